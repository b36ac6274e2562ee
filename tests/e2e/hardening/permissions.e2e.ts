import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import ts from 'typescript';
import { openBare, openWeb } from '../../support/open-web.ts';
import { expect, startBare, startProgram, test } from '../../support/program.ts';

/** A camera for machines that have none: where there is none, Chromium does not even ask. */
const CAMERA = '--use-fake-device-for-media-stream';

/** What the page is told it may do, and what comes of asking for it. */
const askAll = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const told: Record<string, string> = {};
    const nameOf = (error: unknown) => (error as Error).name;
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
    for (const name of names) {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      told[`may ${name}`] = state;
    }
    told['notification'] = await Notification.requestPermission();
    told['position'] = await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        ({ code }) => resolve(code === 1 ? 'denied' : 'unavailable'),
        { timeout: 2000 },
      ),
    );
    told['midi'] = await navigator.requestMIDIAccess().then(() => 'given', nameOf);
    told['camera'] = await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given', nameOf);
    return told;
  });

const refused = {
  'may geolocation': 'denied',
  'may notifications': 'denied',
  'may camera': 'denied',
  'may microphone': 'denied',
  'may midi': 'denied',
  'may clipboard-read': 'denied',
  notification: 'denied',
  position: 'denied',
  midi: 'NotAllowedError',
  camera: 'NotAllowedError',
};

test('every permission is told to be refused and is refused; a session without the guards gives them', async ({
  folder,
}) => {
  const program = await startProgram(folder, undefined, [CAMERA]);
  const page = await program.page('setup');
  expect(await askAll(page)).toMatchObject(refused);

  const web = await openWeb();
  const bare = await openBare(`${web.address}/open`, [CAMERA]);
  const given = await askAll(bare.page);
  for (const [name, answer] of Object.entries(refused)) expect(given[name], name).not.toBe(answer);
  await bare.app.close();
  web.close();
});

/** Asks for a device of each kind as a click does; counts the questions that reach the session. */
async function askForDevices(app: ElectronApplication): Promise<{ asked: string[]; answers: string[] }> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    if (!window) throw new Error('no window');
    const asked: string[] = [];
    const { session } = window.webContents;
    session.on('select-usb-device', (event, _details, choose) => {
      event.preventDefault();
      asked.push('usb');
      choose();
    });
    session.on('select-hid-device', (event, _details, choose) => {
      event.preventDefault();
      asked.push('hid');
      choose();
    });
    session.on('select-serial-port', (event, _ports, _contents, choose) => {
      event.preventDefault();
      asked.push('serial');
      choose('');
    });
    const questions = [
      'navigator.usb.requestDevice({ filters: [] })',
      'navigator.hid.requestDevice({ filters: [] }).then((found) => { if (found.length === 0) throw new Error(); })',
      'navigator.serial.requestPort()',
    ];
    const answers: string[] = [];
    for (const question of questions) {
      const code = `${question}.then(() => 'given', () => 'refused')`;
      answers.push((await window.webContents.executeJavaScript(code, true)) as string);
    }
    return { asked, answers };
  });
}

test('no USB, HID or serial device is even offered; without the guards each is asked for', async ({
  program,
}) => {
  await program.page('setup');
  expect(await askForDevices(program.app)).toEqual({ asked: [], answers: ['refused', 'refused', 'refused'] });

  const web = await openWeb();
  const bare = await openBare(`${web.address}/open`);
  expect((await askForDevices(bare.app)).asked).toEqual(['usb', 'hid', 'serial']);
  await bare.app.close();
  web.close();
});

/** Asks for a picture of the screen as a click does. */
const askForScreen = (app: ElectronApplication): Promise<string> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const code = `navigator.mediaDevices.getDisplayMedia({ video: true })
      .then((stream) => { stream.getTracks().forEach((track) => track.stop()); return 'given'; }, () => 'refused')`;
    return (await contents?.executeJavaScript(code, true)) as string;
  });

test('no picture of the screen is given, also where every other guard would let it; a session that gives it does', async ({
  program,
}) => {
  await program.page('setup');
  expect(await askForScreen(program.app)).toBe('refused');
  await program.app.evaluate(({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    session?.setPermissionRequestHandler((_contents, _permission, decide) => decide(true));
    session?.setPermissionCheckHandler(() => true);
  });
  expect(await askForScreen(program.app)).toBe('refused');

  const web = await openWeb();
  const bare = await openBare(`${web.address}/open`);
  await bare.app.evaluate(({ BrowserWindow, session }) => {
    const frame = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame;
    if (frame)
      session.defaultSession.setDisplayMediaRequestHandler((_request, give) => give({ video: frame }));
  });
  // A window that has only just come may have no picture to give yet.
  await expect.poll(() => askForScreen(bare.app)).toBe('given');
  await bare.app.close();
  web.close();
});

/** Our guard of a session as Electron's main process can load it, outside our program. */
async function guardScript(folder: string): Promise<string> {
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  for (const name of ['security', 'origin']) {
    const source = await readFile(join(import.meta.dirname, `../../../main/window/${name}.ts`), 'utf8');
    const code = ts.transpileModule(source.replace('import.meta.env.DEV', 'false'), {
      compilerOptions: options,
    }).outputText;
    await writeFile(join(folder, `${name}.cjs`), code.replaceAll('.ts")', '.cjs")'));
  }
  return join(folder, 'security.cjs');
}

test('each of the four guards that Electron asks refuses whatever it is asked', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mentornotesbog-guards-'));
  const bare = await startBare();
  await bare.firstWindow();
  const script = await guardScript(folder);
  const answers = await bare.evaluate(async ({ session }, file) => {
    const { createRequire } = process.getBuiltinModule('node:module');
    const { hardenSession } = createRequire(file)(file) as {
      hardenSession: (guarded: Electron.Session) => void;
    };
    const guarded = session.fromPartition('guarded');
    // What no device here can make Electron ask is asked in its place.
    const guards: Record<string, (...asked: unknown[]) => unknown> = {};
    for (const name of [
      'setPermissionRequestHandler',
      'setPermissionCheckHandler',
      'setDevicePermissionHandler',
      'setDisplayMediaRequestHandler',
    ] as const)
      Object.assign(guarded, { [name]: (guard: (typeof guards)[string]) => (guards[name] = guard) });
    hardenSession(guarded);
    const told = (name: string, ...asked: unknown[]) =>
      new Promise((resolve) => guards[name]?.(...asked, resolve));
    return {
      request: await told('setPermissionRequestHandler', null, 'media'),
      check: guards['setPermissionCheckHandler']?.(null, 'media', 'app://notebook', {}),
      devices: ['hid', 'serial', 'usb'].map((deviceType) =>
        guards['setDevicePermissionHandler']?.({ deviceType, origin: 'app://notebook', device: {} }),
      ),
      screen: await told('setDisplayMediaRequestHandler', { frame: null, videoRequested: true }),
    };
  }, script);
  await bare.close();
  await rm(folder, { recursive: true });
  expect(answers).toEqual({ request: false, check: false, devices: [false, false, false], screen: {} });
});
