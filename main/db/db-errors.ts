import type { AppError } from '../../shared/result.ts';
import { codeOf, fileError } from '../files/file-errors.ts';
import { NewerNotebook } from './migrate.ts';

/** Why work on the open notebook ended: it was locked meanwhile. */
export class Locked extends Error {
  override name = 'Locked';
  declare protected readonly itself: true;
}

/** The open notebook's file is not at its place any more: moved, deleted, or on a drive that was taken out. */
export class NotebookGone extends Error {
  override name = 'NotebookGone';
  declare protected readonly itself: true;
}

/**
 * Another notebook was decided for, and the disk neither let it take its place nor let the decision be taken back: the next unlock
 * completes it.
 */
export class ExchangeWaits extends Error {
  override name = 'ExchangeWaits';
  declare protected readonly itself: true;
  /** What takes the notebook's place: a backup, or the notebook itself under a new key. */
  readonly next: 'backup' | 'new-key';
  constructor(next: 'backup' | 'new-key', cause: unknown) {
    super('The exchange waits to be completed', { cause });
    this.next = next;
  }
}

/** The failures of the database that a mentor can do something about; undefined for a surprise. */
export function toAppError(error: unknown): AppError | undefined {
  if (error instanceof Locked) return { kind: 'locked' };
  if (error instanceof NotebookGone) return { kind: 'notebook-gone' };
  if (error instanceof ExchangeWaits) return { kind: 'exchange-waits', next: error.next };
  if (error instanceof NewerNotebook) return { kind: 'newer-notebook' };
  const code = codeOf(error);
  if (code.startsWith('SQLITE_FULL')) return { kind: 'disk-full' };
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(code)) return { kind: 'notebook-read-only' };
  if (code.startsWith('SQLITE_IOERR')) return { kind: 'disk-failing' };
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return { kind: 'damaged', what: 'notebook' };
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return { kind: 'in-use' };
  return fileError(error);
}

/** Whether the connection was made while nothing could be written to the file: that stays so for as long as it lasts. */
export const isWriteProtected = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_READONLY');

/**
 * Whether the disk failed under the database, so that its connection is not to be trusted any more. One that found
 * the file write-protected stays read-only for good.
 */
export const isDiskFailure = (error: unknown): boolean => /^SQLITE_(IOERR|FULL|READONLY)/.test(codeOf(error));
