import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {} from '../../renderer/notebook.ts';
import { AxeBuilder } from '@axe-core/playwright';
import { _electron, type ElectronApplication, expect, type Page, test as base } from '@playwright/test';

export const PASSPHRASE = 'rolig fjord bærer gul stige';
export const OWNER = 'Bodil Kær';

export type Place =
  'setup' | 'lock' | 'overview' | 'courses' | 'course' | 'meeting' | 'preview' | 'settings' | 'damaged';

/** A running program on a data folder of its own, and what it complained of. */
export type Program = {
  folder: string;
  app: ElectronApplication;
  problems: string[];
  /** The current window once it shows `place` with its data. */
  page: (place: Place) => Promise<Page>;
};

const executablePath = (): string => {
  const path = process.env['MN_TEST_ELECTRON'];
  if (!path) throw new Error('Run the end-to-end tests with npm run test:e2e, which prepares Electron');
  return path;
};

export const newFolder = () => mkdtemp(join(tmpdir(), 'mentornotesbog-'));

/** Starts the program and listens for every complaint in every window from its first moment. */
export async function startProgram(folder: string, executable = executablePath()): Promise<Program> {
  const app = await _electron.launch({
    executablePath: executable,
    args: [],
    env: { ...definedEnv(), MENTORNOTESBOG_FOLDER: folder, TZ: 'Europe/Copenhagen' },
    colorScheme: null,
    timeout: 60_000,
  });
  const problems: string[] = [];
  const listen = (page: Page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  };
  app.process().stderr?.on('data', (data: Buffer) => {
    const surprise = /mentornotesbog unexpected[\s\S]*/.exec(String(data));
    if (surprise) problems.push(`main: ${surprise[0]}`);
  });
  app.windows().forEach(listen);
  app.on('window', listen);
  return { folder, app, problems, page: (place) => pageAt(app, place) };
}

/** The same Electron with an empty window and none of our guards: what a test compares with. */
export function startBare(): Promise<ElectronApplication> {
  const executable = process.env['MN_TEST_BARE'];
  if (!executable) throw new Error('Run the end-to-end tests with npm run test:e2e, which prepares Electron');
  return _electron.launch({ executablePath: executable, env: definedEnv(), timeout: 60_000 });
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

const definedEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

export async function stopProgram(program: Program): Promise<void> {
  await program.app.close();
}

/** Every accessibility rule that axe knows, on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([]);
}

type Fixtures = { folder: string; program: Program };

/** Each test has its own data folder; a complaint in the window fails it. */
export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names it shall hand over from the pattern
  folder: async ({}, use) => {
    const folder = await newFolder();
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  program: async ({ folder }, use) => {
    const program = await startProgram(folder);
    await use(program);
    await stopProgram(program);
    expect(program.problems).toEqual([]);
  },
});

export { expect };
