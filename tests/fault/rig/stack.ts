import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { sqliteVersion } from '../../../main/db/driver.ts';
import { migrations as shipped } from '../../../main/db/migrations/list.ts';
import { firstHandlers } from '../../../main/first-handlers.ts';
import { aboutHandlers } from '../../../main/features/about/about.handlers.ts';
import { backupHandlers } from '../../../main/features/backups/backups.handlers.ts';
import { tidied } from '../../../main/features/bin/daily.ts';
import { endingHandlers } from '../../../main/features/endings/endings.handlers.ts';
import { refuseEnded } from '../../../main/features/endings/refuse-ended.ts';
import { handbookHandlers } from '../../../main/features/handbook/handbook.handlers.ts';
import { reviewHandlers } from '../../../main/features/reviews/reviews.handlers.ts';
import { notebookFeatures } from '../../../main/features/notebook-features.ts';
import { removalHandlers } from '../../../main/features/removal/removal.handlers.ts';
import { notebookExportHandlers } from '../../../main/features/notebook-export/notebook-export.handlers.ts';
import { rhythmHandlers } from '../../../main/features/rhythm/rhythm.handlers.ts';
import { talkHandlers } from '../../../main/features/talk/talk.handlers.ts';
import { memoriesIn } from '../../../main/state/memories.ts';
import { settingsHandlers } from '../../../main/features/settings/settings.handlers.ts';
import { sheetHandlers } from '../../../main/features/sheet/sheet.handlers.ts';
import { openStateFile } from '../../../main/state/state-file.ts';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { type Answers, createAnswers } from '../../../main/ipc/answer.ts';
import type { OpenNotebook } from '../../../main/open-notebook.ts';
import { type Backups, createBackups } from '../../../main/vault/backup/backups.ts';
import { createRestorer, type Restorer } from '../../../main/vault/backup/restore.ts';
import { checkNotebook } from '../../../main/vault/check-notebook.ts';
import type { Checker } from '../../../main/vault/checker.ts';
import { createKdf, type Kdf } from '../../../main/vault/kdf-child.ts';
import { leastCost } from '../../../main/vault/kdf-cost.ts';
import { notebookHandlers } from '../../../main/vault/notebook.handlers.ts';
import { moveNotebook } from '../../../main/vault/move-notebook.ts';
import { giveNotebookNewKey } from '../../../main/vault/new-key.ts';
import type { Seen, SeenMemory } from '../../../main/vault/seen.ts';
import { createSheetGate } from '../../../main/vault/sheet-gate.ts';
import { createVault, type Vault } from '../../../main/vault/vault.ts';
import { createWords } from '../../../main/words.ts';
import { callNames } from '../../../shared/call-names.ts';
import { type CallName, contract, type Handlers, type NotebookApi } from '../../../shared/contract.ts';
import type { NotebookStatus } from '../../../shared/notebook.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { checkerHere } from '../../support/checker.ts';
import { NOW } from '../../support/builders.ts';
import { notRemembered } from '../../support/half-written.ts';

/** One hash in the place of Argon2, where a rig is about files and not about guessing. */
export const noKdf = (): Kdf =>
  createKdf(() => ({
    ask: ({ passphrase, salt }) =>
      Promise.resolve(createHash('sha256').update(passphrase).update(salt).digest()),
    end: () => undefined,
    onExit: () => undefined,
  }));

type Options = {
  kdf?: Kdf;
  migrations?: readonly string[];
  now?: () => number;
  monotonic?: () => number;
  /** Goes on with a connection on which the disk failed, which the program never does. */
  isTrusting?: boolean;
  /** The path of the second folder, where the mentor has chosen one. */
  secondFolder?: () => string | null;
  seen?: SeenMemory;
  checker?: Checker;
  /** Where the notebook moves to when the window asks; there is no such place where it is not told. */
  home?: string;
};

export type Stack = {
  /** As the program ends: locks, and lets what is noted of the shut file come to the disk. */
  shut: () => Promise<void>;
  vault: Vault;
  /** The contract as the window sees it, answered by the program's own handlers. */
  api: NotebookApi;
  /** The same with any input at all. */
  ask: Answers;
  backups: Backups;
  restorer: Restorer;
  /** Encrypts the notebook anew; the window that asks is replaced before it hears an answer. */
  giveNewKey: (typed: string, next: string) => Promise<Result<NotebookStatus>>;
  /** With what the window has still to save. */
  move: (root: string, lastWords?: () => Promise<boolean>) => Promise<Result<void>>;
};

/** Made once: rigs make thousands of stacks. */
const { t } = createWords('da');

/** What stands behind the window, without Electron: vault, handlers and the check of every call. */
export function stackOn(folder: NotebookFolder, options: Options = {}): Stack {
  const { kdf = noKdf(), migrations = shipped, now = () => NOW, monotonic = () => 0, isTrusting } = options;
  const { seen = aMemory(), checker = checkerHere, secondFolder = () => null, home } = options;
  const vault = createVault({
    folder,
    kdf,
    cost: leastCost,
    migrations,
    now,
    monotonic,
    seen,
    fingerprint: (file, signal) => checker.fingerprint({ file }, signal),
    backUp: (file) => backups.make('migration', file),
  });
  const gate = createSheetGate(vault);
  const keys = { folder, vault, checker, kdf, cost: leastCost, now };
  const isOlder = () => seen.read()?.isOlder ?? false;
  const state = openStateFile(folder.state);
  const { cleaned, removed, former } = memoriesIn(state);
  const backups = createBackups({ ...keys, secondFolder, former, isOlder, cleaned });
  const restorer = createRestorer({ ...keys, secondFolder, removed, newestSchema: migrations.length });
  const giveNewKey = (typed: string, next: string) =>
    giveNotebookNewKey({ typed, next }, { ...keys, backups });
  const first = firstHandlers(vault, state);
  const handlers: Handlers<OpenNotebook> = {
    notebook: {
      ...first.notebook,
      ...notebookHandlers({
        vault,
        gate,
        now,
        check: () => checkNotebook(keys),
        giveNewKey,
        moveHome: () => (home === undefined ? Promise.resolve(fail({ kind: 'already-exists' })) : move(home)),
      }),
      lock: () => {
        vault.lock('asked');
        return ok(undefined);
      },
      flushed: () => ok(undefined),
    },
    ...notebookFeatures(),
    talk: talkHandlers({ keepOpen: () => undefined, fillScreen: () => undefined }),
    rhythm: rhythmHandlers({
      askWhere: () => Promise.resolve(undefined),
      t,
      halfWritten: notRemembered,
    }),
    handbook: handbookHandlers({ askFolder: () => Promise.resolve(undefined) }),
    endings: endingHandlers({ t, putOnClipboard: () => Promise.resolve() }),
    reviews: reviewHandlers({ t, putOnClipboard: () => Promise.resolve() }),
    documents: untried(),
    notebookExport: notebookExportHandlers({
      confirm: vault.confirmPassphrase,
      askWhere: (name) => Promise.resolve(join(folder.root, name)),
      t,
      halfWritten: notRemembered,
    }),
    sheet: sheetHandlers({ gate, vault, forgetPage: () => undefined }),
    clipboard: { copied: () => ok(undefined) },
    backups: backupHandlers({
      backups,
      restorer,
      vault,
      ask: { folder: () => Promise.resolve(undefined), backupFile: () => Promise.resolve(undefined) },
      now,
      risk: () => Promise.resolve('ordinary'),
      secondFolder,
      keepSecondFolder: () => Promise.resolve(undefined),
      replaceWindow: () => undefined,
    }),
    removal: removalHandlers({ backups, restorer }).handlers,
    settings: { ...first.settings, ...settingsHandlers(state, () => undefined) },
    app: aboutHandlers({ version: '0', noticesFile: '', sqliteVersion }),
  };
  const open = () => {
    const db = vault.open();
    return db && tidied({ db, now });
  };
  const ask = createAnswers(contract, refuseEnded(handlers), {
    open,
    distrust: isTrusting ? () => undefined : vault.distrust,
    answered: () => {
      if (vault.noteChange()) backups.noteChange();
    },
  });
  const move: Stack['move'] = async (root, lastWords = () => Promise.resolve(true)) => {
    const moved = await moveNotebook(root, { ...keys, backups, lastWords, shut: () => vault.lock('asked') });
    return moved.ok ? ok(undefined) : moved;
  };
  const shut = async () => {
    vault.lock('asked');
    await vault.noting();
  };
  return { shut, vault, ask, api: apiOf(ask), backups, restorer, giveNewKey, move };
}

/** What `state.json` would keep, for as long as this stack is used. */
function aMemory(): SeenMemory {
  let kept: Seen | null = null;
  return { read: () => kept, keep: (seen) => void (kept = seen) };
}

/** Calls that need a document engine have a handler here that no rig may reach. */
const untried = (): Handlers<OpenNotebook>['documents'] =>
  new Proxy({} as Handlers<OpenNotebook>['documents'], {
    get: () => () => {
      throw new Error('A rig reached the document engine');
    },
  });

function apiOf(ask: Answers): NotebookApi {
  const groups: Record<string, Record<string, (input: unknown) => Promise<Result<unknown>>>> = {};
  for (const name of callNames) {
    const [group = '', call = ''] = name.split('.');
    (groups[group] ??= {})[call] = (input) => ask(name satisfies CallName, input);
  }
  return groups as unknown as NotebookApi;
}
