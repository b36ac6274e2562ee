import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { expect, onTestFinished, test } from 'vitest';
import { aFolder } from '../../support/notebook.ts';
import { aProjectCopy } from '../../support/project-copy.ts';
import { put } from '../../support/tools-copy.ts';

/** `npm run dev` on a copy of the project, where there is no display but a virtual one. */
function development() {
  const folder = aProjectCopy();
  // As a build leaves it.
  const built = join(folder, '.cache/bundled/main.json');
  put(built, '[]');
  const child = spawn('node', ['tools/dev.mjs'], {
    cwd: folder,
    env: {
      ...process.env,
      ELECTRON_RUN_AS_NODE: undefined,
      DISPLAY: '',
      WAYLAND_DISPLAY: '',
      MENTORNOTESBOG_FOLDER: aFolder(),
      REMOTE_DEBUGGING_PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(end);
  let said = '';
  const hear = (data: Buffer) => void (said += String(data));
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);

  /** Waits until it has said these words, and answers the first group of them. */
  const hears = async (words: RegExp, timeout: number) => {
    const isOver = () => words.test(said) || child.exitCode !== null;
    await expect.poll(isOver, { timeout, interval: 50, message: String(words) }).toBe(true);
    const [, group = ''] = words.exec(said) ?? [];
    expect(said).toMatch(words);
    return group;
  };
  const change = (file: string, from: string, to: string) => {
    const source = readFileSync(join(folder, file), 'utf8');
    expect(source).toContain(from);
    writeFileSync(join(folder, file), source.replace(from, to));
  };
  /** What runs in the copy; the display, the bundler and the program's processes are all started there. */
  const running = () =>
    readdirSync('/proc').filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === folder;
      } catch {
        return false;
      }
    });
  async function end() {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  }
  return { hears, change, running, end, said: () => said, isTakenForBuilt: () => existsSync(built) };
}

async function makeNotebook(page: Page): Promise<void> {
  await page.getByLabel('Dit navn').fill('Bodil Kær');
  await page.getByRole('button', { name: 'Fortsæt til adgangskoden' }).click();
  for (const label of ['Adgangskode', 'Skriv den igen'])
    await page.getByLabel(label, { exact: true }).fill('rolig fjord bærer gul stige');
  await page.getByRole('button', { name: 'Opret notesbogen' }).click();
  await page.getByRole('button', { name: 'Gør det senere' }).click();
  await page.locator('html[data-ready=overview]').waitFor();
}

test.runIf(process.platform === 'linux')(
  'while one develops, a change of the window is shown at once, and one of main in a program started anew',
  async () => {
    const { hears, change, running, end, said, isTakenForBuilt } = development();
    await hears(/^mentornotesbog ready$/m, 60_000);
    const port = await hears(/^DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//m, 5000);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const [page] = browser.contexts().flatMap((context) => context.pages());
    if (!page) throw new Error(`No window: ${said()}`);
    page.setDefaultTimeout(20_000);
    await page.getByRole('heading', { name: 'Din egen mentornotesbog', exact: true }).waitFor();

    change('renderer/features/setup/AboutStep.tsx', '<h1>', '<h1>Prøve: ');
    await page.getByRole('heading', { name: 'Prøve: Din egen mentornotesbog', exact: true }).waitFor();

    await page.evaluate(() => (document.documentElement.dataset['before'] = 'the reload'));
    change('preload/index.ts', '\n', '\nexport const isChanged = true;\n');
    await page.locator('html[data-ready=setup]:not([data-before])').waitFor();

    // An open notebook is backed up when the program is closed, and the next must not find the first still there.
    await makeNotebook(page);
    change('main/log.ts', '`mentornotesbog ${', '`mentornotesbog, anew, ${');
    await hears(/^mentornotesbog, anew, ready$/m, 20_000);

    expect(said()).not.toContain(' unexpected ');
    expect(isTakenForBuilt(), 'what is built while one develops is never released').toBe(false);
    await end();
    await expect.poll(running, { timeout: 5000 }).toEqual([]);
  },
  90_000,
);
