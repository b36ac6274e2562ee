import { closeSync, openSync, readSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { connect } from './driver.ts';
import type { WritableDb } from './handle.ts';
import { isJournalWhole } from './journal-check.ts';

/** 'MNB1': tells the notebook from any other SQLite file. */
export const APPLICATION_ID = 0x4d4e4231;

export type DatabaseKey = {
  /** 32 bytes. */
  key: Buffer;
  /** 16 bytes; they stand at the start of the file as SQLCipher's salt. */
  id: Buffer;
};

type Pragma = [name: string, value: string, readBack: string | number];

/** In this order, before and after the first read. Each is read back: a misspelt pragma is a silent no-op. */
const cipher: Pragma[] = [
  ['cipher', "'sqlcipher'", 'sqlcipher'],
  // Plain SQLCipher 4: the whole first page is under the MAC, and other tools can open the file.
  ['legacy', '4', 4],
];
/** A commit returns when the disk has it, the folder's entries too. */
const synced: Pragma = ['synchronous', 'EXTRA', 3];
const behaviour: Pragma[] = [
  // A rollback journal that is emptied, not unlinked: at rest the notebook is one file, and no
  // acknowledged write was lost in simulated power cuts (WAL and DELETE lost some).
  ['journal_mode', 'TRUNCATE', 'truncate'],
  synced,
  ['fullfsync', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['secure_delete', 'ON', 1],
  ['cell_size_check', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['foreign_keys', 'ON', 1],
  ['mmap_size', '0', 0],
];

export class PragmaRefused extends Error {
  override name = 'PragmaRefused';
  declare protected readonly itself: true;
}

/** Opens the notebook's one connection, holding the file for this process alone. */
export function openNotebookFile(file: string, secret: DatabaseKey): WritableDb {
  requireId(file, secret.id);
  if (!isJournalWhole(file, secret))
    throw Object.assign(new Error('Half a journal'), { code: 'SQLITE_CORRUPT' });
  return prepared(connect(file, { fileMustExist: true, timeout: 3000 }), secret);
}

/** Opens a closed file for one piece of work, and closes it however that goes. */
export function withNotebookFile<T>(file: string, secret: DatabaseKey, work: (db: WritableDb) => T): T {
  const db = openNotebookFile(file, secret);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

/** The notebook's id (16 bytes), no secret: it stands at the start of the file. */
export function readNotebookId(file: string): Buffer {
  const id = Buffer.alloc(16);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, id, 0, id.length, 0);
    return id;
  } finally {
    closeSync(handle);
  }
}

/** The cipher takes the salt that it finds in the file; a file of another notebook is told apart here. */
function requireId(file: string, id: Buffer): void {
  if (!readNotebookId(file).equals(id))
    throw Object.assign(new Error('Not this notebook'), { code: 'SQLITE_NOTADB' });
}

/** Makes a new encrypted file that its owner alone may read; fails where one is there. */
export function createNotebookFile(file: string, secret: DatabaseKey): WritableDb {
  closeSync(openSync(file, 'wx', 0o600));
  const db = prepared(connect(file, { timeout: 3000 }), secret);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  return db;
}

function prepared(db: Database.Database, secret: DatabaseKey): WritableDb {
  try {
    cipher.forEach((pragma) => apply(db, pragma));
    giveKey(db, secret);
    holdFile(db);
    behaviour.forEach((pragma) => apply(db, pragma));
    requireMacs(db);
    return db as WritableDb;
  } catch (error) {
    db.close();
    throw error;
  }
}

function apply(db: Database.Database, [name, value, readBack]: Pragma): void {
  db.pragma(`${name} = ${value}`);
  const seen: unknown = db.pragma(name, { simple: true });
  if (String(seen) !== String(readBack)) throw new PragmaRefused(name);
}

/**
 * Runs what writes to another file than the notebook's, and does not wait for the disk meanwhile: whoever goes on with that
 * file flushes it. Nothing else can run in between, and afterwards every commit waits again.
 */
export function unsynced(db: WritableDb, writeElsewhere: () => void): void {
  apply(db, ['synchronous', 'OFF', 0]);
  try {
    writeElsewhere();
  } finally {
    apply(db, synced);
  }
}

function giveKey(db: Database.Database, secret: DatabaseKey): void {
  const form = rawKeyForm(secret);
  try {
    db.key(form);
  } finally {
    form.fill(0);
  }
}

/** Raw key and salt in SQLCipher's own form, built in a buffer that the caller wipes after use. */
export function rawKeyForm({ key, id }: DatabaseKey): Buffer {
  const form = Buffer.alloc(3 + 96);
  form.write("x'", 0, 'latin1');
  writeHex(form, 2, key);
  writeHex(form, 66, id);
  form.write("'", 98, 'latin1');
  return form;
}

/** Writes hex digits without making a string of the key. */
function writeHex(target: Buffer, at: number, bytes: Buffer): void {
  const digit = (value: number) => value + (value < 10 ? 0x30 : 0x57);
  bytes.forEach((byte, index) => {
    target[at + index * 2] = digit(byte >> 4);
    target[at + index * 2 + 1] = digit(byte & 15);
  });
}

function requireMacs(db: Database.Database): void {
  const isOn = (sql: string) => Number(db.prepare(sql).pluck().get()) === 1;
  if (!isOn("SELECT sqlite3mc_config('hmac_check')")) throw new PragmaRefused('hmac_check');
  if (!isOn("SELECT sqlite3mc_config('sqlcipher', 'hmac_use')")) throw new PragmaRefused('hmac_use');
}

/**
 * Takes the file for this process alone with the very first access, and keeps it. Two processes that had both
 * begun to read would each wait for the other to stop.
 */
function holdFile(db: Database.Database): void {
  db.exec('BEGIN EXCLUSIVE');
  // Forces the MAC check of page 1: a wrong key or a damaged page shows here.
  db.prepare('SELECT count(*) FROM sqlite_master').get();
  apply(db, ['locking_mode', 'EXCLUSIVE', 'exclusive']);
  db.exec('COMMIT');
}
