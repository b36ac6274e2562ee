import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {} from '../../renderer/notebook.ts';
import { AxeBuilder } from '@axe-core/playwright';
import {
  _electron,
  type ConsoleMessage,
  type ElectronApplication,
  expect,
  type Page,
  test as base,
} from '@playwright/test';
import { holdAnswers } from './held-answers.ts';
import type { Place } from './places.ts';

export const PASSPHRASE = 'rolig fjord bærer gul stige';
export const OWNER = 'Bodil Kær';

/** A running program on a data folder of its own, and what it complained of. */
export type Program = {
  folder: string;
  app: ElectronApplication;
  problems: string[];
  /** What the test provokes on purpose: each must come, and nothing else may. */
  provoked: RegExp[];
  /** The current window once it shows `place` with its data. */
  page: (place: Place) => Promise<Page>;
};

/** Which program a test starts unless it names another: its project in `playwright.config.ts` says so. */
export type UnderTest = { executable: string; isPackaged: boolean };

export function underTest(): UnderTest {
  const named = test.info().project.metadata as UnderTest;
  if (!named.executable)
    throw new Error('Run the end-to-end tests with npm run test:e2e, which prepares Electron');
  return named;
}

export const newFolder = () => mkdtemp(join(tmpdir(), 'mentornotesbog-'));

/** The programs that the running test has started and not yet ended. */
const running = new Set<Program>();
/** Those that are gone, whoever ended them. */
const gone = new WeakSet<Program>();

/**
 * Starts the program and listens for every complaint in every window from its first moment. However the test
 * ends it, it fails on what the program complained of.
 */
export async function startProgram(
  folder: string,
  executable = underTest().executable,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<Program> {
  const app = await _electron.launch({
    executablePath: executable,
    args,
    env: { ...definedEnv(), MENTORNOTESBOG_FOLDER: folder, TZ: 'Europe/Copenhagen', ...env },
    colorScheme: null,
    timeout: 60_000,
  });
  holdAnswers(app);
  const problems: string[] = [];
  const note = (problem: string) => {
    if (!problems.includes(problem)) problems.push(problem);
  };
  const hear = (message: ConsoleMessage) => {
    // The developer tools, which a test may open, are Chromium's own page and not the program's.
    if (message.location().url.startsWith('devtools:')) return;
    if (message.type() === 'error') note(`console: ${message.text()}`);
  };
  const hearError = (error: Error) => note(`page error: ${error.message}`);
  const listen = (page: Page) => {
    page.on('console', hear);
    page.on('pageerror', hearError);
    // What the window said before anyone could listen; a window that is gone meanwhile says no more.
    void page.consoleMessages().then(
      (messages) => messages.forEach(hear),
      () => undefined,
    );
    void page.pageErrors().then(
      (errors) => errors.forEach(hearError),
      () => undefined,
    );
  };
  app.process().stderr?.on('data', (data: Buffer) => {
    const surprise = /mentornotesbog unexpected[\s\S]*/.exec(String(data));
    if (surprise) note(`main: ${surprise[0]}`);
  });
  app.windows().forEach(listen);
  app.on('window', listen);
  const program: Program = { folder, app, problems, provoked: [], page: (place) => pageAt(app, place) };
  running.add(program);
  app.once('close', () => gone.add(program));
  return program;
}

/** The same Electron with an empty window and none of our guards: what a test compares with. */
export function startBare(args: string[] = []): Promise<ElectronApplication> {
  const executable = process.env['MN_TEST_BARE'];
  if (!executable) throw new Error('Run the end-to-end tests with npm run test:e2e, which prepares Electron');
  return _electron.launch({ executablePath: executable, args, env: definedEnv(), timeout: 60_000 });
}

/** Each kind of screen is checked once by each test process; more checks stand in the tests themselves. */
const checked = new Set<Place>();

async function pageAt(app: ElectronApplication, place: Place): Promise<Page> {
  let found: Page | undefined;
  await expect(async () => {
    for (const page of app.windows()) {
      if (page.isClosed()) continue;
      const at = await page.locator('html').getAttribute('data-ready', { timeout: 500 });
      if (at === place) found = page;
    }
    expect(found, `a window at ${place}`).toBeDefined();
  }).toPass({ timeout: 30_000, intervals: [50, 100, 200] });
  if (!found) throw new Error(`No window came to ${place}`);
  if (!checked.has(place)) {
    checked.add(place);
    await expectAccessible(found);
  }
  return found;
}

/** What this process has, with the display of its worker's own. */
export function definedEnv(): Record<string, string> {
  const own = process.env['MN_TEST_DISPLAYS']?.split(' ')[test.info().parallelIndex];
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return own ? { ...env, DISPLAY: own } : env;
}

/** Ends the program as the system does at log-out. Fails where it complained of anything but what is `provoked`. */
export async function stopProgram(program: Program): Promise<void> {
  running.delete(program);
  await program.app.close();
  expectNoProblems(program);
}

/** Ends the program as a power cut does, or a crash. Fails as `stopProgram` does. */
export async function killProgram(
  program: Program,
  signal: 'SIGKILL' | 'SIGSEGV' = 'SIGKILL',
): Promise<void> {
  running.delete(program);
  if (!gone.has(program)) {
    const ended = new Promise<void>((resolve) => program.app.once('close', () => resolve()));
    program.app.process().kill(signal);
    await ended;
  }
  expectNoProblems(program);
}

function expectNoProblems({ problems, provoked }: Program): void {
  const unforeseen = problems.filter((problem) => !provoked.some((pattern) => pattern.test(problem)));
  expect(unforeseen, 'what the program complained of').toEqual([]);
  const missing = provoked.filter((pattern) => !problems.some((problem) => pattern.test(problem)));
  expect(missing.map(String), 'complaints that were provoked and did not come').toEqual([]);
}

/** Every accessibility rule that axe has on, and the size of what is pressed, which it has off; on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([]);
}

type Fixtures = { folder: string; everyProgram: string; program: Program };

type PerWorker = { workerFolder: string };

/** Each test has its own data folder; a complaint in a window of any program that it started fails it. */
export const test = base.extend<Fixtures, PerWorker>({
  /** For what the tests of one worker share and none of them changes. */
  workerFolder: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names it shall hand over from the pattern
    async ({}, use) => {
      const folder = await newFolder();
      await use(folder);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names it shall hand over from the pattern
  folder: async ({}, use) => {
    const folder = await newFolder();
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  // Hands the folder on so that the folder goes after the programs in it.
  everyProgram: [
    async ({ folder }, use) => {
      await use(folder);
      // Killed, not closed: what closing does, such as a backup, is shown by the tests that close it themselves.
      for (const program of [...running]) await killProgram(program);
    },
    { auto: true },
  ],
  program: async ({ folder }, use) => {
    await use(await startProgram(folder));
  },
});

export { expect };
