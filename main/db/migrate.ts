import type { WritableDb } from './handle.ts';
import { inTransaction } from './transaction.ts';

/** The notebook was written by a newer program; nothing has been touched. */
export class NewerNotebook extends Error {
  override name = 'NewerNotebook';
  declare protected readonly itself: true;
}

export const schemaVersion = (db: WritableDb): number => Number(db.pragma('user_version', { simple: true }));

/**
 * Brings the notebook to the newest schema, all steps or none. The list's length is the newest version.
 * @returns whether anything was changed
 */
export function migrate(db: WritableDb, migrations: readonly string[]): boolean {
  const from = schemaVersion(db);
  if (from > migrations.length) throw new NewerNotebook();
  if (from === migrations.length) return false;
  inTransaction(db, () => {
    for (const step of migrations.slice(from)) db.exec(step);
    db.pragma(`user_version = ${migrations.length}`);
  });
  return true;
}
