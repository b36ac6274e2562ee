import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { createUnsavedWords } from '../../main/unsaved/unsaved-words.ts';
import type { CallName } from '../../shared/contract.ts';
import type { Notices } from '../../shared/notices.ts';
import { type AppError, fail, ok } from '../../shared/result.ts';
import { idOf } from './builders.ts';

export type Call = [name: CallName, input: unknown];
export const aNotebook = () => ({ id: randomBytes(16), root: randomBytes(20) });

/** A program whose notebook can be locked and unlocked, and whose disk says what it likes. */
export function aProgram() {
  let held: { id: Buffer; root: Buffer } | undefined = aNotebook();
  const own = held;
  const turned: ((isOpen: boolean) => void)[] = [];
  const told: Notices['kept'][] = [];
  const done: Call[] = [];
  const disk: { refuses: (call: Call) => AppError | undefined } = { refuses: () => undefined };
  let hold = (): boolean => false;
  const words = createUnsavedWords({
    vault: {
      sheetSecrets: () => held,
      onTurned: (tell) => void turned.push(tell),
      beforeKeysGo: (holding) => void (hold = holding),
    },
    tell: (kept) => void told.push(kept),
  });
  const turn = (isOpen: boolean) => turned.forEach((tell) => tell(isOpen));
  const answer = words.around((name, input) => {
    if (name === 'notebook.unlock') turn(true);
    const error = held ? disk.refuses([name, input]) : ({ kind: 'locked' } as const);
    if (!error && name !== 'notebook.unlock') done.push([name, input]);
    return Promise.resolve(error ? fail(error) : ok(undefined));
  });
  return {
    words,
    answer,
    told,
    done,
    own,
    disk,
    lock: (): boolean => {
      const isKept = hold();
      held = undefined;
      turn(false);
      return isKept;
    },
    unlock: async (notebook = own): Promise<void> => {
      held = notebook;
      done.length = told.length = 0;
      await answer('notebook.unlock', { passphrase: 'rolig fjord' });
    },
  };
}

export const full = (): AppError => ({ kind: 'disk-full' });
export const room = (): undefined => undefined;
export const MEETING = idOf(1);
export const topics = (text: string): Call => ['meetings.record', { id: MEETING, fields: { topics: text } }];
export const rawDate = (text: string | null): Call => [
  'drafts.keep',
  { subject: MEETING, field: 'nextDate', text },
];
export const nextDate = (date: string | null): Call => ['meetings.planNext', { id: MEETING, date }];

/** Every save that a full disk refused before a lock that nobody asked for. */
export async function refusedBeforeLock(...calls: Call[]) {
  const program = aProgram();
  program.disk.refuses = full;
  for (const call of calls) await program.answer(...call);
  expect(program.lock()).toBe(true);
  return program;
}
