import { act, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { openAutosaver, saveBoard } from '../../renderer/ui/autosave/save-board.ts';
import { SaveMark } from '../../renderer/ui/autosave/SaveMark.tsx';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
});
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
});
afterEach(() => void vi.useRealTimers());

const MINUTE = 60_000;

test('a screen reader hears of saving once a minute at most, and of a failure and its end at once', async () => {
  let answer: Result<{ savedAt: number }> = ok({ savedAt: 0 });
  const saver = openAutosaver(
    { record: () => Promise.resolve(answer), keepDraft: () => Promise.resolve(answer) },
    () => undefined,
  );
  render(<SaveMark />);
  /** Saves so long after the last time, and hands over what is said then. */
  const save = async (after: number): Promise<string> => {
    vi.advanceTimersByTime(after);
    if (answer.ok) answer = ok({ savedAt: Date.now() });
    await act(async () => {
      saver.change('notes', { value: `Ved ${Date.now()}.` });
      await saver.flush();
    });
    return screen.getByRole('status').textContent;
  };
  const first = await save(0);
  expect(first).toMatch(/^Gemt kl/);
  expect(await save(MINUTE - 1000)).toBe(first);
  expect(await save(2000)).not.toBe(first);
  answer = fail({ kind: 'disk-full' });
  expect(await save(1000)).toMatch(/^Ikke gemt/);
  answer = ok({ savedAt: 0 });
  expect(await save(1000)).toMatch(/^Gemt kl/);
});

test('text that a damaged notebook cannot take is to be copied out, and is not to wait for a save that never comes', async () => {
  let answer: Result<{ savedAt: number }> = fail({ kind: 'damaged', what: 'notebook' });
  const saver = openAutosaver(
    { record: () => Promise.resolve(answer), keepDraft: () => Promise.resolve(answer) },
    () => undefined,
  );
  render(<SaveMark />);
  await act(async () => {
    saver.change('notes', { value: 'Det sidste.' });
    await saver.flush();
  });
  const said = screen.getByRole('status').textContent;
  expect(said).toMatch(
    /Kopiér teksten herfra til et sikkert sted, før du går tilbage til en sikkerhedskopi\.$/,
  );
  expect(said).not.toMatch(/adgangskode|Lad vinduet stå åbent/);
  // The page's tests share one save board: nothing is left waiting on it.
  answer = ok({ savedAt: 0 });
  await act(() => saver.flush());
});

test('what main refused stays told, whatever else is saved, until the field is changed or its form is gone', async () => {
  const refusal = fail({
    kind: 'invalid-input',
    issues: [{ path: 'date', message: 'errors.field.nextHeld' }],
  });
  const saver = openAutosaver(
    {
      record: (fields) =>
        Promise.resolve(fields['nextDate'] === null ? refusal : ok({ savedAt: Date.now() })),
      keepDraft: () => Promise.resolve(ok({ savedAt: Date.now() })),
    },
    () => undefined,
  );
  render(<SaveMark />);
  const save = (field: string, value: string | null) =>
    act(async () => {
      saver.change(field, { value });
      await saver.flush();
    });
  const isTold = () => screen.queryAllByText(/^Ikke gemt/).length > 0;

  await save('nextDate', null);
  expect([isTold(), saveBoard.isRefused()]).toEqual([true, true]);
  await save('notes', 'Et ord.');
  expect(await act(() => saveBoard.flushAll())).toBe(true);
  expect([isTold(), saveBoard.isRefused()]).toEqual([true, true]);
  await save('nextDate', '2027-01-11');
  expect([isTold(), saveBoard.isRefused()]).toEqual([false, false]);

  await save('nextDate', null);
  expect(isTold()).toBe(true);
  await act(() => saver.leave());
  expect([isTold(), saveBoard.isRefused()]).toEqual([false, false]);
});

test('after a refusal and a full disk the mark tells of what is still not saved, and a form that is gone leaves nothing behind', async () => {
  const refusal = fail({
    kind: 'invalid-input',
    issues: [{ path: 'date', message: 'errors.field.nextHeld' }],
  });
  let isFull = true;
  const saver = openAutosaver(
    {
      record: (fields) => {
        if (isFull) return Promise.resolve(fail({ kind: 'disk-full' }));
        return Promise.resolve('nextDate' in fields ? refusal : ok({ savedAt: Date.now() }));
      },
      keepDraft: () => Promise.resolve(ok({ savedAt: Date.now() })),
    },
    () => undefined,
  );
  render(<SaveMark />);
  const save = (field: string, value: string | null) =>
    act(async () => {
      saver.change(field, { value });
      await saver.flush();
    });
  const isTold = (words: RegExp) => screen.queryAllByText(words).length > 0;
  isFull = false;
  await save('nextDate', null);
  isFull = true;
  await save('notes', 'Et ord.');
  expect(isTold(/^Ikke gemt.*ikke plads på disken/)).toBe(true);
  isFull = false;
  await act(() => saver.flush());
  expect(isTold(/^Ikke gemt\. .*Næste møde har allerede tekst/)).toBe(true);
  expect(isTold(/ikke plads på disken/)).toBe(false);

  isFull = true;
  await save('nextDate', null);
  await act(() => saver.leave());
  expect(isTold(/^Ikke gemt/)).toBe(true);
  isFull = false;
  await act(() => saver.flush());
  expect(isTold(/^Ikke gemt/)).toBe(false);
  expect(await saveBoard.flushAll()).toBe(true);
});
