import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prepareFolder } from '../../main/files/notebook-folder.ts';
import { count, evidence } from '../support/evidence.ts';
import { seeded } from '../support/random.ts';
import { startChild } from './rig/child.ts';
import { inFolder } from './rig/parts.ts';
import { scale } from './rig/scale.ts';
import { scenarioOf } from './scenarios/list.ts';

const SEED = 20_261_131;
const RACES = 25 * scale;

const notebookIn = (root: string) => prepareFolder({ MENTORNOTESBOG_FOLDER: root });
const autosave = scenarioOf('autosave');

test(`of two programs on one notebook only one writes, and one that was killed blocks nobody (seed ${SEED})`, async () => {
  const random = seeded(SEED);
  const tally = { killed: 0, problems: [] as string[] };
  await inFolder(async (folder) => {
    const from = join(folder, 'from');
    await autosave.prepare(notebookIn(from));
    for (let race = 0; race < RACES; race += 1) {
      const root = join(folder, String(race));
      cpSync(from, root, { recursive: true });
      // Different rounds: the rows of the two are told apart. Every third writer is killed amid its work.
      const [first, second] = [1, 2].map((round) => startChild('autosave', { root, seed: race, round }));
      if (!first || !second) throw new Error('no children');
      await Promise.all([first.ready, second.ready]);
      first.go();
      second.go();
      if (race % 3 === 0) setTimeout(first.kill, random.below(60));
      const ended = await Promise.all([first.ended, second.ended]);
      if (ended.some(({ signal }) => signal === 'SIGKILL')) tally.killed += 1;
      const [one, other] = ended.map(({ between }) => between);
      if (one && other && one[0] <= other[1] && other[0] <= one[1])
        tally.problems.push(`race ${race}: both wrote at once`);
      if (!one && !other && race % 3 > 0)
        tally.problems.push(`race ${race}: none could write: ${ended.map(({ errors }) => errors).join(' ')}`);
      // Each row of both is there, and the folder opens at once, though one was killed with it in its hands.
      const rows = ended.flatMap(({ acknowledged }) =>
        acknowledged.filter((line) => line.startsWith('agree')),
      );
      const problems = await autosave.verify(notebookIn(root), rows);
      tally.problems.push(...problems.map((problem) => `race ${race}: ${problem}`));
      rmSync(root, { recursive: true });
    }
  });
  expect(tally.problems).toEqual([]);
  expect(tally.killed).toBeGreaterThan(0);
  evidence(
    import.meta.url,
    'Of two programs on one notebook one writes at a time, and a killed one blocks nobody',
    `${count(RACES)} races, ${tally.killed} with a kill: 0 wrote at once, 0 blocked`,
  );
});

test('two programs that open one notebook at the same moment do not block each other', async () => {
  await inFolder(async (root) => {
    await scenarioOf('opening').prepare(notebookIn(root));
    const children = [1, 2].map(() => startChild('opening', { root }));
    await Promise.all(children.map(({ ready }) => ready));
    children.forEach(({ go }) => go());
    const ended = await Promise.all(children.map((child) => child.ended));
    for (const { done, errors, acknowledged } of ended)
      expect(done, `after ${acknowledged.length} openings: ${errors}`).toBe(true);
  });
});
