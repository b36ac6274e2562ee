import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, startBare, startProgram, stopProgram, test as base } from '../support/program.ts';
import type { Program } from '../support/program.ts';

/** These tests provoke violations on purpose, so complaints in the window do not fail them. */
const test = base.extend<{ provoked: Program }>({
  provoked: async ({ folder }, use) => {
    const program = await startProgram(folder);
    await program.page('setup');
    await use(program);
    await stopProgram(program);
  },
});

test('every window is sandboxed, isolated and without Node', async ({ provoked }) => {
  const preferences = await provoked.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const all = (
        window.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
      ).getLastWebPreferences();
      const names = [
        'sandbox',
        'contextIsolation',
        'webSecurity',
        'nodeIntegration',
        'nodeIntegrationInSubFrames',
        'webviewTag',
        'allowRunningInsecureContent',
        'experimentalFeatures',
      ];
      return Object.fromEntries(names.map((name) => [name, all[name]]));
    }),
  );
  expect(preferences).toEqual([
    {
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    },
  ]);
});

/** What a page manages to do; each name says the deed, true where it succeeded. */
const deeds = `(async () => {
  const done = {};
  const attempt = async (name, deed) => { try { done[name] = await deed(); } catch { done[name] = false; } };
  // In a task of its own: what the debugger evaluates directly is free of the policy.
  await attempt('eval', () => new Promise((resolve) => setTimeout(() => {
    try { resolve(eval('1 + 1') === 2); } catch { resolve(false); }
  })));
  await attempt('inlineScript', () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.planted = true';
    document.head.append(script);
    return globalThis.planted === true;
  });
  await attempt('inlineStyle', () => {
    const style = document.createElement('style');
    style.textContent = 'html { text-indent: 17px; }';
    document.head.append(style);
    return getComputedStyle(document.documentElement).textIndent === '17px';
  });
  await attempt('htmlString', () => { document.createElement('div').innerHTML = '<b>x</b>'; return true; });
  await attempt('popup', () => window.open('about:blank') !== null);
  await attempt('camera', () => navigator.mediaDevices.getUserMedia({ video: true }).then(() => true));
  await attempt('notification', async () => (await Notification.requestPermission()) === 'granted');
  return done;
})()`;

const control = `data:text/html,<title>control</title>`;

test('scripts, styles, HTML strings, windows and permissions are refused; an open page shows that the test can see', async ({
  provoked,
}) => {
  provoked.provoked.push(/Content Security Policy|Trusted/);
  const page = await provoked.page('setup');
  expect(await page.evaluate(deeds)).toEqual({
    eval: false,
    inlineScript: false,
    inlineStyle: false,
    htmlString: false,
    popup: false,
    camera: false,
    notification: false,
  });
  const inControl = await provoked.app.evaluate(
    async ({ BrowserWindow, session }, [url, code]) => {
      const open = session.fromPartition('control');
      open.setPermissionRequestHandler((_contents, _permission, decide) => decide(true));
      const window = new BrowserWindow({ show: false, webPreferences: { session: open } });
      window.webContents.setWindowOpenHandler(() => ({ action: 'allow' }));
      await window.loadURL(url);
      const seen = (await window.webContents.executeJavaScript(code, true)) as Record<string, boolean>;
      BrowserWindow.getAllWindows()
        .filter((other) => !other.webContents.getURL().startsWith('app:'))
        .forEach((other) => other.destroy());
      return seen;
    },
    [control, deeds] as const,
  );
  expect(inControl).toMatchObject({
    eval: true,
    inlineScript: true,
    inlineStyle: true,
    htmlString: true,
    popup: true,
  });
});

test('every answer of the app scheme carries the policy, and no path leads out of its list', async ({
  provoked,
}) => {
  const seen = await provoked.app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    if (!window) throw new Error('no window');
    const ask = async (path: string) => {
      const response = await window.webContents.session.fetch(`app://${path}`);
      return {
        path,
        status: response.status,
        policy: response.headers.get('content-security-policy')?.includes("default-src 'none'") ?? false,
        store: response.headers.get('cache-control'),
      };
    };
    return Promise.all(
      [
        'notebook/index.html',
        'notebook/../package.json',
        'notebook/%2e%2e/package.json',
        'notebook/..%2f..%2fpackage.json',
        'notebook/nothing.js',
        'elsewhere/index.html',
      ].map(ask),
    );
  });
  expect(seen.map(({ status }) => status)).toEqual([200, 404, 404, 404, 404, 404]);
  for (const answer of seen) expect(answer).toMatchObject({ policy: true, store: 'no-store' });
});

test('the page cannot be led away, by script, by link or by a dropped address', async ({ provoked }) => {
  const page = await provoked.page('setup');
  provoked.provoked.push(/Not allowed to/);
  const before = page.url();
  for (const target of ['https://example.org/', 'file:///etc/passwd', 'data:text/html,x']) {
    await page.evaluate((url) => {
      const link = document.createElement('a');
      link.href = url;
      document.body.append(link);
      link.click();
      location.href = url;
    }, target);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(page.url()).toBe(before);
  }
  const moved = await provoked.app.evaluate(async ({ BrowserWindow, session }, url) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { session: session.fromPartition('control') },
    });
    await window.loadURL('data:text/html,<title>control</title>');
    window.webContents.removeAllListeners('will-navigate');
    window.webContents.removeAllListeners('will-frame-navigate');
    const arrived = new Promise<boolean>((resolve) => {
      window.webContents.once('did-navigate', () => resolve(true));
      window.webContents.once('did-fail-load', () => resolve(true));
    });
    await window.webContents.executeJavaScript(`void (location.href = ${JSON.stringify(url)})`);
    const result = await Promise.race([
      arrived,
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 3000)),
    ]);
    window.destroy();
    return result;
  }, 'about:blank#moved');
  expect(moved, 'the control page, without the guards, moves').toBe(true);
});

test('no request leaves the program, while the same request from an unguarded session arrives', async ({
  provoked,
}) => {
  provoked.provoked.push(/Content Security Policy/);
  const arrived: string[] = [];
  const server = createServer((request, response) => {
    arrived.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*').end('ok');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  try {
    const page = await provoked.page('setup');
    await page.evaluate(async (url) => {
      const attempts = [
        fetch(`${url}/from-page`).catch(() => undefined),
        new Promise((resolve) => {
          const image = new Image();
          image.onload = image.onerror = resolve;
          image.src = `${url}/image`;
        }),
      ];
      navigator.sendBeacon(`${url}/beacon`);
      await Promise.all(attempts);
    }, address);
    const guarded = await provoked.app.evaluate(async ({ BrowserWindow }, url) => {
      const own = BrowserWindow.getAllWindows()[0]?.webContents.session;
      const guarded = await own?.fetch(`${url}/from-session`).then(
        () => 'arrived',
        () => 'refused',
      );
      return guarded;
    }, address);
    expect(guarded).toBe('refused');
    expect(arrived).toEqual([]);

    // The same Electron without our program reaches the server.
    const bare = await startBare();
    const open = await bare.evaluate(
      ({ session }, url) =>
        session.defaultSession.fetch(`${url}/control`).then(
          () => 'arrived',
          () => 'refused',
        ),
      address,
    );
    await bare.close();
    expect(open).toBe('arrived');
    expect(arrived).toEqual(['/control']);
  } finally {
    server.close();
  }
});

test('a second start focuses the first window and opens none of its own', async ({ provoked }) => {
  await provoked.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const second = await startProgram(provoked.folder).then(
    async (program) => {
      await stopProgram(program);
      return 'opened';
    },
    () => 'gave way',
  );
  expect(second).toBe('gave way');
  await expect
    .poll(() => provoked.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false);
  expect(await provoked.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('no crash reporter runs and nothing is kept by the browser part', async ({ provoked }) => {
  const kept = await provoked.app.evaluate(async ({ BrowserWindow, crashReporter }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    return {
      uploads: crashReporter.getUploadToServer(),
      persistent: session?.isPersistent(),
      cookies: (await session?.cookies.get({}))?.length,
      spelling: session?.isSpellCheckerEnabled(),
    };
  });
  expect(kept).toEqual({ uploads: false, persistent: false, cookies: 0, spelling: false });
});
