import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** A driver built for this very Electron lies among the program's resources; else the package brings its own. */
function driverOptions(): Database.Options {
  const own = join(process.resourcesPath, 'better_sqlite3.node');
  return existsSync(own) ? { nativeBinding: own } : {};
}

export const connect = (file: string, options: Database.Options = {}): Database.Database =>
  new Database(file, { ...driverOptions(), ...options });

export function sqliteVersion(): string {
  const db = connect(':memory:');
  try {
    return String(db.prepare('SELECT sqlite_version()').pluck().get());
  } finally {
    db.close();
  }
}
