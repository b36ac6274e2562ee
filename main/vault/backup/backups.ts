import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BackupEntry, BackupFailure, BackupHealth } from '../../../shared/backup.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { conflictCopies, type NotebookFolder } from '../../files/notebook-folder.ts';
import { logEvent } from '../../log.ts';
import type { Checker } from '../checker.ts';
import type { Vault } from '../vault.ts';
import type { OpenedNotebook } from '../vault-parts.ts';
import { type BackupReason, isGenuineManifest } from './backup-file.ts';
import { cleanedHere, type CleanedMemory } from './cleaned.ts';
import { createCleaner } from './cleaner.ts';
import { createDue } from './due.ts';
import { findGenuine, type FoundBackup, tryFindBackups } from './find-backups.ts';
import type { FormerFolders } from './former-folders.ts';
import { type MadeBackup, makeBackup, type OpenNotebookFile, proveWhole } from './make-backup.ts';
import { createProofs, type Own } from './proofs.ts';
import { createRests } from './rests.ts';
import { backupsToPrune, calendarDay } from './rotation.ts';
import { createSecondCopy } from './second-copy.ts';
import { secondHere, type SecondMemory } from './second-seen.ts';
import { failureOf, settle } from './settle.ts';
import { isUnread } from './unread.ts';

type Parts = {
  folder: NotebookFolder;
  vault: Vault;
  checker: Checker;
  /** Wall clock, ms UTC. */
  now: () => number;
  /** The path of the folder that the mentor chose for a second copy. */
  secondFolder: () => string | null;
  isOlder: () => boolean;
  /** Folders that got a second copy before. */
  former: FormerFolders;
  /** What was last seen of the second folder. */
  secondSeen?: SecondMemory;
  /** Which copies hold nothing of what was removed for good. */
  cleaned?: CleanedMemory;
};

type Pruning = { notebook: OpenNotebookFile | undefined; written: string | undefined };

type Health = Omit<BackupHealth, 'isSynced' | 'isChanged' | 'keyKept'>;

export type Backups = ReturnType<typeof createBackups>;

/** Keeps proved backups: makes one when it is due, copies it to the second folder, and lets old ones go. */
export function createBackups(parts: Parts) {
  const { folder, vault, checker, now, secondFolder, isOlder } = parts;
  const proofs = createProofs(now);
  const due = createDue({ vault, folder, proofs, own: () => ownBackups(folder.backups), now });
  const second = createSecondCopy({
    memory: parts.secondSeen ?? secondHere(),
    proofs,
    ownIn: ownBackups,
    backups: folder.backups,
    now,
  });
  const cleaner = createCleaner({ ...parts, memory: parts.cleaned ?? cleanedHere(), untilMade });
  let failure: BackupFailure | null = null;
  let running: Promise<Result<MadeBackup>> | undefined;
  /** The newest ones, as last read: health is asked after every save. */
  let newest: Promise<Newest> | undefined;

  /** Waits for a backup that is being made. */
  async function untilMade(): Promise<void> {
    while (running) await running;
  }

  /** This notebook's own backups in a folder by their heads, newest first; whether they are whole is not known yet. */
  function ownBackups(where: string, notebook: OpenNotebookFile | undefined = vault.opened()): Own[] {
    return notebook ? findGenuine(where, notebook.secrets.keys.backup) : [];
  }

  /**
   * One at a time. Before a great change one that is under way is not enough: it may lack the last words. `file` is
   * given where the vault has not opened it to anyone yet.
   */
  async function make(reason: BackupReason, file?: OpenNotebookFile): Promise<Result<MadeBackup>> {
    while (running && reason !== 'daily') await running;
    running ??= run(reason, file).finally(() => (running = undefined));
    return running;
  }

  async function run(reason: BackupReason, file?: OpenNotebookFile): Promise<Result<MadeBackup>> {
    const made = await settle(() => {
      const notebook = file ?? sealed();
      return notebook ? makeBackup(notebook, { folder, checker, now, reason }) : fail({ kind: 'locked' });
    });
    if (!made.ok) {
      if (made.error.kind !== 'locked') failure = failureOf(made.error);
      logEvent('backup-failed');
      return made;
    }
    failure = null;
    logEvent('backup-made');
    proofs.record(made.value);
    await prune(folder.backups, { notebook: file, written: made.value.file });
    await copyToSecond(file);
    return made;
  }

  /**
   * What stands now, before a backup takes its place. Nobody is kept from that by what is wrong with it: one that cannot be read whole
   * goes to `quarantine/` as it is.
   * @returns why a notebook that can be read whole could not be backed up
   */
  async function beforeGoingBack(file?: OpenNotebookFile): Promise<Result<unknown>> {
    const made = await make('restore', file);
    if (made.ok) return made;
    const db = () => (file ?? vault.opened())?.db;
    return isUnread(made.error, { folder, db }) ? ok(undefined) : made;
  }

  /** What comes after the copy has another number. */
  function sealed(): OpenedNotebook | undefined {
    const opened = vault.opened();
    opened?.generation.seal();
    return opened;
  }

  /**
   * None goes for the sake of one that is not whole: the newest is read through first, unless it was `written` just now and
   * so has been, and a rotten one is left out.
   */
  async function prune(where: string, { notebook, written }: Pruning): Promise<void> {
    // What cannot be read or removed now is tried again after the next backup.
    const own = orNone(() => ownBackups(where, notebook)) ?? [];
    if (namesToPrune(own).length === 0) return;
    const { rotten } = await proofs.first(own, { isAfresh: true, written });
    for (const file of namesToPrune(own.filter((backup) => !rotten.includes(backup))))
      await rm(file, { force: true }).catch(() => undefined);
  }

  /** Brings the newest backup to the second folder, where it is not there yet. */
  async function copyToSecond(notebook?: OpenNotebookFile): Promise<void> {
    newest = undefined;
    const where = secondFolder();
    if (!where) return;
    const copied = await second.copy(where, notebook);
    newest = undefined;
    if (copied.ok) await prune(where, { notebook, written: copied.value });
  }

  async function whenQuiet(): Promise<void> {
    if (await due.isDue()) await make('daily');
    else await copyToSecond();
    await clean();
  }

  /** What was removed for good goes from every copy that can be reached. */
  async function clean(): ReturnType<typeof cleaner.clean> {
    const cleaned = await settle(() => cleaner.clean());
    newest = undefined; // its file may be another one now
    return cleaned;
  }

  /** One that fails then is tried again when the mentor rests, like any other. */
  async function soonAfterOpening(): Promise<void> {
    // Where the notebook cannot be read, the try to make one says so.
    const where = secondFolder();
    if (await isOverdue().catch(() => true)) await make('daily');
    else if (where && second.isFailing(where)) await copyToSecond();
    await clean();
  }
  const isOverdue = async (): Promise<boolean> => due.isOverdue((await newestKnown()).here);

  vault.onTurned(() => {
    due.turned();
    newest = undefined;
  });
  const rests = createRests({ vault, afterTyping: whenQuiet, afterOpening: soonAfterOpening });

  async function readNewest(): Promise<Newest> {
    const where = secondFolder();
    const notebook = vault.opened();
    // Where their folder cannot be read there is none to rely on; the next try to make one says why.
    const { good } = await proofs.first(orNone(() => ownBackups(folder.backups, notebook)) ?? []);
    return {
      here: good ? { ...good.manifest, checkedAt: good.checkedAt } : null,
      // A stick that cannot be read has no copy to speak of; the next copy to it says why.
      second: where ? orNone(() => ownBackups(where)[0]?.manifest.madeAt ?? null) : null,
    };
  }

  async function newestKnown(): Promise<Newest> {
    const reading = (newest ??= readNewest());
    return reading.catch((error: unknown) => {
      if (newest === reading) newest = undefined;
      throw error;
    });
  }

  return {
    make,
    beforeGoingBack,
    untilMade,
    clean,
    /** Copies from which what was removed could not be taken. */
    notCleaned: cleaner.left,
    copyToSecond: () => copyToSecond(),
    /** The mentor has written something: what is due waits until she rests. */
    noteChange: rests.noteChange,
    /** Makes what is due before the program ends. It ends also where none can be made: after the next unlock it is tried again. */
    async beforeClosing(): Promise<void> {
      rests.stop();
      if (vault.isOpen() && (await due.isDue())) await make('daily');
    },
    async health(): Promise<Health> {
      const { here, second: newestAt } = await newestKnown();
      const where = secondFolder();
      return {
        newest: here && {
          madeAt: here.madeAt,
          checkedAt: here.checkedAt,
          isAhead: calendarDay(here.madeAt) > calendarDay(now()),
        },
        isOverdue: due.isOverdue(here),
        failure,
        second: where ? { name: basename(where), newestAt, ...second.fares(where, here?.madeAt) } : null,
        isOlder: isOlder(),
        conflictCopies: conflictCopies(folder).length,
        folders: {
          notebook: folder.root,
          backups: folder.backups,
          second: where,
          quarantine: folder.quarantine,
        },
      };
    },
    /** Every backup that is found, each read from end to end, the newest first. */
    async list(): Promise<ListedBackup[]> {
      const places = [['here', folder.backups] as const, ['second', secondFolder()] as const];
      const found = places.flatMap(([place, where]) =>
        ((where && tryFindBackups(where)) || []).map((backup) => ({ ...backup, place })),
      );
      const listed = new Map<string, ListedBackup>();
      for (const backup of found) {
        const entry = await describe(backup, vault.opened());
        const before = listed.get(entry.id);
        if (before && before.state !== 'damaged') before.places.push(...entry.places);
        else listed.set(entry.id, entry);
      }
      return [...listed.values()].sort((a, b) => (b.madeAt ?? 0) - (a.madeAt ?? 0));
    },
  };
}

/** The newest whole one here, and when the newest in the second folder was made, by its head; ms UTC. */
type Newest = {
  here: { madeAt: number; generation: number; checkedAt: number } | null;
  second: number | null;
};

const namesToPrune = (own: readonly Own[]): string[] =>
  backupsToPrune(own.map(({ file, manifest }) => ({ name: file, ...manifest })));

function orNone<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

type Placed = FoundBackup & { place: BackupEntry['places'][number] };
/** As the window sees it, and the file that only main knows. */
export type ListedBackup = BackupEntry & { file: string };

/** One and the same backup in two places has one id: its manifest's checksum, or, where it has none, its path's. */
export async function describe(
  { file, head, place }: Placed,
  opened: OpenedNotebook | undefined,
): Promise<ListedBackup> {
  const isWhole = head !== undefined && (await isProved(file));
  const isOwn = !opened || !head || isGenuineManifest(head.manifest, opened.secrets.keys.backup);
  const id = isWhole ? head.manifest.checksum : createHash('sha256').update(file).digest('hex');
  const state = isWhole ? (isOwn ? 'whole' : 'other') : 'damaged';
  return { id, file, madeAt: head?.manifest.madeAt ?? null, places: [place], state };
}

const isProved = (file: string): Promise<boolean> =>
  proveWhole(file).then(
    () => true,
    () => false,
  );
