import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type Database from 'better-sqlite3';

/** Loaded with the first file that is opened: the lock stands sooner without it. */
let loaded: typeof Database | undefined;
const driver = (): typeof Database =>
  (loaded ??= createRequire(import.meta.url)('better-sqlite3') as typeof Database);

/** A driver built for this very Electron lies among the program's resources; else the package brings its own. */
function driverOptions(): Database.Options {
  const own = join(process.resourcesPath, 'better_sqlite3.node');
  return existsSync(own) ? { nativeBinding: own } : {};
}

export const connect = (file: string, options: Database.Options = {}): Database.Database =>
  new (driver())(file, { ...driverOptions(), ...options });

export function sqliteVersion(): string {
  const db = connect(':memory:');
  try {
    return String(db.prepare('SELECT sqlite_version()').pluck().get());
  } finally {
    db.close();
  }
}
