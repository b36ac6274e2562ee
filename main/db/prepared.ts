import type Database from 'better-sqlite3';
import type { ReadableDb } from './handle.ts';

type Statements = Map<string, Database.Statement>;

const known = new WeakMap<ReadableDb, Statements>();

/**
 * The statement for this SQL, prepared once for each connection: for what runs at every save. The SQL must be one
 * of a few, since none is let go before its connection.
 */
export function prepared<P extends unknown[], R = unknown>(
  db: ReadableDb,
  sql: string,
): Database.Statement<P, R> {
  const statements = known.get(db) ?? new Map<string, Database.Statement>();
  known.set(db, statements);
  const statement = statements.get(sql) ?? db.prepare(sql);
  statements.set(sql, statement);
  return statement as unknown as Database.Statement<P, R>;
}
