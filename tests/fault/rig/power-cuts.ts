import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { makeFolder } from '../../../main/files/notebook-folder.ts';
import { seeded } from '../../support/random.ts';
import { type ScenarioName, scenarioOf } from '../scenarios/list.ts';
import { startChild } from './child.ts';
import { diskOf } from './cut-states.ts';
import { inFolder } from './parts.ts';
import { type LogRecord, readLog } from './shim-log.ts';

/** Runs the work once and writes down each change of a file and each acknowledgement, in order. */
async function record(name: ScenarioName, root: string, log: string): Promise<LogRecord[]> {
  const child = startChild(name, { root, shim: { MN_SHIM_LOG: log } });
  await child.ready;
  child.go();
  const ended = await child.ended;
  expect(ended, ended.errors).toMatchObject({ done: true });
  return readLog(log);
}

/**
 * Cuts the power at moments spread over the whole run of a work, and shows what may be left on the disk.
 * @param look given the folder and what had been acknowledged by then; the folder is gone after it
 */
export const eachCut = (
  name: ScenarioName,
  { states, seed }: { states: number; seed: number },
  look: (root: string, acknowledged: readonly string[]) => Promise<void>,
): Promise<void> =>
  inFolder(async (folder) => {
    const root = join(folder, 'from');
    // Where it began, though it may have been moved on.
    await scenarioOf(name).prepare(makeFolder(root));
    const before = join(folder, 'before');
    cpSync(root, before, { recursive: true });
    const records = await record(name, root, join(folder, 'log'));
    rmSync(root, { recursive: true });
    cpSync(before, root, { recursive: true });
    const disk = diskOf(root);
    const acknowledged: string[] = [];
    let due = 0;
    let number = 0;
    for (const step of records) {
      disk.apply(step);
      const said = step.kind === 'acknowledgement' ? step.first.toString().split('\n') : [];
      acknowledged.push(...said.filter((line) => line.startsWith('+ ')).map((line) => line.slice(2)));
      for (due += states / records.length; due >= 1; due -= 1) {
        const state = join(folder, `state ${number}`);
        disk.writeState(makeFolder(state).root, seeded(seed + number));
        await look(state, acknowledged);
        number += 1;
        rmSync(state, { recursive: true });
      }
    }
  });
