import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { LockReason } from '../../shared/notebook.ts';
import { closeToTheEnd } from '../support/close-window.ts';
import {
  answersOnNotebook,
  beginLockWatch,
  boards,
  emit,
  expectGone,
  holdClocks,
  isRunning,
  LOCK_LIMIT,
  lockTook,
  mainHasLooked,
  moveClocks,
  rendererPid,
  whyLocked,
} from '../support/lock.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, OWNER, type Program, startProgram, stopProgram } from '../support/program.ts';
import { evidence } from '../support/evidence.ts';
import { lockByMenu, planMeeting, startCourse, unlock } from '../support/steps.ts';

const WRITTEN = 'Skrevet lige før notesbogen blev låst';
const HALF_TYPED = '30.2.20';
const COPIED = 'Kopieret fra noterne';

/** A meeting's page with text copied, text in a writing field and a date that is not one yet, none of it saved. */
async function writeInMeeting(program: Program): Promise<Page> {
  let page = await unlock(program);
  page = await startCourse(program, page, 'M. K.');
  page = await planMeeting(program, page, 'i dag');
  const notes = page.getByLabel('Noter');
  await notes.fill(COPIED);
  await notes.press('Control+A');
  await notes.press('Control+C');
  await expect.poll(() => boards(program)).toMatchObject({ clipboard: COPIED });
  await page.getByLabel('Hvilke emner kom på banen?').pressSequentially(WRITTEN);
  await page.getByLabel('Næste møde', { exact: true }).pressSequentially(HALF_TYPED);
  return page;
}

async function expectWrittenAfterUnlock(program: Program): Promise<void> {
  const page = await unlock(program);
  await page.getByRole('link', { name: 'Forløb', exact: true }).click();
  await page.getByRole('link', { name: 'M. K.', exact: true }).click();
  await page.getByRole('tab', { name: 'Logbog' }).click();
  await page.getByRole('link', { name: 'Møde 1' }).click();
  await program.page('meeting');
  await expect(page.getByLabel('Noter')).toHaveValue(COPIED);
  await expect(page.getByLabel('Hvilke emner kom på banen?')).toHaveValue(WRITTEN);
  await expect(page.getByLabel('Næste møde', { exact: true })).toHaveValue(HALF_TYPED);
}

type Trigger = {
  reason: Exclude<LockReason, 'start' | 'window-gone' | 'window-closed'>;
  name: string;
  ready?: (program: Program) => Promise<unknown>;
  fire: (program: Program) => Promise<unknown>;
};

const triggers: Trigger[] = [
  { reason: 'asked', name: 'the menu', fire: lockByMenu },
  {
    reason: 'idle',
    name: 'five minutes without use',
    ready: holdClocks,
    fire: (program) => moveClocks(program, { ms: 5 * 60_000 }),
  },
  { reason: 'suspend', name: 'the computer going to sleep', fire: (program) => emit(program, 'suspend') },
  { reason: 'screen-lock', name: 'the locked screen', fire: (program) => emit(program, 'lock-screen') },
  {
    reason: 'user-switched',
    name: 'another user taking over',
    fire: (program) => emit(program, 'user-did-resign-active'),
  },
  {
    reason: 'session-end',
    name: 'the end of a session of Windows',
    fire: (program) =>
      program.app.evaluate(
        ({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.emit('query-session-end'),
      ),
  },
  {
    reason: 'minimised',
    name: 'the minimised window, where that is chosen',
    ready: (program) =>
      program.app
        .windows()[0]
        ?.evaluate(() => window.notebook.settings.change({ locksWhenMinimised: true })) ?? Promise.resolve(),
    // The virtual display has no window manager that could minimise anything.
    fire: (program) =>
      program.app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.emit('minimize')),
  },
];

for (const { reason, name, ready, fire } of triggers) {
  test(`within a second, ${name} leaves nothing of the notebook open, and what was typed is there after unlock`, async ({
    program,
  }) => {
    const page = await writeInMeeting(program);
    await ready?.(program);
    const pid = await rendererPid(program);
    expect(isRunning(pid)).toBe(true);
    expect(await page.evaluate(() => window.notebook.courses.list())).toMatchObject({ ok: true });

    await beginLockWatch(program, COPIED);
    await fire(program);
    const locked = await program.page('lock');
    const took = await lockTook(program);
    expect(took).toBeLessThan(LOCK_LIMIT);
    expect(isRunning(pid)).toBe(false);
    expect(page.isClosed()).toBe(true);
    await expect(locked.getByText(whyLocked[reason])).toBeVisible();

    expect(await answersOnNotebook(locked)).toEqual([{ ok: false, error: { kind: 'locked' } }]);
    const titles = await program.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getTitle()),
    );
    expect(titles).toEqual(['Mentornotesbog']);
    const shown = await locked.content();
    for (const word of [WRITTEN, HALF_TYPED, COPIED, 'M. K.', OWNER]) expect(shown).not.toContain(word);
    const { clipboard, selection } = await boards(program);
    expect(clipboard).not.toContain(COPIED);
    expect(selection).not.toContain(COPIED);

    await expectWrittenAfterUnlock(program);
    evidence(
      import.meta.url,
      `Within a second, ${name} leaves nothing of the notebook open, on the screen or the clipboard`,
      `${Math.round(took)} ms until window, its process and what could be pasted were gone, limit ${LOCK_LIMIT} ms; 5 words looked for on the screen, 0 there; clipboard and selection clear`,
    );
  });
}

test('closing the window locks too: what was typed is there at the next start, and nothing is left to paste', async ({
  folder,
}) => {
  const first = await startProgram(folder);
  await writeInMeeting(first);
  const pid = await rendererPid(first);
  await closeToTheEnd(first);
  await expectGone(pid);
  const second = await startProgram(folder);
  await second.page('lock');
  expect((await boards(second)).clipboard).not.toContain(COPIED);
  await expectWrittenAfterUnlock(second);
  await stopProgram(second);
});

test('a minimised window stays open unless the mentor chose otherwise', async ({ program }) => {
  const page = await unlock(program);
  await holdClocks(program);
  await program.app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.emit('minimize'));
  await mainHasLooked(program);
  expect(await page.evaluate(() => window.notebook.courses.list())).toEqual({ ok: true, value: [] });
});

test('a computer nobody touches locks the notebook though its pointer trembles; one in use, and a moved wall clock, do not', async ({
  program,
}) => {
  const page = await unlock(program);
  const isOpen = async () => {
    const status = await page.evaluate(() => window.notebook.notebook.status());
    return status.ok && status.value.state === 'unlocked';
  };
  await holdClocks(program);
  for (const years of [10, -10]) {
    await program.app.evaluate(
      (_electron, ms) => {
        const moved = Date.now() + ms;
        Date.now = () => moved;
      },
      years * 365 * 86_400_000,
    );
    await mainHasLooked(program);
    expect(await isOpen()).toBe(true);
  }
  await moveClocks(program, { ms: 4 * 60_000, untouched: 0 });
  await page.mouse.move(300, 300);
  await moveClocks(program, { ms: 2 * 60_000 });
  await mainHasLooked(program);
  expect(await isOpen()).toBe(true);

  await beginLockWatch(program, COPIED);
  await moveClocks(program, { untouched: 6 * 60 });
  const locked = await program.page('lock');
  expect(await lockTook(program)).toBeLessThan(LOCK_LIMIT);
  await expect(locked.getByText(whyLocked.idle)).toBeVisible();
});

test('the time until the lock is chosen in the settings, counts from the last key, and is kept', async ({
  program,
  folder,
}) => {
  const page = await unlock(program);
  await page.getByRole('link', { name: 'Indstillinger' }).click();
  await program.page('settings');
  await expect(page.getByRole('radio', { name: '5 min.', exact: true })).toBeChecked();
  await page.getByText('1 min.', { exact: true }).click();
  await expect(page.getByRole('radio', { name: '1 min.', exact: true })).toBeChecked();
  await page.getByText('Lås, når vinduet minimeres').click();
  await holdClocks(program);
  for (let round = 0; round < 3; round += 1) {
    await page.keyboard.press('Tab');
    await moveClocks(program, { ms: 50_000, untouched: 50 });
    await mainHasLooked(program);
    expect(page.isClosed()).toBe(false);
  }
  await moveClocks(program, { ms: 10_000, untouched: 60 });
  await program.page('lock');
  const stored = JSON.parse(await readFile(join(folder, 'state.json'), 'utf8')) as { settings: object };
  expect(stored.settings).toMatchObject({ idleMinutes: 1, locksWhenMinimised: true, hidesFromCapture: true });
});
