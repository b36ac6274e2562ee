import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prepareFolder } from '../../main/files/notebook-folder.ts';
import { count, evidence } from '../support/evidence.ts';
import { seeded } from '../support/random.ts';
import { startChild } from './rig/child.ts';
import { inFolder } from './rig/parts.ts';
import { scale } from './rig/scale.ts';
import { scenarioOf } from './scenarios/list.ts';

const SEED = 20_261_201;
/** Ten seconds in the short run, half an hour in the long one. */
const LASTS = scale > 1 ? 1_800_000 : 10_000;
/** Sessions in one notebook, before another is begun. */
const SESSIONS = 40;

/** What this process, which opens the notebook after each session to look, may grow by in the second half, MiB. */
const MAY_GROW = 64;

const autosave = scenarioOf('autosave');

/** How much memory a session adds, KiB: the slope of a straight line through the second half of the measurements. */
function slopeOf(measured: readonly number[]): { each: number; sessions: number } {
  const late = measured.slice(Math.floor(measured.length / 2));
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [middle, level] = [(late.length - 1) / 2, mean(late)];
  const along = late.reduce((sum, one, at) => sum + (at - middle) * (one - level), 0);
  const across = late.reduce((sum, _one, at) => sum + (at - middle) ** 2, 0);
  return { each: across === 0 ? 0 : along / across / 1024, sessions: late.length };
}

test(`session after session in one notebook, most of them killed, nothing is lost (seed ${SEED})`, async () => {
  const random = seeded(SEED);
  const until = performance.now() + LASTS;
  const tally = { sessions: 0, killed: 0, acknowledged: 0 };
  const memory: number[] = [];
  while (performance.now() < until) {
    await inFolder(async (folder) => {
      const root = join(folder, 'notebook');
      const notebook = prepareFolder({ MENTORNOTESBOG_FOLDER: root });
      await autosave.prepare(notebook);
      const acknowledged: string[] = [];
      for (let round = 1; round <= SESSIONS && performance.now() < until; round += 1) {
        const child = startChild('autosave', { root, round, seed: round });
        await child.ready;
        child.go();
        if (random.below(4) > 0) setTimeout(child.kill, random.below(300));
        const ended = await child.ended;
        expect(ended.done || ended.signal === 'SIGKILL', ended.errors).toBe(true);
        acknowledged.push(...ended.acknowledged);
        tally.sessions += 1;
        if (ended.signal === 'SIGKILL') tally.killed += 1;
        tally.acknowledged += ended.acknowledged.length;
        expect(await autosave.verify(notebook, acknowledged), `session ${tally.sessions}`).toEqual([]);
        memory.push(process.memoryUsage.rss());
      }
    });
  }
  expect(tally.sessions).toBeGreaterThan(0);
  const { each, sessions } = slopeOf(memory);
  expect((each * sessions) / 1024).toBeLessThan(MAY_GROW);
  evidence(
    import.meta.url,
    'A notebook that lives through session after session loses nothing',
    `${count(LASTS / 1000)} s, ${count(tally.sessions)} sessions, ${count(tally.killed)} killed, ${count(tally.acknowledged)} acknowledged, 0 lost; memory ${Math.round(each)} KiB a session (resident, ${count(sessions)} sessions)`,
  );
});
