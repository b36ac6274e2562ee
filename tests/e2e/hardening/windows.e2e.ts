import type { ElectronApplication } from '@playwright/test';
import {
  expect,
  type Program,
  startBare,
  startProgram,
  stopProgram,
  test,
  underTest,
} from '../../support/program.ts';
import { createNotebook, lockByMenu, previewLogbook, seedCourse, unlock } from '../../support/steps.ts';

const guarded = {
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
};
const opposite = Object.fromEntries(Object.entries(guarded).map(([name, value]) => [name, !value]));

/** The page of the test's own window, whose tools may open. */
const TOOLS = 'data:text/html,tools';

type Seen = Record<string, unknown> & { url: string; tools?: boolean };

/** Notes what each window may do, those that open later included. */
const watchWindows = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ app: electron, BrowserWindow, webContents }, blank) => {
    /** Whether a page's developer tools open, once those of a page that may have them, asked later, stand open. */
    const toolsOf = async (contents: Electron.WebContents) => {
      contents.openDevTools({ mode: 'detach', activate: false });
      const may = new BrowserWindow({ show: false, webPreferences: { devTools: true } });
      await may.loadURL(blank);
      const opened = new Promise<void>((resolve) => may.webContents.once('devtools-opened', () => resolve()));
      may.webContents.openDevTools({ mode: 'detach', activate: false });
      await opened;
      may.destroy();
      return contents.isDevToolsOpened();
    };
    const seen: Record<string, unknown>[] = [];
    Object.assign(globalThis, { seen, toolsOf });
    const note = (contents: Electron.WebContents) => {
      const { getLastWebPreferences } = contents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      seen.push({ ...getLastWebPreferences.call(contents), url: contents.getURL() });
    };
    webContents.getAllWebContents().forEach(note);
    electron.on('web-contents-created', (_event, contents) => {
      contents.once('did-finish-load', () => note(contents));
      // The printer is answered for from outside, once the tools have been asked of its window.
      contents.print = (_options, done) => {
        void toolsOf(contents).then((tools) => {
          Object.assign(seen.find(({ url }) => url === contents.getURL()) ?? {}, { tools });
          done?.(true, '');
        });
      };
    });
  }, TOOLS);

const seenWindows = (app: ElectronApplication): Promise<Seen[]> =>
  app.evaluate(() => (globalThis as unknown as { seen: Seen[] }).seen);

/** Takes the program through every window that it opens: the first, the printer's and the one after the lock. */
async function openEveryWindow(program: Program): Promise<Seen[]> {
  await program.page('setup');
  await watchWindows(program.app);
  const page = await createNotebook(program);
  await seedCourse(page, 'M. K.', 1);
  await previewLogbook(program, page, 'M. K.');
  await program.page('preview');
  await page.getByRole('button', { name: 'Udskriv', exact: true }).click();
  await expect(page.getByText('Sendt til printeren.')).toBeVisible();
  await lockByMenu(program);
  await unlock(program);
  const seen = await seenWindows(program.app);
  return seen.filter(({ url }) => url !== TOOLS && !url.startsWith('devtools:'));
}

test('every window, the printer’s and the one after a lock too, is sandboxed, isolated and without Node', async ({
  program,
}) => {
  const seen = await openEveryWindow(program);
  const isPrinter = ({ url }: Seen) => url.startsWith('app://notebook/print/');
  expect(seen.filter(isPrinter)).toHaveLength(1);
  expect(seen.filter((window) => !isPrinter(window))).toHaveLength(2);
  for (const window of seen) {
    const named = Object.fromEntries(Object.keys(guarded).map((name) => [name, window[name] ?? false]));
    expect(named, window.url).toEqual(guarded);
  }
  expect(seen.find(isPrinter)).toMatchObject({ javascript: false, tools: false });
});

test('the look at a window’s rights sees them where they are given', async () => {
  const bare = await startBare();
  await bare.firstWindow();
  await watchWindows(bare);
  await bare.evaluate(async ({ BrowserWindow }, webPreferences) => {
    await new BrowserWindow({ show: false, webPreferences }).loadURL('data:text/html,open');
  }, opposite);
  const open = (await seenWindows(bare)).find(({ url }) => url.endsWith('open'));
  await bare.close();
  expect(open).toMatchObject(opposite);
});

/** Whether the developer tools of the first window open. */
const firstTools = (app: ElectronApplication): Promise<boolean> =>
  app.evaluate(({ BrowserWindow }) => {
    const { toolsOf } = globalThis as unknown as {
      toolsOf: (contents: Electron.WebContents | undefined) => Promise<boolean>;
    };
    return toolsOf(BrowserWindow.getAllWindows()[0]?.webContents);
  });

test('the packaged program gives no window developer tools, which open in one that is not packaged', async ({
  program,
}) => {
  // npm test packages the program first; a run of one file alone by hand may not have.
  test.skip(!underTest().isPackaged, 'no packaged program was named (MN_TEST_PACKAGED)');
  const seen = await openEveryWindow(program);
  expect(seen.flatMap(({ tools }) => tools ?? [])).toEqual([false]);
  expect(await firstTools(program.app)).toBe(false);
  const roles = await program.app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items.map(({ role }) => String(role))),
  );
  expect(roles).not.toContain('toggledevtools');
  await stopProgram(program);

  const bare = await startBare();
  await bare.firstWindow();
  await watchWindows(bare);
  // The page may still be loading when it is first asked, and tools that open then can come after the others.
  await expect.poll(() => firstTools(bare), { timeout: 20_000 }).toBe(true);
  await bare.close();
});

test('a second start focuses the first window and opens none of its own', async ({ program }) => {
  await program.page('setup');
  await program.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.minimize();
    if (!window) return;
    const focus = window.focus.bind(window);
    Object.assign(globalThis, { focused: 0 });
    window.focus = () => {
      (globalThis as unknown as { focused: number }).focused += 1;
      focus();
    };
  });
  const second = await startProgram(program.folder).then(
    async (other) => {
      await stopProgram(other);
      return 'opened';
    },
    () => 'gave way',
  );
  expect(second).toBe('gave way');
  const isMinimized = () =>
    program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());
  await expect.poll(isMinimized).toBe(false);
  const focused = () => program.app.evaluate(() => (globalThis as unknown as { focused: number }).focused);
  expect(await focused()).toBe(1);
  expect(await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

/** A graphics card made of software, for machines that have none. */
const CARD = [
  '--ignore-gpu-blocklist',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

const compositing = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ app: electron }) => electron.getGPUFeatureStatus().gpu_compositing);

test('no page is drawn by the graphics card, also where there is one; without the guard it is', async ({
  folder,
}) => {
  const program = await startProgram(folder, undefined, CARD);
  await program.page('setup');
  expect(await compositing(program.app)).toBe('disabled_software');

  const bare = await startBare(CARD);
  await bare.firstWindow();
  await expect.poll(() => compositing(bare)).toBe('enabled');
  await bare.close();
});
