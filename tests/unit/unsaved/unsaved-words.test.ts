import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createUnsavedWords } from '../../../main/unsaved/unsaved-words.ts';
import { Saved } from '../../../shared/call.ts';
import { contract } from '../../../shared/contract.ts';
import { type AppError, fail } from '../../../shared/result.ts';
import { idOf } from '../../support/builders.ts';
import {
  aNotebook,
  aProgram,
  type Call,
  full,
  MEETING,
  nextDate,
  rawDate,
  refusedBeforeLock,
  room,
  topics,
} from '../../support/unsaved.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

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
    expect({ done, told }).toEqual({ done: [], told: ['lost'] });
    expect(lock()).toBe(false);
    await unlock();
    expect(done).toEqual([]);
  }
});

test('words that cannot be sealed do not stop the lock', async () => {
  let hold = (): boolean => true;
  const words = createUnsavedWords({
    vault: {
      sheetSecrets: () => ({ id: undefined as never, root: randomBytes(20) }),
      onTurned: () => undefined,
      beforeKeysGo: (holding) => void (hold = holding),
    },
    tell: () => undefined,
  });
  await words.around(() => Promise.resolve(fail(full())))(...topics('Ord'));
  expect(hold()).toBe(false);
});
