import { NotebookGone } from '../db/db-errors.ts';
import type { WritableDb } from '../db/handle.ts';
import { openNotebookFile, readNotebookId } from '../db/open.ts';
import { codeOf } from '../files/file-errors.ts';
import { watchPlace } from '../files/place.ts';
import { countGenerations, type Generation } from './generation.ts';
import type { Secrets } from './secrets.ts';

/** The notebook's one connection. */
export type Connection = {
  db: WritableDb;
  generation: Generation;
  /** Whether the file that it writes to is the one at the notebook's place. */
  isInPlace: () => boolean;
};

type Tell = (generation: number) => void;

export const connectionOn = (db: WritableDb, file: string, tell: Tell): Connection => ({
  db,
  generation: countGenerations(db, tell),
  isInPlace: watchPlace(file),
});

/**
 * The connection that may be gone on with; made anew where it was closed because the disk failed, or where its file is
 * no longer the one at the notebook's place.
 * @throws `NotebookGone`, and what the file is refused with
 */
export function soundConnection(
  connection: Connection,
  { file, secrets: { id, keys }, tell }: { file: string; secrets: Secrets; tell: Tell },
): Connection {
  const isInPlace = connection.isInPlace();
  if (connection.db.open && isInPlace) return connection;
  connection.db.close();
  if (!isInPlace && !isThere(file, id)) throw new NotebookGone();
  const renewed = connectionOn(openNotebookFile(file, { key: keys.database, id }), file, tell);
  if (!isInPlace) tellHowFar(renewed, tell);
  return renewed;
}

/** Another file than the one that was worked on may be an older one. */
function tellHowFar({ db, generation }: Connection, tell: Tell): void {
  try {
    tell(generation.now());
  } catch (error) {
    db.close();
    throw error;
  }
}

function isThere(file: string, id: Buffer): boolean {
  try {
    return readNotebookId(file).equals(id);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return false;
    throw error;
  }
}
