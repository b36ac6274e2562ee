import { join } from 'node:path';
import { app, nativeTheme, session as sessions } from 'electron';
import { firstCallNames } from '../shared/call-names.ts';
import { createPrinter } from './documents/print-window.ts';
import { openStateFile } from './state/state-file.ts';
import { memoriesIn } from './state/memories.ts';
import { browserFolder } from './files/browser-folder.ts';
import { removeTemporaryFiles } from './files/atomic-write.ts';
import { tryPrepareFolder } from './files/notebook-folder.ts';
import { registerCalls } from './ipc/register.ts';
import { hearSurprises, logEvent } from './log.ts';
import type { Program } from './program.ts';
import { keepMemoryOutOfCores } from './window/no-core.ts';
import { leaveIfDebugged } from './window/no-debugger.ts';
import { devServer } from './window/origin.ts';
import { declareScheme, pageHasScript, servePages, warmAnswers } from './window/protocol.ts';
import { hardenProcess, hardenSession } from './window/security.ts';
import { keepWindow } from './window/window.ts';

const here = import.meta.dirname;

leaveIfDebugged();
keepMemoryOutOfCores();
hearSurprises();
hardenProcess();
declareScheme();
const { folder, isUsable } = tryPrepareFolder(process.env);
const browser = browserFolder(folder);
app.setPath('userData', browser.path);
app.once('quit', browser.clear);
app.setName('Mentornotesbog');

if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(start);
  warmAnswers(); // Chromium gets ready meanwhile
} else app.quit();

/** First of all the window: the program behind it is loaded while the page works on its script. */
function start(): void {
  const state = openStateFile(isUsable ? folder.state : undefined);
  nativeTheme.themeSource = state.read().settings.theme;
  const session = sessions.fromPartition('notebook', { cache: false });
  hardenSession(session);
  const hidesFromCapture = () => state.read().settings.hidesFromCapture;
  const printer = createPrinter(() => session, hidesFromCapture);
  servePages(session, join(here, '../renderer'), printer.page);

  let program: Program | undefined;
  let pageStood = (): void => undefined;
  const stands = new Promise<void>((resolve) => (pageStood = resolve));
  const window = keepWindow({
    session,
    preload: join(here, '../preload/index.cjs'),
    icon: join(here, '../../tools/icon/window.png'),
    isPackaged: app.isPackaged,
    place: () => state.read().window,
    hidesFromCapture,
    rememberPlace: (place) => void state.change({ window: place }),
    mayClose: () => program?.mayClose() ?? true,
    onClosing: () => void program?.leave(),
    onGone: () => program?.windowGone(),
    onOpened: ({ webContents }) => {
      webContents.once('did-stop-loading', pageStood);
      webContents.once('did-finish-load', () => void built.then((ready) => ready.windowStands(webContents)));
    },
  });
  // This thread hands out the page, so it loads the rest in two parts, each while the page is at work: the door while
  // it evaluates its script, the program while it paints the first screen.
  const door = pageHasScript(session)
    .then(() => import('./door.ts'))
    .then(({ openDoor }) =>
      openDoor({
        folder,
        isUsable,
        state,
        backUp: async (file) => (await built).backUp(file),
        fingerprint: async (file, signal) => (await built).fingerprint(file, signal),
      }),
    );
  const built: Promise<Program> = Promise.all([door, stands]).then(async ([opened]) => {
    const { buildProgram } = await import('./program.ts');
    return (program = buildProgram({ door: opened, folder, state, window, printer }));
  });
  registerCalls(
    (event) => window.isOwnFrame(event),
    async (name) => (program ?? (firstCallNames.includes(name) ? await door : await built)).answer,
  );
  window.open();

  if (isUsable) void clearTemporaryFiles();
  void memoriesIn(state).halfWritten.clear();
  const comeForward = (): void => (program ? program.comeForward() : window.focus());
  app.on('second-instance', comeForward);
  app.on('activate', comeForward);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  // In development the next program starts as soon as this one is told to go, and must find its place free.
  if (devServer) process.once('SIGTERM', () => app.exit());
  app.on('will-quit', (event) => {
    const writing = program?.noting() ?? state.writing();
    if (!writing) return;
    event.preventDefault();
    void writing.then(() => app.quit());
  });
}

/** What cannot be removed now is removed at a later start. */
async function clearTemporaryFiles(): Promise<void> {
  for (const place of [folder.root, folder.backups])
    await removeTemporaryFiles(place).catch(() => logEvent('temporary-files-left'));
}
