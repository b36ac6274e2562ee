import { rm } from 'node:fs/promises';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { BackupAccess, BackupPreview } from '../../../shared/backup.ts';
import type { NotebookStatus } from '../../../shared/notebook.ts';
import { Locked } from '../../db/db-errors.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { type DatabaseKey, withNotebookFile } from '../../db/open.ts';
import { readLedger } from '../../removed/ledger.repo.ts';
import { syncFile } from '../../files/atomic-write.ts';
import type { NotebookFolder } from '../../files/notebook-folder.ts';
import type { Checker } from '../checker.ts';
import type { Kdf } from '../kdf-child.ts';
import type { KdfCost } from '../kdf-cost.ts';
import { ownKeyrings, writeKeyrings } from '../keyring-files.ts';
import type { Keyring } from '../keyring.ts';
import { knownRings } from '../known-rings.ts';
import { isWhole } from '../page-verifier.ts';
import { parseRecoveryKey } from '../recovery-key.ts';
import { noteProof } from '../note-proof.ts';
import { findSheet, keepSheetProof } from '../sheet.repo.ts';
import { clearStage, isDecided, openStage, stagedFiles } from '../replace-notebook.ts';
import { sealPassphrase } from '../seal-passphrase.ts';
import { copySecrets, deriveKeys, type Secrets, zeroSecrets } from '../secrets.ts';
import { openRing } from '../unlock-keys.ts';
import type { Vault } from '../vault.ts';
import { type BackUp, backUpShut } from './back-up-shut.ts';
import { type BackupHead, type BackupManifest, isGenuineManifest } from './backup-file.ts';
import type { CopyReport } from './check-copy.ts';
import { countRows, countsOf } from './contents.ts';
import { extract } from './extract.ts';
import { tryFindGenuine, tryHead } from './find-backups.ts';
import { keepLedger, keptLedger, noRemovedMemory, type RemovedMemory } from './kept-ledger.ts';
import { knownLedger } from './known-ledger.ts';
import { changedNow, ifReadable } from './present.ts';

type Parts = {
  folder: NotebookFolder;
  vault: Vault;
  checker: Checker;
  kdf: Kdf;
  cost: KdfCost;
  /** The newest schema that this program can read. */
  newestSchema: number;
  /** The path of the folder that gets a second copy of each backup. */
  secondFolder?: () => string | null;
  /** What was removed for good, as it is known beside the notebook. */
  removed?: RemovedMemory;
};

/** A look into a backup, under way or done; its keys are there as soon as it has any. */
type Look = { ended: AbortController; secrets?: Secrets; isReady: boolean };
type Looking = { secrets: Secrets; signal: AbortSignal };

export type Restorer = ReturnType<typeof createRestorer>;

/**
 * Takes the notebook back to a backup, in two steps: `look` proves the whole file and makes what it holds ready,
 * without touching the present notebook; `goBack` puts it in place. `forget` ends it in between.
 */
export function createRestorer(parts: Parts) {
  const { folder, vault, checker, kdf, cost, newestSchema, secondFolder, removed = noRemovedMemory } = parts;
  const noteRemoved = keepLedger(vault, removed);
  let current: Look | undefined;

  function forget(): void {
    current?.ended.abort(new Locked());
    if (current?.secrets) zeroSecrets(current.secrets);
    current = undefined;
    if (!isDecided(folder)) clearStage(folder); // what the disk cut short is completed at the next unlock
  }

  async function look(file: string, access: BackupAccess): Promise<Result<BackupPreview>> {
    forget();
    const own: Look = { ended: new AbortController(), isReady: false };
    const { signal } = own.ended;
    current = own;
    try {
      await vault.completeExchange();
      const looked = await lookInto(file, access, own);
      signal.throwIfAborted();
      own.isReady = looked.ok;
      return looked;
    } catch (error) {
      if (signal.aborted) return fail({ kind: 'locked' }); // its files went with it
      throw error;
    } finally {
      if (!own.isReady && own.secrets) zeroSecrets(own.secrets);
      if (!own.isReady && current === own) forget();
    }
  }

  async function lookInto(file: string, access: BackupAccess, own: Look): Promise<Result<BackupPreview>> {
    const { signal } = own.ended;
    const head = tryHead(file);
    if (!head) return fail({ kind: 'damaged', what: 'backup' });
    const { manifest } = head;
    const opened = await secretsFor(manifest, access);
    if (!opened.ok) return opened;
    const secrets = (own.secrets = opened.value);
    signal.throwIfAborted();
    const ring = await ringFor(manifest, access, secrets);
    if (!ring.ok) return ring;
    signal.throwIfAborted();
    // Before anything is replaced: a notebook that this program cannot open must not take the present one's place.
    if (manifest.schemaVersion > newestSchema) return fail({ kind: 'newer-notebook' });
    const proved = await makeReady(file, head, ring.value, { secrets, signal });
    if (!proved.whole || proved.contents !== manifest.contents)
      return fail({ kind: 'damaged', what: 'backup' });
    const { report, courses } = await withoutRemoved(proved, { secrets, signal });
    if (!report.whole) return fail({ kind: 'damaged', what: 'backup' });
    const now = ifReadable(vault, ({ db }) => countsOf(countRows(db)));
    const { database } = stagedFiles(folder);
    const markThen = () => checker.marks({ file: database, secret: databaseKey(secrets) }, signal);
    const changed = await changedNow(vault, markThen, signal);
    const { rows, newestMeeting } = report;
    const then = countsOf(rows);
    return ok({ madeAt: manifest.madeAt, then, now, changed, newestMeeting, removedAgain: courses });
  }

  /** The key ring that the notebook gets with the backup's secrets. */
  async function ringFor(
    manifest: BackupManifest,
    access: BackupAccess,
    secrets: Secrets,
  ): Promise<Result<Keyring>> {
    if (!isGenuineManifest(manifest, secrets.keys.backup))
      return fail(
        access.kind === 'sheet' ? { kind: 'wrong-key', fault: 'other' } : { kind: 'damaged', what: 'backup' },
      );
    const [present] = ownKeyrings(folder, secrets.keys.keyring);
    // Of an open notebook the present one holds, whatever its number.
    const after = present && vault.isOpen() ? present : newer(present, manifest.keyring);
    return access.kind === 'sheet'
      ? sealPassphrase(access.next, secrets, { kdf, cost, after: [after, ...knownRings(folder, secrets)] })
      : ok(after);
  }

  async function secretsFor(manifest: BackupManifest, access: BackupAccess): Promise<Result<Secrets>> {
    if (access.kind === 'open') {
      // Not asked of the connection: what one goes back from may be too damaged to be connected to.
      const known = vault.sheetSecrets();
      if (!known) return fail({ kind: 'locked' });
      if (known.id.toString('hex') !== manifest.id) return fail({ kind: 'other-notebook' });
      return ok(copySecrets(known));
    }
    if (access.kind === 'passphrase') {
      const { passphrase } = access;
      const opened = await vault.tryBackup(() => openRing(manifest.keyring, kdf, passphrase));
      const isForged = !opened.ok && opened.error.kind === 'damaged';
      return isForged ? fail({ kind: 'damaged', what: 'backup' }) : opened;
    }
    const parsed = parseRecoveryKey(access.typedKey);
    if ('fault' in parsed) return fail({ kind: 'wrong-key', fault: parsed.fault });
    const id = Buffer.from(manifest.id, 'hex');
    return ok({ id, root: parsed.root, keys: deriveKeys(parsed.root, id) });
  }

  /** Lays the database and its key ring where they can take the notebook's place, and proves them there. */
  async function makeReady(
    file: string,
    head: BackupHead,
    keyring: Keyring,
    { secrets, signal }: Looking,
  ): Promise<CopyReport> {
    const stage = openStage(folder);
    if ((await extract(file, head.offset, stage.database, signal)) !== head.manifest.database.sha256)
      return { whole: false };
    signal.throwIfAborted();
    await writeKeyrings(stage, keyring);
    const copy = { file: stage.database, secret: databaseKey(secrets), backupKey: secrets.keys.backup };
    return checker.copy(copy, signal);
  }

  /** What was removed for good since the backup was made is removed from the stage, too, before anyone sees it. */
  async function withoutRemoved(
    proved: CopyReport,
    { secrets, signal }: Looking,
  ): Promise<{ report: CopyReport; courses: number }> {
    const { database: file } = stagedFiles(folder);
    const ledger = await knownLedger({
      folder,
      checker,
      secondFolder: secondFolder?.() ?? null,
      isOpen: vault.isOpen(),
      present: ifReadable(vault, (opened) => ({ ledger: readLedger(opened.db), secrets: opened.secrets })),
      kept: keptLedger(removed),
      secrets,
      stage: file,
      signal,
    });
    if (ledger.removed.length === 0) return { report: proved, courses: 0 };
    const copy = { file, secret: databaseKey(secrets), backupKey: secrets.keys.backup };
    const cleaned = await checker.clean({ ...copy, ledger, staysOn: true }, signal);
    signal.throwIfAborted();
    await rm(`${file}-journal`, { force: true });
    await syncFile(file);
    if (cleaned.isClean) return { report: proved, courses: 0 };
    return { report: cleaned.report, courses: cleaned.courses };
  }

  /**
   * The present notebook must have been backed up before, where it stands open; one that is shut is backed up now, where the backup's keys open
   * it. Its files go to `quarantine/`.
   */
  async function goBack(backUp?: BackUp): Promise<Result<NotebookStatus>> {
    if (!current?.isReady || !current.secrets) return fail({ kind: 'not-found', entity: 'backup' });
    const { secrets } = current;
    const { signal } = current.ended;
    if (backUp && !vault.isOpen()) {
      const made = await backUpShut(folder, { secrets, signal }, backUp);
      if (signal.aborted) return fail({ kind: 'locked' });
      if (!made.ok) return made;
    }
    const provedAt = sheetProofNow(secrets);
    const { database: file } = stagedFiles(folder);
    try {
      raiseGeneration(file, secrets, highestGeneration(folder, vault, secrets));
      // It was written in since it was proved.
      const pages = await checker.pages({ file, secret: databaseKey(secrets) }, signal);
      signal.throwIfAborted();
      if (!isWhole(pages)) {
        forget();
        return fail({ kind: 'damaged', what: 'backup' });
      }
    } catch (error) {
      if (signal.aborted) return fail({ kind: 'locked' });
      forget();
      throw error;
    }
    current = undefined; // the keys go over to the notebook
    const gone = await vault.exchange(secrets);
    if (gone.ok && provedAt !== null) noteProof(vault, (db) => keepSheetProof(db, provedAt));
    return gone;
  }

  /** When the sheet was proved, as the present notebook has it: of the same key it is the backup's, too. */
  function sheetProofNow({ id, keys }: Secrets): number | null {
    const proofIn = (db: ReadableDb) => findSheet(db).provedAt;
    if (vault.isOpen())
      return ifReadable(vault, ({ db, secrets }) => (secrets.id.equals(id) ? proofIn(db) : null));
    try {
      return withNotebookFile(folder.database, { key: keys.database, id }, proofIn);
    } catch {
      return null; // another notebook, one that is damaged, or none
    }
  }

  return {
    look,
    goBack,
    forget,
    /** A course was removed for good just now. */
    noteRemoved,
    /** Whether a backup stands open, so that it can be gone back to without any key. */
    isReady: () => current?.isReady === true,
  };
}

const databaseKey = ({ id, keys }: Secrets): DatabaseKey => ({ key: keys.database, id });

/** What is restored counts on from the latest that was ever seen, so that its own backups are the newest. */
const raiseGeneration = (file: string, secrets: Secrets, highest: number): void =>
  withNotebookFile(file, databaseKey(secrets), (db) => {
    db.prepare('UPDATE notebook SET generation = max(generation, ?) + 1').run(highest);
  });

/** Of the open notebook, and of the backups that its key or the backup's has sealed. */
function highestGeneration({ backups }: NotebookFolder, vault: Vault, { keys }: Secrets): number {
  const present = ifReadable(vault, ({ generation, secrets }) => ({
    now: generation.now(),
    key: secrets.keys.backup,
  }));
  const sealed = [keys.backup, ...(present ? [present.key] : [])].flatMap((key) =>
    tryFindGenuine(backups, key),
  );
  return Math.max(present?.now ?? 0, ...sealed.map(({ manifest }) => manifest.generation));
}

const newer = (present: Keyring | undefined, inBackup: Keyring): Keyring =>
  present && present.generation >= inBackup.generation ? present : inBackup;
