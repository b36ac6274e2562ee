import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../main/files/notebook-folder.ts';
import { count, evidence } from '../support/evidence.ts';
import { seeded } from '../support/random.ts';
import { startChild } from './rig/child.ts';
import { diskOf } from './rig/cut-states.ts';
import { inFolder } from './rig/parts.ts';
import { scale } from './rig/scale.ts';
import { type LogRecord, readLog } from './rig/shim-log.ts';
import { controls, scenarios, type ScenarioName, scenarioOf } from './scenarios/list.ts';

const SEED = 20_261_124;
const STATES = 190 * scale;
const CONTROL_STATES = 60 * scale;

const names = Object.keys(scenarios) as (keyof typeof scenarios)[];
/** Where it began, though it may have been moved on. */
const notebookIn = makeFolder;

type Tally = { states: number; bad: number; problems: string[] };

/** Runs the work once and writes down each change of a file and each acknowledgement, in order. */
async function record(name: ScenarioName, root: string, log: string): Promise<LogRecord[]> {
  const child = startChild(name, { root, shim: { MN_SHIM_LOG: log } });
  await child.ready;
  child.go();
  const ended = await child.ended;
  expect(ended, ended.errors).toMatchObject({ done: true });
  return readLog(log);
}

/** Cuts the power at moments spread over the whole run, and opens each disk that may be left of it. */
async function cut(name: ScenarioName, states: number): Promise<Tally> {
  const tally: Tally = { states: 0, bad: 0, problems: [] };
  await inFolder(async (folder) => {
    const root = join(folder, 'from');
    await scenarioOf(name).prepare(notebookIn(root));
    const before = join(folder, 'before');
    cpSync(root, before, { recursive: true });
    const records = await record(name, root, join(folder, 'log'));
    rmSync(root, { recursive: true });
    cpSync(before, root, { recursive: true });
    const disk = diskOf(root);
    const acknowledged: string[] = [];
    let due = 0;
    for (const step of records) {
      disk.apply(step);
      const said = step.kind === 'acknowledgement' ? step.first.toString().split('\n') : [];
      acknowledged.push(...said.filter((line) => line.startsWith('+ ')).map((line) => line.slice(2)));
      for (due += states / records.length; due >= 1; due -= 1) {
        const state = join(folder, `state ${tally.states}`);
        disk.writeState(notebookIn(state).root, seeded(SEED + tally.states));
        const problems = await Promise.resolve()
          .then(() => scenarioOf(name).verify(notebookIn(state), acknowledged))
          .catch((error: unknown) => [String(error)]);
        if (problems.length > 0) tally.bad += 1;
        tally.problems.push(...problems.map((problem) => `state ${tally.states}: ${problem}`));
        tally.states += 1;
        rmSync(state, { recursive: true });
      }
    }
  });
  return tally;
}

let states = 0;
let bad = 0;

test.each(names)(`a power cut loses nothing acknowledged amid: %s (seed ${SEED})`, async (name) => {
  const tally = await cut(name, STATES);
  states += tally.states;
  bad += tally.bad;
  expect(tally.problems).toEqual([]);
  expect(tally.states).toBeGreaterThanOrEqual(STATES - 1);
});

test('the states are counted', () => {
  expect(states).toBeGreaterThanOrEqual((STATES - 1) * names.length);
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
