import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PRINT_LIMIT, printerAnswer } from '../../../main/documents/printer-answer.ts';
import type { Result } from '../../../shared/result.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A dialog that stands open until the test closes it, and what came of it. */
function openDialog() {
  const dialog: { close: (isDone: boolean, reason: string) => void; takeWindow: () => void } = {
    close: () => undefined,
    takeWindow: () => undefined,
  };
  const heard: Result<void>[] = [];
  void printerAnswer({
    print: (done) => void (dialog.close = done),
    onClosed: (gone) => Object.assign(dialog, { takeWindow: gone }),
  }).then((answer) => heard.push(answer));
  return { dialog, heard };
}

const settled = () => vi.advanceTimersByTimeAsync(0);
const cancelled = { ok: false, error: { kind: 'cancelled' } };

test('a dialog that is never closed ends as cancelled after half an hour, and not before', async () => {
  const { dialog, heard } = openDialog();
  await vi.advanceTimersByTimeAsync(PRINT_LIMIT - 1);
  expect(heard).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(heard).toEqual([cancelled]);
  dialog.close(true, '');
  await settled();
  expect(heard).toEqual([cancelled]);
});

test('a dialog that the mentor cancels is told as cancelled, a missing printer and settings it does not take as what they are, and pages that went as done', async () => {
  for (const [isDone, reason, told] of [
    [false, 'Print job canceled', cancelled],
    [false, 'Failed to enumerate printers', { ok: false, error: { kind: 'no-printer' } }],
    [false, 'Invalid printer settings', { ok: false, error: { kind: 'not-printed' } }],
    [true, '', { ok: true, value: undefined }],
  ] as const) {
    const { dialog, heard } = openDialog();
    dialog.close(isDone, reason);
    await settled();
    expect(heard).toEqual([told]);
    expect(vi.getTimerCount()).toBe(0);
  }
});

test('a window that goes while its dialog stands open, as at the lock, ends as cancelled and leaves no time running', async () => {
  const { dialog, heard } = openDialog();
  dialog.takeWindow();
  await settled();
  expect(heard).toEqual([cancelled]);
  expect(vi.getTimerCount()).toBe(0);
});
