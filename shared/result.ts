import type { PackProblem } from './handbook.ts';

/** A field of an input that did not pass, and the i18n key of why (`errors.field.*`). */
export type Issue = { path: string; message: string };

export type Entity =
  | 'course'
  | 'meeting'
  | 'agreement'
  | 'worksheet'
  | 'result'
  | 'reflection'
  | 'revision'
  | 'binned'
  | 'document'
  | 'backup';

/** Why a document could not be made: 'too-long' where it may take only so many pages. */
export type DocumentFailure = 'engine' | 'too-slow' | 'check' | 'too-long';

/** Why a backup could not be written. */
export type BackupRefusal = 'disk-full' | 'not-writable' | 'disk-failing';

/** Every expected failure. A new kind breaks the build until a screen explains it. */
export type AppError =
  | { kind: 'locked' }
  /** `areKeysOlder`: the key files are older than when the notebook was last open; an older passphrase may fit them. */
  | { kind: 'wrong-passphrase'; retryAfterMs: number; areKeysOlder?: true }
  /** Wrong tries came before: the next one is not even looked at. */
  | { kind: 'too-soon'; retryAfterMs: number }
  /** The sheet's key: signs missing or too many, a sign no key has, a slip, or another notebook's. */
  | { kind: 'wrong-key'; fault: 'length' | 'sign' | 'check' | 'other' }
  /** 'other-keys': the key files are of another notebook than the database. */
  | { kind: 'damaged'; what: 'keys' | 'other-keys' | 'notebook' | 'backup' }
  /** A backup of another notebook, or of this one from before it got its present key. */
  | { kind: 'other-notebook' }
  /** The folder or the file that the program has worked on is not at its place any more. */
  | { kind: 'notebook-gone' }
  /** Another notebook is decided for and has still to take this one's place, at the next unlock. */
  | { kind: 'exchange-waits'; next: 'backup' | 'new-key' }
  | { kind: 'newer-notebook' }
  | { kind: 'already-exists' }
  | { kind: 'in-use' }
  /** Text was saved each time a copy of the notebook was being made; nothing came of it. */
  | { kind: 'busy-writing' }
  | { kind: 'no-memory' }
  | { kind: 'key-too-slow' }
  | { kind: 'not-found'; entity: Entity }
  | { kind: 'invalid-input'; issues: readonly Issue[] }
  /** The course is over: it can be read, and written in again when it has been opened again. */
  | { kind: 'course-ended' }
  /** Something in a text that is about to leave has not been looked at and said yes to. */
  | { kind: 'unconfirmed' }
  /** What it tells has changed since its pages were made; they are made anew, to be looked at first. */
  | { kind: 'outdated' }
  | { kind: 'disk-full' }
  /** Another program, such as one that makes backups or looks for viruses, has one of the notebook's files open for itself. */
  | { kind: 'file-held' }
  /**
   * A key file, a backup or something else in the notebook's folder cannot be written; on Windows also where another program
   * holds it, which is not told apart there.
   */
  | { kind: 'not-writable' }
  /** A choice that lies beside the notebook: it holds until the program ends, and could not be written down. */
  | { kind: 'not-kept'; isFull: boolean }
  /** The copy before a newer program changes the notebook's form could not be made among the backups; the notebook is as it was. */
  | { kind: 'update-not-backed-up'; why: BackupRefusal }
  /** What leaves the notebook cannot be written where the mentor chose. */
  | { kind: 'file-not-writable' }
  /** The notebook's own file may be read, if at all, and not be written: it or its folder is protected, or another program holds it. */
  | { kind: 'notebook-read-only' }
  /** A read, a write or a sync failed for another reason than room. */
  | { kind: 'disk-failing' }
  | { kind: 'document-failed'; reason: DocumentFailure }
  | { kind: 'no-printer' }
  /** The printer, or what stands before it, did not take the pages. */
  | { kind: 'not-printed' }
  /** The recovery sheet: shown only to the one who has just typed the passphrase, and never saved as a file. */
  | { kind: 'sheet-refused'; why: 'passphrase-first' | 'never-saved' }
  /** The organisation's handbook has faults; nothing of it was taken. */
  | { kind: 'pack-refused'; problems: readonly PackProblem[] }
  | { kind: 'cancelled' }
  | { kind: 'unexpected'; reference: string };

export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (error: AppError): Result<never> => ({ ok: false, error });

/** Closes a `switch` over a union: a forgotten member does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled member: ${typeof value}`);
}
