import { statSync } from 'node:fs';
import type { WritableDb } from './handle.ts';

/** The notebook's folder has been moved, renamed or pulled out while the notebook was open. */
export class NotebookGone extends Error {
  override name = 'NotebookGone';
}

/** The very file that each connection was made to. */
const files = new WeakMap<WritableDb, string>();

function fileAt(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev} ${found.ino}`;
}

/** @returns the connection, whose file is known from now on */
export function madeTo(path: string, db: WritableDb): WritableDb {
  files.set(db, fileAt(path) ?? '');
  return db;
}

/**
 * A connection goes on writing to its file wherever that is moved, or though it is no more: it is closed where another
 * file, or none, stands at the notebook's place, so that nothing is called saved that would not be found there.
 * @throws NotebookGone where none does
 */
export function closeIfMoved(path: string, db: WritableDb): void {
  const file = fileAt(path);
  if (files.get(db) !== file) db.close();
  if (file === undefined) throw new NotebookGone();
}
