import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createUnsavedWords } from '../../../main/unsaved/unsaved-words.ts';
import { Saved } from '../../../shared/call.ts';
import { type CallName, contract } from '../../../shared/contract.ts';
import type { Notices } from '../../../shared/notices.ts';
import { type AppError, fail, ok } from '../../../shared/result.ts';
import { idOf } from '../../support/builders.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Call = [name: CallName, input: unknown];
const aNotebook = () => ({ id: randomBytes(16), root: randomBytes(20) });

/** A program whose notebook can be locked and unlocked, and whose disk says what it likes. */
function aProgram() {
  let held: { id: Buffer; root: Buffer } | undefined = aNotebook();
  const own = held;
  const turned: ((isOpen: boolean) => void)[] = [];
  const told: Notices['kept'][] = [];
  const done: Call[] = [];
  const disk: { refuses: (call: Call) => AppError | undefined } = { refuses: () => undefined };
  const words = createUnsavedWords({
    vault: { sheetSecrets: () => held, onTurned: (tell) => void turned.push(tell) },
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
      const isKept = words.seal();
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

const full = (): AppError => ({ kind: 'disk-full' });
const room = (): undefined => undefined;
const MEETING = idOf(1);
const topics = (text: string): Call => ['meetings.record', { id: MEETING, fields: { topics: text } }];
const rawDate = (text: string | null): Call => ['drafts.keep', { subject: MEETING, field: 'nextDate', text }];
const nextDate = (date: string | null): Call => ['meetings.planNext', { id: MEETING, date }];

/** Every save that a full disk refused before a lock that nobody asked for. */
async function refusedBeforeLock(...calls: Call[]) {
  const program = aProgram();
  program.disk.refuses = full;
  for (const call of calls) await program.answer(...call);
  expect(program.lock()).toBe(true);
  return program;
}

test('the newest words of each field that the disk refused are saved at the next unlock, in the order they were typed', async () => {
  const { unlock, disk, done, told } = await refusedBeforeLock(
    topics('Først'),
    ['meetings.record', { id: MEETING, fields: { notes: 'Noter', place: 'Kantinen' } }],
    rawDate('31.2'),
    topics('Så'),
    nextDate('2031-02-03'),
  );
  disk.refuses = room;
  await unlock();
  expect(done).toEqual([
    ['meetings.record', { id: MEETING, fields: { notes: 'Noter' } }],
    ['meetings.record', { id: MEETING, fields: { place: 'Kantinen' } }],
    topics('Så'),
    nextDate('2031-02-03'),
  ]);
  expect(told).toEqual(['saved']);
});

test('every form that saves by itself is known by what it sends', async () => {
  const id = idOf(1);
  const calls: Call[] = [
    ['courses.record', { id, fields: { notes: 'Et' } }],
    ['agreements.record', { id: idOf(2), fields: { text: 'To' } }],
    ['results.record', { id: idOf(3), fields: { text: 'Tre' } }],
    ['reflections.record', { id: idOf(4), fields: { text: 'Fire' } }],
    ['hr.recordComment', { id, fields: { text: 'Fem' } }],
    ['worksheets.record', { id: idOf(5), answers: { goal: 'Seks' } }],
    ['worksheets.record', { id: idOf(5), date: '2031-02-03' }],
    ['owner.record', { owner: 'Bodil Kær' }],
    ['rhythm.change', { weeks: [7, 8] }],
    ['reviews.changePlan', { laterFrom: 4 }],
  ];
  const { unlock, disk, done } = await refusedBeforeLock(...calls);
  disk.refuses = room;
  await unlock();
  expect(done).toEqual(calls);

  const byButtons = ['meetings.planAll', 'worksheets.bringBack', 'revisions.keep', 'reflections.tie'];
  const elsewhere = ['meetings.record', 'meetings.planNext', 'drafts.keep'];
  const saving = Object.entries(contract).flatMap(([group, specs]) =>
    Object.entries(specs).flatMap(([name, { output }]) => (output === Saved ? [`${group}.${name}`] : [])),
  );
  const known = [...calls.map(([name]) => name), ...byButtons, ...elsewhere];
  expect(new Set(saving), 'a new call that saves is one of a form, or of a button').toEqual(new Set(known));
});

test('what was saved after all is not held, be it as raw text, nor is what the window says it holds no more', async () => {
  const saved = aProgram();
  saved.disk.refuses = full;
  await saved.answer(...nextDate('2031-02-03'));
  await saved.answer(...topics('Ord'));
  saved.disk.refuses = room;
  await saved.answer(...rawDate('3.2'));
  await saved.answer(...topics('Ord igen'));
  expect(saved.lock()).toBe(false);

  const flushed = aProgram();
  flushed.disk.refuses = full;
  await flushed.answer(...topics('Ord'));
  expect(flushed.words.flushed(false)).toBe(false);
  expect(flushed.words.flushed(true)).toBe(true);
  expect(flushed.lock()).toBe(false);
});

test('only what a disk refuses is held: no wrong input, no answer of a locked notebook, no press of a button', async () => {
  const { answer, disk, lock } = aProgram();
  for (const kind of ['invalid-input', 'not-found', 'course-ended', 'locked'] as const) {
    disk.refuses = () => ({ kind }) as AppError;
    await answer(...topics('Ord'));
  }
  disk.refuses = full;
  await answer('meetings.record', { id: MEETING, fields: { topics: 7 } });
  await answer('meetings.remove', { id: MEETING });
  await answer('meetings.record', {
    get id(): string {
      throw new Error('odd');
    },
  });
  await answer('agreements.record', { id: idOf(2), fields: { status: 'done' }, saidAt: null });
  expect(lock()).toBe(false);
});

test('words that the mentor has chosen to lose are forgotten; those she stays for are not', async () => {
  for (const isLeft of [true, false]) {
    const { answer, disk, words, lock } = aProgram();
    disk.refuses = full;
    await answer(...topics('Ord'));
    expect(await words.letGo(Promise.resolve(isLeft))).toBe(isLeft);
    expect(lock()).toBe(!isLeft);
  }
});

test('another notebook, and this one under a new key, get no word of it, and neither does this one after that', async () => {
  for (const keys of ['id', 'root'] as const) {
    const { unlock, lock, disk, done, told, own } = await refusedBeforeLock(topics('Ord'));
    disk.refuses = room;
    await unlock({ ...own, [keys]: aNotebook()[keys] });
    expect({ done, told }).toEqual({ done: [], told: [] });
    expect(lock()).toBe(false);
    await unlock();
    expect(done).toEqual([]);
  }
});

test('what the disk still refuses waits, is told, counts as not saved, and is saved once there is room', async () => {
  const { unlock, disk, done, told, words } = await refusedBeforeLock(topics('Ord'), nextDate(null));
  disk.refuses = ([name]) => (name === 'meetings.record' ? full() : undefined);
  await unlock();
  expect(done).toEqual([nextDate(null)]);
  expect(told).toEqual(['waiting']);
  expect(words.flushed(true)).toBe(false);
  await vi.advanceTimersByTimeAsync(2000);
  expect(told).toEqual(['waiting', 'waiting']);
  disk.refuses = room;
  await vi.advanceTimersByTimeAsync(2000);
  expect(done).toEqual([nextDate(null), topics('Ord')]);
  expect(told.at(-1)).toBe('saved');
  expect(words.flushed(true)).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toHaveLength(3);
});

test('what waits is held over the next lock, too, and goes before newer words of the same field', async () => {
  const { unlock, lock, disk, done, answer } = await refusedBeforeLock(topics('Før'));
  await unlock();
  disk.refuses = ([, input]) => (JSON.stringify(input).includes('Før') ? full() : undefined);
  expect(await answer(...topics('Efter'))).toEqual(fail({ kind: 'disk-full' }));
  expect((await answer(...nextDate(null))).ok).toBe(true);
  expect(lock()).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  await unlock();
  expect(done).toEqual([]);
  disk.refuses = room;
  await answer(...topics('Sidst'));
  expect(done).toEqual([topics('Før'), topics('Efter'), topics('Sidst')]);
});

test('words whose page is gone are told as lost, never as saved, and no more waited for', async () => {
  const { unlock, lock, disk, done, told } = await refusedBeforeLock(topics('Ord'), nextDate(null));
  disk.refuses = ([name]) =>
    name === 'meetings.record' ? { kind: 'not-found', entity: 'meeting' } : undefined;
  await unlock();
  expect(done).toEqual([nextDate(null)]);
  expect(told).toEqual(['lost']);
  expect(lock()).toBe(false);
});

test('a lock amid the trying holds what was not done yet', async () => {
  const { unlock, lock, disk, done, told } = await refusedBeforeLock(topics('Ord'), nextDate(null));
  await unlock();
  let isKept: boolean | undefined;
  disk.refuses = () => {
    isKept ??= lock();
    return { kind: 'locked' };
  };
  await vi.advanceTimersByTimeAsync(2000);
  expect(isKept).toBe(true);
  expect(told).toEqual(['waiting']);
  disk.refuses = room;
  await unlock();
  expect(done).toEqual([topics('Ord'), nextDate(null)]);
});

test('words that cannot be sealed do not stop the lock', async () => {
  const words = createUnsavedWords({
    vault: {
      sheetSecrets: () => ({ id: undefined as never, root: randomBytes(20) }),
      onTurned: () => undefined,
    },
    tell: () => undefined,
  });
  await words.around(() => Promise.resolve(fail(full())))(...topics('Ord'));
  expect(words.seal()).toBe(false);
});
