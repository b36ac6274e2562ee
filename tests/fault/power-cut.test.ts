import { expect, test } from 'vitest';
import { makeFolder } from '../../main/files/notebook-folder.ts';
import { count, evidence } from '../support/evidence.ts';
import { eachCut } from './rig/power-cuts.ts';
import { scale } from './rig/scale.ts';
import { controls, scenarios, type ScenarioName, scenarioOf, triesOf } from './scenarios/list.ts';

const SEED = 20_261_124;
/** Of each work, and fewer of the ways up from old versions; 1,500 in all at the least. */
const STATES = 116 * scale;
const CONTROL_STATES = 60 * scale;

const names = Object.keys(scenarios) as (keyof typeof scenarios)[];
type Tally = { states: number; bad: number; problems: string[] };

/** Cuts the power at moments spread over the whole run, and opens each disk that may be left of it. */
async function cut(name: ScenarioName, states: number): Promise<Tally> {
  const tally: Tally = { states: 0, bad: 0, problems: [] };
  await eachCut(name, { states, seed: SEED }, async (root, acknowledged) => {
    const problems = await Promise.resolve()
      .then(() => scenarioOf(name).verify(makeFolder(root), acknowledged))
      .catch((error: unknown) => [String(error)]);
    if (problems.length > 0) tally.bad += 1;
    tally.problems.push(...problems.map((problem) => `state ${tally.states}: ${problem}`));
    tally.states += 1;
  });
  return tally;
}

let states = 0;
let bad = 0;

test.each(names)(`a power cut loses nothing acknowledged amid: %s (seed ${SEED})`, async (name) => {
  const wanted = triesOf(name, STATES);
  const tally = await cut(name, wanted);
  states += tally.states;
  bad += tally.bad;
  expect(tally.problems).toEqual([]);
  expect(tally.states).toBeGreaterThanOrEqual(wanted - 1);
});

test('the states are counted', () => {
  expect(states).toBeGreaterThanOrEqual(1_500 * scale);
  evidence(
    import.meta.url,
    `No acknowledged write is lost when the power is cut (${names.join(', ')})`,
    `${count(states)} states of the disk, ${bad} bad`,
  );
});

test('the same rows under the program’s own settings are all there', async () => {
  expect((await cut('TRUNCATE, EXTRA', CONTROL_STATES)).problems).toEqual([]);
});

test.each(controls)(`the rig sees that weaker settings lose rows: %s (seed ${SEED})`, async (name) => {
  const tally = await cut(name, CONTROL_STATES);
  evidence(
    import.meta.url,
    `The power-cut rig can see a loss: SQLite under ${name}`,
    `${count(tally.states)} states of the disk, ${tally.bad} bad`,
  );
  expect(tally.bad).toBeGreaterThan(0);
});
