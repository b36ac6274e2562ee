import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Result } from '../../../shared/result.ts';
import { createAutosaver, type SaveTarget } from '../../../renderer/ui/autosave/autosaver.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Saved = Result<{ savedAt: number }>;
const saved: Saved = { ok: true, value: { savedAt: 1 } };
const full: Saved = { ok: false, error: { kind: 'disk-full' } };

function aSaver(answers: Saved[] = []) {
  const log: string[] = [];
  const next = () => Promise.resolve(answers.shift() ?? saved);
  const target: SaveTarget = {
    record: (fields) => {
      log.push(`record ${JSON.stringify(fields)}`);
      return next();
    },
    keepDraft: (field, text) => {
      log.push(`draft ${field} ${text ?? '-'}`);
      return next();
    },
  };
  const saver = createAutosaver(target, {
    writing: () => log.push('writing'),
    saved: () => log.push('saved'),
    failed: ({ kind }) => log.push(`failed ${kind}`),
  });
  return { saver, log };
}

test('400 ms after the last key, the newest text is saved once', async () => {
  const { saver, log } = aSaver();
  saver.change('topics', { value: 'a' });
  await vi.advanceTimersByTimeAsync(300);
  saver.change('topics', { value: 'ab' });
  await vi.advanceTimersByTimeAsync(399);
  expect(log).toEqual(['writing', 'writing']);
  await vi.advanceTimersByTimeAsync(1);
  expect(log.slice(2)).toEqual(['record {"topics":"ab"}', 'saved']);
  expect(saver.isClean()).toBe(true);
});

test('one who never pauses is saved every second and a half, so that two seconds are enough with the way to the disk', async () => {
  const { saver, log } = aSaver();
  for (let key = 0; key < 31; key += 1) {
    saver.change('topics', { value: 'x'.repeat(key) });
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(log.filter((line) => line.startsWith('record')).length).toBe(2);
});

test('"saved" is said only after the commit returned, and not while newer text waits', async () => {
  const { saver, log } = aSaver();
  saver.change('topics', { value: 'a' });
  const flushing = saver.flush();
  saver.change('topics', { value: 'ab' });
  await flushing;
  expect(log).toEqual(['writing', 'record {"topics":"a"}', 'writing', 'record {"topics":"ab"}', 'saved']);
});

test('a failure keeps the text, says so, and tries again until it is saved', async () => {
  const { saver, log } = aSaver([full, full]);
  saver.change('topics', { value: 'a' });
  await vi.advanceTimersByTimeAsync(400);
  expect(log.at(-1)).toBe('failed disk-full');
  expect(saver.isClean()).toBe(false);
  await vi.advanceTimersByTimeAsync(2000);
  expect(log.at(-1)).toBe('failed disk-full');
  await vi.advanceTimersByTimeAsync(2000);
  expect(log.at(-1)).toBe('saved');
  expect(log.filter((line) => line === 'record {"topics":"a"}')).toHaveLength(3);
});

test('text that is not valid yet is kept as a draft beside the valid fields', async () => {
  const { saver, log } = aSaver();
  saver.change('minutes', { draft: 'halvanden time' });
  saver.change('place', { value: 'Åen' });
  await saver.flush();
  expect(log.slice(2)).toEqual(['record {"place":"Åen"}', 'draft minutes halvanden time', 'saved']);
});

test('a field that main refuses stops no other: the rest is saved, and the refusal is told once', async () => {
  const refused: Saved = { ok: false, error: { kind: 'invalid-input', issues: [] } };
  const { saver, log } = aSaver([refused, saved, refused]);
  saver.change('topics', { value: 'a' });
  saver.change('nextDate', { value: null });
  await saver.flush();
  expect(log.slice(2)).toEqual([
    'record {"topics":"a","nextDate":null}',
    'record {"topics":"a"}',
    'record {"nextDate":null}',
    'failed invalid-input',
  ]);
  expect(saver.isClean()).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(log).toHaveLength(6);
});

test('what main refused counts as not saved until the field is changed, whatever else is saved', async () => {
  const refused: Saved = { ok: false, error: { kind: 'invalid-input', issues: [] } };
  const { saver, log } = aSaver([refused, saved, saved]);
  saver.change('nextDate', { value: null });
  await saver.flush();
  expect([saver.isClean(), saver.refusal()?.kind]).toEqual([true, 'invalid-input']);
  saver.change('topics', { value: 'a' });
  await saver.flush();
  expect([log.at(-1), saver.refusal()?.kind]).toEqual(['saved', 'invalid-input']);
  saver.change('nextDate', { value: '2027-01-11' });
  await saver.flush();
  expect([log.at(-1), saver.refusal()]).toEqual(['saved', undefined]);
});

test('a draft that cannot be kept now stops no other field, and is tried again', async () => {
  const { saver, log } = aSaver([saved, full, saved]);
  saver.change('minutes', { draft: 'halvanden time' });
  saver.change('topics', { value: 'a' });
  await saver.flush();
  expect(log.slice(2)).toEqual(['record {"topics":"a"}', 'draft minutes halvanden time', 'failed disk-full']);
  expect(saver.isClean()).toBe(false);
  await vi.advanceTimersByTimeAsync(2000);
  expect(log.slice(5)).toEqual(['draft minutes halvanden time', 'saved']);
});

test('what is typed while a write fails is handed over by the same flush, as at a lock', async () => {
  const { saver, log } = aSaver([full, full]);
  saver.change('topics', { value: 'a' });
  const first = saver.flush();
  saver.change('topics', { value: 'ab' });
  await Promise.all([first, saver.flush()]);
  expect(log.filter((line) => line.startsWith('record'))).toEqual([
    'record {"topics":"a"}',
    'record {"topics":"ab"}',
  ]);
});
