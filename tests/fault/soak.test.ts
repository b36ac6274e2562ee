import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prepareFolder } from '../../main/files/notebook-folder.ts';
import { count, evidence } from '../support/evidence.ts';
import { seeded } from '../support/random.ts';
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

/** What this process, which opens the notebook after each session to look, may grow by in the second half, MiB. */
const MAY_GROW = 64;

/** Of so many sessions one is left to end by itself; no number of habits, so that each has its turn. */
const SPARED = 6;
/** However slow the machine is, there are as many as let each habit end by itself once. */
const LEAST = 30;
/** How long a session takes before the first has ended by itself, ms. */
const GUESS = 300;

const soak = scenarioOf('soak');

/** How much memory a session adds, KiB: the slope of a straight line through the second half of the measurements. */
function slopeOf(measured: readonly number[]): { each: number; sessions: number } {
  const late = measured.slice(Math.floor(measured.length / 2));
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [middle, level] = [(late.length - 1) / 2, mean(late)];
  const along = late.reduce((sum, one, at) => sum + (at - middle) * (one - level), 0);
  const across = late.reduce((sum, _one, at) => sum + (at - middle) ** 2, 0);
  return { each: across === 0 ? 0 : along / across / 1024, sessions: late.length };
}

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
        memory.push(process.memoryUsage.rss());
      }
    });
  }
  expect(tally.killed).toBeGreaterThan(tally.sessions / 2);
  const of = (habit: Habit) => count(lived.get(habit) ?? 0);
  expect(lived.size, 'a lock, a backup and a way back were among them').toBe(4);
  const { each, sessions } = slopeOf(memory);
  expect((each * sessions) / 1024).toBeLessThan(MAY_GROW);
  evidence(
    import.meta.url,
    'A notebook that lives through session after session loses nothing',
    `${count(Math.round((performance.now() - began) / 1000))} s, ${count(tally.sessions)} sessions, ${count(tally.killed)} killed, ${of('a lock')} locks, ${of('a backup')} backups and ${of('a way back')} ways back lived through, ${count(tally.acknowledged)} acknowledged, 0 lost; memory ${Math.round(each)} KiB a session (resident, ${count(sessions)} sessions)`,
  );
});
