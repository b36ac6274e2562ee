import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prepareFolder } from '../../main/files/notebook-folder.ts';
import { count, evidence } from '../support/evidence.ts';
import { seeded } from '../support/random.ts';
import { slopeOf } from '../support/slope.ts';
import { startChild } from './rig/child.ts';
import { inFolder } from './rig/parts.ts';
import { scale } from './rig/scale.ts';
import { scenarioOf } from './scenarios/list.ts';
import { type Habit, habitOf } from './scenarios/soak.ts';

const SEED = 20_261_201;
/** Ten seconds in the short run, half an hour in the long one. */
const LASTS = scale > 1 ? 1_800_000 : 10_000;
/** Sessions in one notebook, before another is begun. */
const SESSIONS = 40;

/** What this process, which opens the notebook after each session to look, may grow by in the second half, MiB; the program's own memory: tests/e2e/many-sessions.e2e.ts. */
const MAY_GROW = 64;

/** Of so many sessions one is left to end by itself; no number of habits, so that each has its turn. */
const SPARED = 6;
/** However slow the machine is, there are as many as let each habit end by itself once. */
const LEAST = 30;
/** How long a session takes before the first has ended by itself, ms. */
const GUESS = 300;

const soak = scenarioOf('soak');

test(`session after session in one notebook, with locks, backups and ways back, most of them killed, nothing is lost (seed ${SEED})`, async () => {
  const random = seeded(SEED);
  const began = performance.now();
  const until = began + LASTS;
  const tally = { sessions: 0, killed: 0, acknowledged: 0 };
  /** How long a session of each kind takes where nothing ends it, ms, and how often it came to its end between the texts. */
  const takes = new Map<Habit, number>();
  const lived = new Map<Habit, number>();
  const memory: number[] = [];
  const goesOn = () => performance.now() < until || tally.sessions < LEAST;
  while (goesOn()) {
    await inFolder(async (folder) => {
      const root = join(folder, 'notebook');
      const notebook = prepareFolder({ MENTORNOTESBOG_FOLDER: root });
      await soak.prepare(notebook);
      const acknowledged: string[] = [];
      for (let round = 1; round <= SESSIONS && goesOn(); round += 1) {
        const child = startChild('soak', { root, round, seed: round });
        await child.ready;
        const habit = habitOf(round);
        const whole = takes.get(habit) ?? GUESS;
        child.go();
        const isSpared = tally.sessions % SPARED === 0;
        const timer = isSpared ? undefined : setTimeout(child.kill, random.next() * whole * 0.9);
        const ended = await child.ended;
        clearTimeout(timer);
        if (ended.done) takes.set(habit, ended.took);
        if (ended.acknowledged.includes(habit)) lived.set(habit, (lived.get(habit) ?? 0) + 1);
        expect(ended.done || ended.signal === 'SIGKILL', ended.errors).toBe(true);
        acknowledged.push(...ended.acknowledged);
        tally.sessions += 1;
        if (ended.signal === 'SIGKILL') tally.killed += 1;
        tally.acknowledged += ended.acknowledged.length;
        expect(await soak.verify(notebook, acknowledged), `session ${tally.sessions}`).toEqual([]);
        memory.push(process.memoryUsage.rss() / 1024);
      }
    });
  }
  expect(tally.killed).toBeGreaterThan(tally.sessions / 2);
  const of = (habit: Habit) => count(lived.get(habit) ?? 0);
  expect(lived.size, 'a lock, a backup and a way back were among them').toBe(4);
  const { each, points } = slopeOf(memory);
  expect((each * points) / 1024).toBeLessThan(MAY_GROW);
  evidence(
    import.meta.url,
    'A notebook that lives through session after session loses nothing',
    `${count(Math.round((performance.now() - began) / 1000))} s, ${count(tally.sessions)} sessions, ${count(tally.killed)} killed, ${of('a lock')} locks, ${of('a backup')} backups and ${of('a way back')} ways back lived through, ${count(tally.acknowledged)} acknowledged, 0 lost; memory ${Math.round(each)} KiB a session (resident, ${count(points)} sessions)`,
  );
});
