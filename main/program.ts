import { join } from 'node:path';
import { app, nativeTheme, type WebContents } from 'electron';
import { contract, type Handlers } from '../shared/contract.ts';
import type { LockReason } from '../shared/notebook.ts';
import { ok } from '../shared/result.ts';
import type { Door } from './door.ts';
import { sqliteVersion } from './db/driver.ts';
import { migrations } from './db/migrations/list.ts';
import { createEngine } from './documents/engine.ts';
import { startEngine } from './documents/engine-electron.ts';
import type { Printer } from './documents/print-window.ts';
import { aboutHandlers } from './features/about/about.handlers.ts';
import { backupHandlers } from './features/backups/backups.handlers.ts';
import { tidied } from './features/bin/daily.ts';
import { createOpenDialogs } from './window/open-dialogs.ts';
import { documentHandlers } from './features/documents/documents.handlers.ts';
import { createSaveDialog } from './features/documents/save-dialog.ts';
import { endingHandlers } from './features/endings/endings.handlers.ts';
import { refuseEnded } from './features/endings/refuse-ended.ts';
import { handbookHandlers } from './features/handbook/handbook.handlers.ts';
import { notebookFeatures } from './features/notebook-features.ts';
import { notebookExportHandlers } from './features/notebook-export/notebook-export.handlers.ts';
import { reviewHandlers } from './features/reviews/reviews.handlers.ts';
import { talkHandlers } from './features/talk/talk.handlers.ts';
import { rhythmHandlers } from './features/rhythm/rhythm.handlers.ts';
import { removalHandlers } from './features/removal/removal.handlers.ts';
import { settingsHandlers } from './features/settings/settings.handlers.ts';
import type { StateFile } from './state/state-file.ts';
import { sheetHandlers } from './features/sheet/sheet.handlers.ts';
import { homeRoot, type NotebookFolder } from './files/notebook-folder.ts';
import { riskOfFolder } from './files/risky-place.ts';
import { createAnswers } from './ipc/answer.ts';
import { logEvent } from './log.ts';
import type { OpenNotebook } from './open-notebook.ts';
import { createBackups } from './vault/backup/backups.ts';
import type { OpenNotebookFile } from './vault/backup/make-backup.ts';
import { createRestorer } from './vault/backup/restore.ts';
import { checkNotebook } from './vault/check-notebook.ts';
import { startChecker } from './vault/checker-electron.ts';
import { createUnsavedWords } from './unsaved/unsaved-words.ts';
import { usualCost } from './vault/kdf-cost.ts';
import { notebookHandlers } from './vault/notebook.handlers.ts';
import { moveNotebook } from './vault/move-notebook.ts';
import { giveNotebookNewKey } from './vault/new-key.ts';
import { createSheetGate } from './vault/sheet-gate.ts';
import { systemBoards } from './window/boards.ts';
import { createClipboard } from './window/clipboard.ts';
import { setupContextMenu } from './window/context-menu.ts';
import { createLock } from './window/lock.ts';
import { freshAfterKey } from './window/fresh-after-key.ts';
import { lockAndReplace } from './window/lock-and-replace.ts';
import { setupLockTriggers } from './window/lock-triggers.ts';
import { askToLeaveUnsaved } from './window/leave-dialog.ts';
import { createMove } from './window/move-home.ts';
import { createMenu } from './window/menu.ts';
import { createOwnCopies } from './window/own-copies.ts';
import type { WindowKeeper } from './window/window.ts';
import { createWords } from './words.ts';

const here = import.meta.dirname;
const isMac = process.platform === 'darwin';

/** The process for the key derivation is started this long after the page, ms: the first screen comes first. */
const WARM_AFTER = 400;

type Parts = {
  door: Door;
  folder: NotebookFolder;
  state: StateFile;
  window: WindowKeeper;
  printer: Printer;
};

export type Program = ReturnType<typeof buildProgram>;

/** The table of contents behind the window: builds everything, owns nothing. */
export function buildProgram({ door, folder, state, window, printer }: Parts) {
  const now = () => Date.now();
  const words = createWords(state.read().settings.language);
  const { t: onPaper } = createWords('da');
  const { kdf, memory, vault } = door;
  const checker = startChecker();
  const keys = { folder, vault, checker, kdf, cost: usualCost, now };
  const unsaved = createUnsavedWords({ vault, tell: (kept) => window.tell('kept', kept) });
  const backups = createBackups({ ...keys, ...memory });
  const restorer = createRestorer({ ...keys, ...memory, newestSchema: migrations.length });
  const removal = removalHandlers({ backups, restorer });
  const gate = createSheetGate(vault, () => menu.follow());
  const openDialogs = createOpenDialogs(window.current, words.t);
  const open = (): OpenNotebook | undefined => {
    const db = vault.open();
    return db && tidied({ db, now });
  };
  let quitting = false;
  /** Undefined but while the notebook is open without a window; then, whether the mentor has come back for one. */
  let wanted: boolean | undefined;
  let leaving: Promise<void> | undefined;
  let stood = false;

  /** The way out of the notebook for one kind of file. */
  const out = (kind: 'pdf' | 'zip' | 'ics') => ({
    askWhere: createSaveDialog(window.current, words.t, kind),
    t: onPaper,
    halfWritten: memory.halfWritten,
  });
  const documents = documentHandlers({
    engine: createEngine(startEngine),
    printer,
    gate,
    receiptOf: removal.receiptOf,
    tell: (progress) => window.tell('progress', progress),
    ...out('pdf'),
  });

  const copies = createOwnCopies(systemBoards());
  const board = createClipboard(copies);
  /** Everything but the open file and its keys. */
  const letGo = (): void => {
    documents.forget();
    restorer.forget();
    removal.forget();
    void copies.clear();
  };
  const shut = (reason: LockReason, isSaved: boolean): void => {
    vault.lock(reason, isSaved);
    letGo();
  };
  const lock = createLock({
    isOpen: vault.isOpen,
    askToFlush: () => window.tell('flush', null),
    mayLose: () => unsaved.letGo(askToLeaveUnsaved(window.current, words.t)),
    beforeShut: async (reason) => {
      if (reason !== 'window-closed' || (isMac && !quitting)) return;
      quitting = true;
      wanted = false;
      letGo();
      await window.destroy();
      await backups.beforeClosing();
    },
    shut,
  });
  const lockNow = lockAndReplace({
    vault,
    restorer,
    lock: (reason) => lock.lock(reason),
    window,
    isQuitting: () => quitting,
  });
  const home = createMove({
    move: (moving) => moveNotebook(homeRoot(process.env), { ...keys, backups, ...moving }),
    lastWords: lock.lastWords,
    shut: () => shut('asked', true),
    window,
    t: words.t,
  });
  const triggers = setupLockTriggers({
    isOpen: () => vault.isOpen() || restorer.isReady(),
    settings: () => state.read().settings,
    lock: (reason) => void lockNow(reason),
  });
  /** Saves what is typed, lets the window go, shuts the notebook, and ends the program; not on a Mac, unless asked. */
  const leave = (): Promise<void> => (leaving ??= goAway().finally(() => (leaving = undefined)));
  async function goAway(): Promise<void> {
    if (!(await lock.lock('window-closed'))) {
      quitting = false;
      return;
    }
    if (!isMac || quitting) await vault.noting(); // the window is gone by then
    const comesBack = wanted;
    wanted = undefined;
    if (comesBack) {
      quitting = false;
      window.open();
      return;
    }
    if (isMac && !quitting) return window.destroy();
    quitting = true;
    app.quit();
  }

  const menu = createMenu({ vault, gate, window, lock: () => void lockNow('asked') });
  const applySettings = (settings = state.read().settings): void => {
    nativeTheme.themeSource = settings.theme;
    window.protect();
    words.speak(settings.language);
    menu.speak(words.t);
    window.tell('settings', settings);
  };

  const handlers: Handlers<OpenNotebook> = {
    notebook: {
      ...door.handlers.notebook,
      ...notebookHandlers({
        vault,
        gate,
        now,
        check: () => checkNotebook(keys),
        giveNewKey: freshAfterKey({
          vault,
          window,
          give: (typed, next) => giveNotebookNewKey({ typed, next }, { ...keys, backups }),
        }),
        moveHome: () => home.move(),
      }),
      lock: async () => {
        // The window that asked is gone when the notebook is shut, so the answer does not wait for it.
        setImmediate(() => void lockNow('asked'));
        return Promise.resolve(ok(undefined));
      },
      flushed: ({ isSaved }) => {
        lock.flushed(unsaved.flushed(isSaved));
        return ok(undefined);
      },
    },
    ...notebookFeatures(),
    talk: talkHandlers({ keepOpen: (ms) => triggers.keepOpen(ms), fillScreen: window.fillScreen }),
    sheet: sheetHandlers({ gate, vault, forgetPage: documents.forgetSheet }),
    handbook: handbookHandlers({ askFolder: openDialogs.packFolder }),
    endings: endingHandlers({ t: onPaper, putOnClipboard: board.put }),
    removal: removal.handlers,
    reviews: reviewHandlers({ t: onPaper, putOnClipboard: board.put }),
    rhythm: rhythmHandlers(out('ics')),
    documents: documents.handlers,
    notebookExport: notebookExportHandlers({ confirm: vault.confirmPassphrase, ...out('zip') }),
    backups: backupHandlers({
      backups,
      restorer,
      vault,
      ask: openDialogs,
      now,
      risk: () => riskOfFolder(folder.root),
      ...memory,
      replaceWindow: () => window.replace(),
    }),
    clipboard: board.handlers,
    settings: { ...door.handlers.settings, ...settingsHandlers(state, applySettings) },
    app: aboutHandlers({
      version: app.getVersion(),
      noticesFile: join(here, '../../THIRD-PARTY-NOTICES.md'),
      sqliteVersion,
    }),
  };
  vault.onTurned(menu.follow);
  setImmediate(() => applySettings()); // after the first answers, which the page waits for

  app.on('before-quit', (event) => {
    quitting = true;
    const isOpen = vault.isOpen();
    if (!isOpen) restorer.forget();
    if (!isOpen) [kdf, checker].forEach((helper) => helper.cool());
    if (!isOpen && copies.isEmpty()) return;
    event.preventDefault();
    if (isOpen) void leave();
    else void copies.clear().finally(() => app.quit());
  });

  return {
    answer: unsaved.around(
      createAnswers(contract, refuseEnded(handlers), {
        open,
        distrust: vault.distrust,
        answered: () => {
          if (vault.noteChange()) backups.noteChange();
        },
      }),
    ),
    fingerprint: (file: string, signal?: AbortSignal) => checker.fingerprint({ file }, signal),
    noting: () => home.ended() ?? vault.noting(),
    backUp: (file: OpenNotebookFile) => backups.make('migration', file),
    /** Whether the window may close at once, with nothing open behind it. */
    mayClose: () => quitting || !vault.isOpen(),
    leave,
    /** The mentor starts the program again: a window is made when none shows, but never before an open notebook is shut. */
    comeForward(): void {
      if (wanted === undefined) window.focus();
      else wanted = true;
    },
    /** The window's process ended by itself: what it held is gone, and a fresh one shows the lock. */
    windowGone(): void {
      logEvent('window-gone');
      shut('window-gone', false);
      window.replace();
    },
    /** The page stands: the mentor can begin to type her passphrase. */
    windowStands(contents: WebContents): void {
      if (!stood) logEvent('ready');
      stood = true;
      setupContextMenu(contents, words.t);
      unsaved.tellAgain();
      const standing = window.current();
      if (standing?.webContents === contents) triggers.watch(standing);
      setTimeout(() => {
        if (vault.isOpen() || quitting) return;
        kdf.warm();
        if (vault.isMarked()) checker.warm();
      }, WARM_AFTER).unref();
    },
  };
}
