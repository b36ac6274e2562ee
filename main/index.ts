import { join } from 'node:path';
import { app, nativeTheme, powerMonitor, session as sessions } from 'electron';
import type { Handlers } from '../shared/contract.ts';
import type { LockReason } from '../shared/notebook.ts';
import { ok } from '../shared/result.ts';
import { sqliteVersion } from './db/driver.ts';
import { migrations } from './db/migrations/list.ts';
import { createEngine } from './documents/engine.ts';
import { startEngine } from './documents/engine-electron.ts';
import { createPrinter } from './documents/print-window.ts';
import { aboutHandlers } from './features/about/about.handlers.ts';
import { agreementHandlers } from './features/agreements/agreements.handlers.ts';
import { courseHandlers } from './features/courses/courses.handlers.ts';
import { documentHandlers } from './features/documents/documents.handlers.ts';
import { createSaveDialog } from './features/documents/save-dialog.ts';
import { draftHandlers } from './features/drafts/drafts.handlers.ts';
import { meetingHandlers } from './features/meetings/meetings.handlers.ts';
import type { OpenNotebook } from './open-notebook.ts';
import { overviewHandlers } from './features/overview/overview.handlers.ts';
import { settingsHandlers } from './features/settings/settings.handlers.ts';
import { openStateFile } from './features/settings/state-file.ts';
import { removeTemporaryFiles } from './files/atomic-write.ts';
import { prepareFolder } from './files/notebook-folder.ts';
import { registerCalls } from './ipc/register.ts';
import { createKdf } from './vault/kdf-child.ts';
import { startKdf } from './vault/kdf-electron.ts';
import { usualCost } from './vault/kdf.ts';
import { notebookHandlers } from './vault/notebook.handlers.ts';
import { createVault } from './vault/vault.ts';
import { setupContextMenu } from './window/context-menu.ts';
import { createLock } from './window/lock.ts';
import { setupMenu } from './window/menu.ts';
import { declareScheme, servePages } from './window/protocol.ts';
import { hardenProcess, hardenSession } from './window/security.ts';
import { keepWindow } from './window/window.ts';
import { createWords } from './words.ts';

const here = import.meta.dirname;
const isMac = process.platform === 'darwin';

hardenProcess();
declareScheme();
const folder = prepareFolder(process.env);
app.setPath('userData', folder.browser);
app.setName('Mentornotesbog');

if (app.requestSingleInstanceLock()) void app.whenReady().then(run);
else app.quit();

function run(): void {
  const now = () => Date.now();
  void removeTemporaryFiles(folder.root);
  const state = openStateFile(folder.state);
  const words = createWords(state.read().settings.language);
  const kdf = createKdf(startKdf);
  const vault = createVault({
    folder,
    kdf,
    cost: usualCost,
    migrations,
    now,
    monotonic: () => performance.now(),
  });
  const open = (): OpenNotebook | undefined => {
    const db = vault.open();
    return db && { db, now };
  };

  const session = sessions.fromPartition('notebook', { cache: false });
  hardenSession(session);
  const printer = createPrinter(() => session);
  servePages(session, join(here, '../renderer'), printer.page);

  let quitting = false;
  const window = keepWindow({
    session,
    preload: join(here, '../preload/index.cjs'),
    icon: join(here, '../../tools/icon/icon.png'),
    isPackaged: app.isPackaged,
    place: () => state.read().window,
    rememberPlace: (place) => void state.change({ window: place }),
    mayClose: () => quitting || open() === undefined,
    onClosing: () => void leave(),
    onOpened: ({ webContents }) => setupContextMenu(webContents, words.t),
  });

  const documents = documentHandlers({
    engine: createEngine(startEngine),
    printer,
    askWhere: createSaveDialog(window.current, words.t),
    t: createWords('da').t,
    tell: (stage) => window.tell('progress', { stage }),
  });

  const lock = createLock({
    isOpen: () => open() !== undefined,
    askToFlush: () => window.tell('flush', null),
    shut: (reason) => {
      documents.forget();
      vault.lock(reason);
      kdf.warm();
    },
  });
  /** Shuts the notebook and puts a fresh window in the place of the one that showed it. */
  const lockAndReplace = async (reason: LockReason): Promise<void> => {
    if (!open()) return;
    await lock.lock(reason);
    window.replace();
  };
  /** Saves what is typed, shuts the notebook and lets the window go; the program with it, but on a Mac. */
  async function leave(): Promise<void> {
    await lock.lock('window-closed');
    if (isMac && !quitting) return window.destroy();
    quitting = true;
    app.quit();
  }

  const applySettings = (settings = state.read().settings): void => {
    nativeTheme.themeSource = settings.theme;
    words.speak(settings.language);
    setupMenu(words.t, {
      tell: (command) => window.tell('command', command),
      lock: () => void lockAndReplace('asked'),
    });
    window.tell('settings', settings);
  };

  const handlers: Handlers<OpenNotebook> = {
    notebook: {
      ...notebookHandlers(vault),
      lock: async () => {
        // The window that asked is gone when the notebook is shut, so the answer does not wait for it.
        setImmediate(() => void lockAndReplace('asked'));
        return Promise.resolve(ok(undefined));
      },
      flushed: () => {
        lock.flushed();
        return ok(undefined);
      },
    },
    overview: overviewHandlers(),
    courses: courseHandlers(),
    meetings: meetingHandlers(),
    agreements: agreementHandlers(),
    drafts: draftHandlers(),
    documents: documents.handlers,
    settings: settingsHandlers(state, applySettings),
    app: aboutHandlers({
      version: app.getVersion(),
      noticesFile: join(here, '../../THIRD-PARTY-NOTICES.md'),
      sqliteVersion,
    }),
  };
  registerCalls(handlers, { isOwnFrame: (event) => window.isOwnFrame(event), open });

  applySettings();
  window.open();
  kdf.warm();

  powerMonitor.on('suspend', () => void lockAndReplace('suspend'));
  powerMonitor.on('lock-screen', () => void lockAndReplace('screen-lock'));
  app.on('second-instance', () => window.focus());
  app.on('activate', () => window.focus());
  app.on('window-all-closed', () => {
    if (!isMac) app.quit();
  });
  app.on('before-quit', (event) => {
    if (open()) {
      event.preventDefault();
      quitting = true;
      void leave();
    } else kdf.cool();
  });
  app.on('will-quit', (event) => {
    const writing = state.writing();
    if (!writing) return;
    event.preventDefault();
    void writing.then(() => app.quit());
  });
}
