import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { openBare, openWeb, type Web } from '../../support/open-web.ts';
import { expect, test as base } from '../../support/program.ts';

const test = base.extend<{ web: Web }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names it shall hand over from the pattern
  web: async ({}, use) => {
    const web = await openWeb();
    await use(web);
    web.close();
  },
});

type Moves = { begun: string[]; stopped: string[]; opened: number };

/** Notes where the windows begin to go, where they are stopped, and how many more open. */
const watchMoves = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ app: electron, BrowserWindow }) => {
    const moves: Moves = { begun: [], stopped: [], opened: 0 };
    Object.assign(globalThis, { moves });
    electron.on('web-contents-created', () => (moves.opened += 1));
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.on('did-start-navigation', ({ url }) => moves.begun.push(url));
      webContents.on('will-frame-navigate', ({ url, defaultPrevented }) => {
        if (defaultPrevented) moves.stopped.push(url);
      });
    }
  });
const movesOf = (app: ElectronApplication): Promise<Moves> =>
  app.evaluate(() => (globalThis as unknown as { moves: Moves }).moves);

/** A step within the page, which is told after all that went before it. */
async function settle(app: ElectronApplication, page: Page): Promise<void> {
  const settled = `${page.url()}#settled`;
  await page.evaluate((url) => history.replaceState(null, '', url), settled);
  await expect.poll(async () => (await movesOf(app)).begun).toContain(settled);
}

const follow = (page: Page, url: string): Promise<void> =>
  page.evaluate((to) => {
    const link = document.createElement('a');
    link.href = to;
    document.body.append(link);
    link.click();
    link.remove();
  }, url);

test('no link and no script leads the page away; the same link leads an open page', async ({
  program,
  web,
}) => {
  program.provoked.push(
    /Not allowed to load local resource/,
    /Not allowed to navigate top frame to data URL/,
  );
  const page = await program.page('setup');
  await watchMoves(program.app);
  const target = `${web.address}/away`;
  for (const url of [target, 'file:///etc/passwd', 'data:text/html,x']) {
    await follow(page, url);
    await page.evaluate((to) => void (location.href = to), url);
  }
  // Chromium itself stops the other two in the page, and says so.
  await expect.poll(async () => (await movesOf(program.app)).stopped).toEqual([target, target]);
  await expect.poll(() => program.problems).toHaveLength(2);
  await settle(program.app, page);
  expect((await movesOf(program.app)).begun).toEqual([target, target, expect.stringContaining('#settled')]);
  expect(web.arrived).toEqual([]);

  const bare = await openBare(`${web.address}/open`);
  await follow(bare.page, target);
  await expect.poll(() => bare.page.url()).toBe(target);
  await bare.app.close();
});

/** Drops on the middle of the page as a hand does. */
async function drop(page: Page, what: { url: string } | { file: string }): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const url = 'url' in what ? what.url : '';
  const items = url
    ? [
        { mimeType: 'text/uri-list', data: url },
        { mimeType: 'text/plain', data: url },
      ]
    : [];
  const data = { items, files: 'file' in what ? [what.file] : [], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devTools.send('Input.dispatchDragEvent', { type, x: 300, y: 200, data });
  await devTools.detach();
}

test('an address or a file dropped on the window leads nowhere; a window that follows drops goes there', async ({
  program,
  web,
  folder,
}) => {
  const file = join(folder, 'dropped.html');
  await writeFile(file, '<!doctype html><title>dropped</title>');
  const address = `${web.address}/dropped`;
  const page = await program.page('setup');
  await watchMoves(program.app);
  await drop(page, { url: address });
  await drop(page, { file });
  await settle(program.app, page);
  expect(await movesOf(program.app)).toEqual({
    begun: [expect.stringContaining('#settled')],
    stopped: [],
    opened: 0,
  });
  expect(web.arrived).toEqual([]);

  const bare = await openBare(`${web.address}/open`);
  for (const [what, to] of [
    [{ url: address }, address],
    [{ file }, `file://${file}`],
  ] as const) {
    const opened = bare.app.waitForEvent('window');
    await bare.app.evaluate(
      ({ BrowserWindow }, start) =>
        new BrowserWindow({ webPreferences: { navigateOnDragDrop: true } }).loadURL(start),
      `${web.address}/open`,
    );
    const follows = await opened;
    const led = bare.app.waitForEvent('window');
    await drop(follows, what);
    await expect.poll(async () => (await led).url()).toBe(to);
  }
  await bare.app.close();
});

/** Puts a frame into the page and waits until it is done with its address. */
const embed = (
  page: Page,
  attribute: 'src' | 'srcdoc',
  value: string,
): Promise<{ calls: boolean; text: string }> =>
  page.evaluate(
    ([name, to]) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.onload = () => {
          let calls = false;
          let text: string;
          try {
            calls = frame.contentWindow !== null && 'notebook' in frame.contentWindow;
            text = frame.contentDocument?.body.textContent ?? '';
          } catch {
            text = 'of another origin';
          }
          resolve({ calls, text });
        };
        if (name === 'src') frame.src = to;
        else frame.setAttribute(name, to);
        document.body.append(frame);
      }),
    [attribute, value] as const,
  );

/** What stands in the frames; Chromium's own page of refusal has the address `chrome-error:`. */
const shownInFrames = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ BrowserWindow }) => {
    const [, ...frames] = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.framesInSubtree ?? [];
    return Promise.all(frames.map((frame) => frame.executeJavaScript('location.href') as Promise<string>));
  });

test('no frame shows another page, our own included, and an empty one holds none of our calls', async ({
  program,
  web,
}) => {
  program.provoked.push(/Content Security Policy/, /TrustedHTML/);
  const remote = `${web.address}/framed`;
  const sources = [remote, 'data:text/html,framed', 'app://notebook/index.html'];
  const page = await program.page('setup');
  for (const source of sources) expect((await embed(page, 'src', source)).calls, source).toBe(false);
  const refusal = 'chrome-error://chromewebdata/';
  expect(await shownInFrames(program.app)).toEqual([refusal, refusal, refusal]);
  expect(web.arrived).toEqual([]);
  // An empty frame is part of its page and under the same policy; the calls are the top frame's alone.
  expect(await embed(page, 'src', 'about:blank')).toEqual({ calls: false, text: '' });
  const written = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        try {
          frame.setAttribute('srcdoc', '<b>framed</b>');
          resolve('written');
        } catch (error) {
          resolve((error as Error).name);
        }
      }),
  );
  expect(written).toBe('TypeError');

  const bare = await openBare(`${web.address}/open`);
  for (const source of [remote, 'data:text/html,framed']) await embed(bare.page, 'src', source);
  expect(await shownInFrames(bare.app)).toEqual([remote, 'data:text/html,framed']);
  expect((await embed(bare.page, 'srcdoc', '<b>framed</b>')).text).toBe('framed');
  expect(web.arrived).toContain('/framed');
  await bare.app.close();
});

const countContents = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ webContents }) => webContents.getAllWebContents().length);

test('the page opens no window, by script or link; an open page opens each', async ({ program, web }) => {
  const attempts = (page: Page, to: string) =>
    page.evaluate((url) => {
      const opened = window.open(`${url}/script`) !== null;
      const link = document.createElement('a');
      Object.assign(link, { href: `${url}/link`, target: '_blank' });
      document.body.append(link);
      link.click();
      return opened;
    }, to);
  const page = await program.page('setup');
  expect(await attempts(page, web.address)).toBe(false);
  // Asked for once more, the answer comes after all that the attempts set off.
  expect(await page.evaluate(() => window.open('about:blank') === null)).toBe(true);
  expect(await countContents(program.app)).toBe(1);
  expect(web.arrived).toEqual([]);

  const bare = await openBare(`${web.address}/open`);
  expect(await attempts(bare.page, web.address)).toBe(true);
  await expect.poll(() => countContents(bare.app)).toBe(3);
  await expect.poll(() => web.arrived).toEqual(expect.arrayContaining(['/script', '/link']));
  await bare.app.close();
});

/** Puts a `<webview>` into a window that is allowed to have one; resolves with whether it was attached. */
const attachView = (app: ElectronApplication, url: string): Promise<boolean> =>
  app.evaluate(async ({ BrowserWindow, session }, to) => {
    const own = session.fromPartition('views');
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true, session: own } });
    await window.loadURL('data:text/html,<body></body>');
    const asked = new Promise<boolean>((resolve) => {
      window.webContents.once('did-attach-webview', () => resolve(true));
      window.webContents.on('will-attach-webview', (event) => {
        if (event.defaultPrevented) resolve(false);
      });
    });
    await window.webContents.executeJavaScript(
      `document.body.append(Object.assign(document.createElement('webview'), { src: ${JSON.stringify(to)} }))`,
    );
    const attached = await asked;
    window.destroy();
    return attached;
  }, url);

test('no page is embedded as a webview, not even in a window that may; without the guard it is', async ({
  program,
  web,
}) => {
  const page = await program.page('setup');
  const isPlain = await page.evaluate((src) => {
    const view = Object.assign(document.createElement('webview'), { src });
    document.body.append(view);
    return !('getWebContentsId' in view);
  }, `${web.address}/view`);
  expect(isPlain, 'in our window it is a word without meaning').toBe(true);
  expect(await attachView(program.app, `${web.address}/view`)).toBe(false);
  expect(web.arrived).toEqual([]);

  const bare = await openBare(`${web.address}/open`);
  expect(await attachView(bare.app, `${web.address}/view`)).toBe(true);
  await bare.app.close();
});
