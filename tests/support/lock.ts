import { readFileSync } from 'node:fs';
import type { LockReason } from '../../shared/notebook.ts';
import { contract } from '../../shared/contract.ts';
import { expect, type Program } from './program.ts';
import type { Page } from '@playwright/test';

/** The most that may pass from a reason to lock until nothing of the notes is left that can be seen or pasted, ms. */
export const LOCK_LIMIT = 1000;

/** What a lock takes away. */
type Part = 'window' | 'process' | 'clipboard' | 'selection';
type Watched = { lockWatch?: { began: bigint; gone: Map<Part, bigint> } };

/**
 * Begins the time that a lock takes, with a clock that no test moves.
 * @param copied what may be pasted no longer
 */
export const beginLockWatch = (program: Program, copied: string): Promise<void> =>
  program.app.evaluate(({ BrowserWindow, clipboard }, text) => {
    const { readFileSync } = process.getBuiltinModule('node:fs');
    const shown = BrowserWindow.getAllWindows()[0];
    const pid = shown?.webContents.getOSProcessId() ?? 0;
    const watch: NonNullable<Watched['lockWatch']> = { began: 0n, gone: new Map() };
    (globalThis as Watched).lockWatch = watch;
    const isRunning = () => {
      try {
        return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
      } catch {
        return false;
      }
    };
    // Electron before 44 takes the board as an argument instead.
    const older = clipboard as unknown as { readText: (board: 'selection') => string };
    const selection = clipboard.selection as typeof clipboard | undefined;
    const look = async () => {
      const isGone: Record<Part, boolean> = {
        window: !shown || shown.isDestroyed(),
        process: !isRunning(),
        clipboard: !(await clipboard.readText()).includes(text),
        selection: !(selection ? await selection.readText() : older.readText('selection')).includes(text),
      };
      for (const [part, is] of Object.entries(isGone) as [Part, boolean][])
        if (is && !watch.gone.has(part)) watch.gone.set(part, process.hrtime.bigint());
      if (watch.gone.size < 4) setTimeout(() => void look(), 10);
    };
    watch.began = process.hrtime.bigint();
    void look();
  }, copied);

/** From the reason to lock until the last of them was gone, ms; Infinity where one is there still after seconds. */
export const lockTook = (program: Program): Promise<number> =>
  program.app.evaluate(async () => {
    const watch = (globalThis as Watched).lockWatch;
    for (let looks = 0; looks < 100 && watch && watch.gone.size < 4; looks += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    if (!watch || watch.gone.size < 4) return Infinity;
    return Math.max(...[...watch.gone.values()].map((gone) => Number(gone - watch.began) / 1e6));
  });

export const rendererPid = (program: Program): Promise<number> =>
  program.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  );

/** Whether a process runs; one that has ended and waits to be buried does not. */
export function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

export const expectGone = (pid: number): Promise<void> =>
  expect.poll(() => isRunning(pid), { timeout: LOCK_LIMIT }).toBe(false);

const openCalls = Object.entries(contract).flatMap(([group, calls]) =>
  Object.entries(calls)
    .filter(([, { shut }]) => !shut)
    .map(([name]) => [group, name] as const),
);

/** What every call on the open notebook is answered with, without doubles. */
export const answersOnNotebook = (page: Page): Promise<unknown[]> =>
  page.evaluate(async (calls) => {
    const api = window.notebook as unknown as Record<string, Record<string, () => Promise<unknown>>>;
    const answers = new Set<string>();
    for (const [group, name] of calls) answers.add(JSON.stringify(await api[group]?.[name]?.()));
    return [...answers].map((text) => JSON.parse(text) as unknown);
  }, openCalls);

/** What the lock screen says about why it locked. */
export const whyLocked: Record<Exclude<LockReason, 'start' | 'window-gone'>, RegExp> = {
  asked: /^Låst kl\.\s\S+ Det, du havde skrevet, er gemt\.$/,
  idle: /da notesbogen ikke havde været i brug et stykke tid\. Det, du havde skrevet, er gemt\.$/,
  suspend: /da computeren gik på vågeblus\. Det, du havde skrevet, er gemt\.$/,
  'screen-lock': /da skærmen blev låst\. Det, du havde skrevet, er gemt\.$/,
  'user-switched': /da computeren skiftede bruger\. Det, du havde skrevet, er gemt\.$/,
  'session-end': /da computeren var ved at logge dig af eller lukke ned\. Det, du havde skrevet, er gemt\.$/,
  minimised: /da vinduet blev minimeret\. Det, du havde skrevet, er gemt\.$/,
  'window-closed': /da vinduet blev lukket\. Det, du havde skrevet, er gemt\.$/,
};

type Clocks = { moved?: { ahead: number; untouched: number | undefined; looks: number; isSeen: boolean } };

/** Lets the test move main's monotonic clock, and answer for how long the computer has been left. */
export const holdClocks = (program: Program): Promise<void> =>
  program.app.evaluate(({ powerMonitor }) => {
    const moved: NonNullable<Clocks['moved']> = { ahead: 0, untouched: undefined, looks: 0, isSeen: true };
    (globalThis as Clocks).moved = moved;
    const monotonic = performance.now.bind(performance);
    performance.now = () => {
      moved.looks += 1;
      // A lock takes as long as it takes once main knows that it is time: it looks once a second.
      const { lockWatch } = globalThis as Watched;
      if (!moved.isSeen && lockWatch) lockWatch.began = process.hrtime.bigint();
      moved.isSeen = true;
      return monotonic() + moved.ahead;
    };
    const systemIdle = powerMonitor.getSystemIdleTime.bind(powerMonitor);
    powerMonitor.getSystemIdleTime = () => moved.untouched ?? systemIdle();
  });

/** Moves the monotonic clock on, ms; the computer then says that it has been left so long, s. */
export const moveClocks = (program: Program, by: { ms?: number; untouched?: number }): Promise<void> =>
  program.app.evaluate((_electron, { ms = 0, untouched }) => {
    const { moved } = globalThis as Clocks;
    if (!moved) throw new Error('The clocks are not held');
    moved.ahead += ms;
    moved.untouched = untouched ?? moved.untouched;
    moved.isSeen = false;
  }, by);

/** Waits until main has looked at its clock several times more. */
export async function mainHasLooked(program: Program): Promise<void> {
  const looks = () => program.app.evaluate(() => (globalThis as Clocks).moved?.looks ?? 0);
  const before = await looks();
  await expect.poll(looks, { intervals: [100] }).toBeGreaterThan(before + 5);
}

/** What other programs could paste. */
export const boards = (program: Program): Promise<{ clipboard: string; selection: string }> =>
  program.app.evaluate(async ({ clipboard }) => {
    // Electron before 44 takes the board as an argument instead.
    const older = clipboard as unknown as { readText: (board: 'selection') => string };
    const selection = clipboard.selection as typeof clipboard | undefined;
    return {
      clipboard: await clipboard.readText(),
      selection: selection ? await selection.readText() : older.readText('selection'),
    };
  });

/** The system says that this has happened. */
export const emit = (program: Program, event: 'suspend' | 'lock-screen' | 'user-did-resign-active') =>
  program.app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event);
