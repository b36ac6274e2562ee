import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { type LeftCopies, LeftPart, type ToldCopies, type ToldCopy } from '../../../shared/removed-copies.ts';
import { type AppError, fail, ok, type Result } from '../../../shared/result.ts';
import { isDiskFailure, Locked, toAppError } from '../../db/db-errors.ts';
import type { WritableDb } from '../../db/handle.ts';
import { readLedger } from '../../removed/ledger.repo.ts';
import { removeTemporaryFiles } from '../../files/atomic-write.ts';
import { conflictCopies, type NotebookFolder } from '../../files/notebook-folder.ts';
import type { Checker } from '../checker.ts';
import type { Vault } from '../vault.ts';
import { isGenuineManifest } from './backup-file.ts';
import { cleanBackup, type CleanedCopy, type Cleaning, type CleanOne, copyOver } from './clean-backup.ts';
import { cleanSetAside, findSetAside } from './clean-quarantine.ts';
import { beginRound, type CleanedMemory, forgetLeft, type Round } from './cleaned.ts';
import { countBackups, findBackups, type FoundBackup } from './find-backups.ts';
import type { FormerFolders } from './former-folders.ts';
import type { Own } from './proofs.ts';

type Parts = {
  folder: NotebookFolder;
  vault: Vault;
  checker: Checker;
  secondFolder: () => string | null;
  /** Folders that got a second copy before. */
  former: FormerFolders;
  memory: CleanedMemory;
  /** Waits for a backup that is being made: it may still hold what was just removed. */
  untilMade: () => Promise<void>;
};

const NOTEBOOK = 'notebook';
const none: ToldCopies = { copies: [], secondGone: null, formerGone: [] };

/**
 * Takes what was removed for good out of every copy that is known: the backups, those in the second folder and in those that were it
 * before, and what was set aside. What is done is remembered, so that after a kill, or when such a folder is there again, only the
 * rest is gone through.
 */
export function createCleaner(parts: Parts) {
  const { folder, vault, checker, secondFolder, former, memory, untilMade } = parts;
  let latest = none;

  async function clean(): Promise<Result<ToldCopies>> {
    await untilMade();
    const opened = vault.opened();
    if (!opened) return fail({ kind: 'locked' });
    const ledger = readLedger(opened.db);
    if (ledger.removed.length === 0) {
      latest = none;
      forgetLeft(memory);
      return ok(none);
    }
    const { secrets, signal } = opened;
    const round = beginRound(memory, ledger);
    try {
      const wanting = round.isKnown(NOTEBOOK) ? undefined : rewrite(opened.db);
      if (wanting) round.leave(['notebook']);
      else round.note(NOTEBOOK);
      latest = await cleanCopies({ folder, checker, ledger, secrets, signal }, round);
      round.end(wanting ? ['notebook'] : []);
      return wanting ? fail(wanting) : ok(latest);
    } catch (error) {
      if (!(error instanceof Locked))
        round.leave(round.isKnown(NOTEBOOK) ? ['copies'] : ['notebook', 'copies']);
      throw error;
    }
  }

  /**
   * Every page of the notebook itself anew, so that nothing of what is gone is left in what is free. Where only room for that is
   * wanting, the copies are gone on with: they are cleaned by the ledger, which is on the disk, and one that finds no room stays as
   * it was. A disk that fails, or a damaged notebook, leaves them alone: they may be all there is.
   * @returns that room is wanting
   */
  function rewrite(db: WritableDb): AppError | undefined {
    try {
      db.exec('VACUUM');
      return undefined;
    } catch (error) {
      if (isDiskFailure(error)) vault.distrust();
      const known = toAppError(error);
      if (known?.kind === 'disk-full') return known;
      throw error;
    }
  }

  async function cleanCopies(cleaning: Cleaning, round: Round): Promise<ToldCopies> {
    await mkdir(folder.backups, { recursive: true, mode: 0o700 });
    const found = { cleaning, round };
    const here = await cleanAll(findBackups(folder.backups), 'here', [], found);
    const second = secondFolder();
    const there = second === null ? undefined : await cleanAway(second, 'second', here.clean, found);
    const earlier: Away[] = [];
    for (const where of former.read()) earlier.push(await cleanAway(where, 'former', here.clean, found));
    const empty = earlier.filter(({ isEmpty }) => isEmpty).map(({ where }) => where);
    if (empty.length > 0) former.keep(former.read().filter((where) => !empty.includes(where)));
    const copies = [
      ...here.told,
      ...(there?.told ?? []),
      ...earlier.flatMap(({ told }) => told),
      ...(await cleanAside(found)),
      ...conflictCopies(folder).map((file) => ({ file, place: 'beside', outcome: 'untouched' }) as const),
    ];
    return {
      copies,
      secondGone: there?.isGone ? basename(there.where) : null,
      formerGone: earlier.filter(({ isGone }) => isGone).map(({ where }) => basename(where)),
    };
  }

  async function cleanAside({ cleaning, round }: Found): Promise<ToldCopy[]> {
    await removeTemporaryFiles(folder.quarantine);
    const told: ToldCopy[] = [];
    for (const file of await findSetAside(folder)) {
      const done: CleanedCopy = round.isKnown(markOf(file))
        ? { outcome: 'clean' }
        : await cleanSetAside(file, cleaning);
      if (isDone(done)) round.note(markOf(file));
      told.push({ file: basename(file), place: 'quarantine', outcome: done.outcome });
    }
    return told;
  }

  return {
    clean: (): Promise<Result<ToldCopies>> => vault.inTurn(clean),
    /**
     * What is still to be done, and is tried again: copies that the disk did not take, a folder that was away, and what the last
     * round, also of an earlier start, did not get to.
     */
    left: (): LeftCopies => ({
      ...latest,
      copies: latest.copies.filter((copy) => !isTried(copy)),
      parts: LeftPart.options.filter((part) => memory.read()?.left?.includes(part)),
    }),
  };
}

type Found = { cleaning: Cleaning; round: Round };

/** Nothing more can be done about it here. */
const isTried = ({ outcome }: ToldCopy): boolean => outcome !== 'failed';
const markOfSecond = (where: string): string => `second ${where}`;

const isDone = ({ outcome }: CleanedCopy): boolean => outcome === 'clean' || outcome === 'rewritten';

/** A file that nobody has written to since. */
function markOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return `${basename(file)} ${size} ${mtimeMs}`;
}

/** A folder that may be away: `isGone` where it is, and there is something to do in it. */
type Away = { where: string; told: ToldCopy[]; isGone: boolean; isEmpty: boolean };

async function cleanAway(
  where: string,
  place: 'second' | 'former',
  elsewhere: readonly CleanOne[],
  found: Found,
): Promise<Away> {
  const count = await countBackups(where);
  const isThere = count !== undefined;
  const { told } = isThere ? await cleanAll(findBackups(where), place, elsewhere, found) : { told: [] };
  const isDone = isThere ? told.every(isTried) : found.round.isKnown(markOfSecond(where));
  if (isDone) found.round.note(markOfSecond(where));
  return { where, told, isGone: !isThere && !isDone, isEmpty: count === 0 };
}

/** @param elsewhere backups that are clean in another place already */
async function cleanAll(
  backups: readonly FoundBackup[],
  place: 'here' | 'second' | 'former',
  elsewhere: readonly CleanOne[],
  { cleaning, round }: Found,
): Promise<{ told: ToldCopy[]; clean: CleanOne[] }> {
  const told: ToldCopy[] = [];
  const clean: CleanOne[] = [];
  for (const backup of backups) {
    const done = await cleanOne(backup);
    if (done.manifest && isDone(done)) {
      round.note(done.manifest.checksum);
      clean.push({ file: backup.file, manifest: done.manifest, outcome: done.outcome });
    }
    told.push({ file: basename(backup.file), place, outcome: done.outcome });
  }
  return { told, clean };

  async function cleanOne({ file, head }: FoundBackup): Promise<CleanedCopy> {
    if (!head) return { outcome: 'damaged' };
    const { manifest } = head;
    if (!isGenuineManifest(manifest, cleaning.secrets.keys.backup)) return { outcome: 'other' };
    if (round.isKnown(manifest.checksum)) return { outcome: 'clean', manifest };
    const same = elsewhere.find((one) => isSame(one, { file, manifest }));
    return same ? copyOver(same, file) : cleanBackup({ file, head }, cleaning);
  }
}

/** One and the same backup, of which the other is not clean yet. */
const isSame = (clean: Own, { manifest }: Own): boolean =>
  clean.manifest.generation === manifest.generation &&
  clean.manifest.madeAt === manifest.madeAt &&
  clean.manifest.reason === manifest.reason;
