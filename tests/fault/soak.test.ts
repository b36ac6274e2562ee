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

const autosave = scenarioOf('autosave');

test(`session after session in one notebook, most of them killed, nothing is lost (seed ${SEED})`, async () => {
  const random = seeded(SEED);
  const until = performance.now() + LASTS;
  const tally = { sessions: 0, killed: 0, acknowledged: 0 };
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
      }
    });
  }
  expect(tally.sessions).toBeGreaterThan(0);
  evidence(
    import.meta.url,
    'A notebook that lives through session after session loses nothing',
    `${count(LASTS / 1000)} s, ${count(tally.sessions)} sessions, ${count(tally.killed)} killed, ${count(tally.acknowledged)} acknowledged, 0 lost`,
  );
});
