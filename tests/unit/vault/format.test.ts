import { createDecipheriv, createHash, createHmac } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argon2id } from 'hash-wasm';
import { expect, test } from 'vitest';
import type { ReadableDb } from '../../../main/db/handle.ts';
import { APPLICATION_ID, createNotebookFile, openNotebookFile } from '../../../main/db/open.ts';
import { headOf, isGenuineManifest, readHead, sealManifest } from '../../../main/vault/backup/backup-file.ts';
import { digestRows } from '../../../main/vault/backup/contents.ts';
import { proveWhole } from '../../../main/vault/backup/make-backup.ts';
import { deriveKey } from '../../../main/vault/kdf.ts';
import { passphraseBytes } from '../../../main/vault/kdf-cost.ts';
import { isGenuine, parseKeyring, passphraseSlots, unwrapRoot } from '../../../main/vault/keyring.ts';
import { parseRecoveryKey, recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { deriveKeys } from '../../../main/vault/secrets.ts';
import { evidence } from '../../support/evidence.ts';
import { aFolder, anOpenNotebook, aNotebookFolder } from '../../support/notebook.ts';
import { layOldNotebook, oldKeys } from '../../support/old-notebook.ts';
import { readFirstPage } from '../../support/sqlcipher-page.ts';
import { vectors } from '../../support/vectors.ts';

const bytes = (hex: string) => Buffer.from(hex, 'hex');
const [slot] = passphraseSlots(vectors.keyring);
if (!slot) throw new Error('The vectors have no passphrase slot');

test('the documented keys are what HKDF gives', () => {
  const keys = deriveKeys(bytes(vectors.root), bytes(vectors.id));
  expect(keys.database.toString('hex')).toBe(vectors.databaseKey);
  expect(keys.keyring.toString('hex')).toBe(vectors.keyringKey);
  expect(keys.backup.toString('hex')).toBe(vectors.backupKey);
});

test('the documented recovery key is the documented root secret', () => {
  expect(recoveryGroups(bytes(vectors.root)).join(' ')).toBe(vectors.recoveryKey);
  expect(parseRecoveryKey(vectors.recoveryKey)).toEqual({ root: bytes(vectors.root) });
});

test('HKDF is RFC 5869’s: extract, then one block of expand', () => {
  const extracted = createHmac('sha256', bytes(vectors.id)).update(bytes(vectors.root)).digest();
  const expanded = createHmac('sha256', extracted)
    .update('mentor-notebook/v1/db')
    .update(Buffer.from([1]))
    .digest();
  expect(expanded.toString('hex')).toBe(vectors.databaseKey);
});

test('the documented passphrase key is what Argon2id gives, here and in a second implementation', async () => {
  const { memoryKiB, passes, lanes, salt } = slot.kdf;
  const raw = Buffer.from(salt, 'base64');
  const ours = await deriveKey(passphraseBytes(vectors.passphrase), raw, { memoryKiB, passes, lanes });
  const theirs = await argon2id({
    password: vectors.passphrase.normalize('NFKC'),
    salt: raw,
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'hex',
  });
  expect(ours.toString('hex')).toBe(vectors.passphraseKey);
  expect(theirs).toBe(vectors.passphraseKey);
});

test('Argon2id gives the keys of the reference implementation’s own tests', async () => {
  // phc-winner-argon2, src/test.c, version 0x13: memory KiB, passes, lanes, passphrase, salt, key.
  const known = [
    [
      65_536,
      2,
      1,
      'password',
      'somesalt',
      '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
    ],
    [256, 2, 1, 'password', 'somesalt', '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
    [256, 2, 2, 'password', 'somesalt', '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037'],
    [
      65_536,
      1,
      1,
      'password',
      'somesalt',
      'f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98',
    ],
  ] as const;
  for (const [memoryKiB, passes, lanes, passphrase, salt, key] of known) {
    const found = await deriveKey(Buffer.from(passphrase), Buffer.from(salt), { memoryKiB, passes, lanes });
    expect(found.toString('hex')).toBe(key);
  }
  evidence(
    import.meta.url,
    'A passphrase gives the key that Argon2id gives, by the reference’s own vectors and by a second implementation',
    `${known.length} vectors and 1 comparison, 0 differ`,
  );
});

test('the documented slot opens to the root secret, with our code and with AES-GCM alone', () => {
  const key = bytes(vectors.passphraseKey);
  expect(unwrapRoot(slot, key, vectors.id)?.toString('hex')).toBe(vectors.root);
  const wrapped = Buffer.from(slot.wrapped, 'base64');
  const { algorithm, lanes, memoryKiB, passes, salt, version } = slot.kdf;
  const associated =
    `{"format":"mentor-notebook/keyring","id":"${vectors.id}","kdf":{"algorithm":"${algorithm}","lanes":${lanes},` +
    `"memoryKiB":${memoryKiB},"passes":${passes},"salt":"${salt}","version":${version}},` +
    `"slotId":"${slot.slotId}","type":"passphrase","version":1}`;
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'base64'))
    .setAAD(Buffer.from(associated))
    .setAuthTag(wrapped.subarray(20));
  const root = Buffer.concat([decipher.update(wrapped.subarray(0, 20)), decipher.final()]);
  expect(root.toString('hex')).toBe(vectors.root);
});

test('the documented ring is whole and genuine', () => {
  const parsed = parseKeyring(Buffer.from(JSON.stringify(vectors.keyring)));
  expect(parsed).toBeDefined();
  expect(parsed && isGenuine(parsed, bytes(vectors.keyringKey))).toBe(true);
  expect(parsed && isGenuine(parsed, bytes(vectors.backupKey))).toBe(false);
});

test('a reader without the driver opens the first page: id first, MAC right, our application id inside', () => {
  const file = join(aFolder(), 'notebook.mndb');
  const db = createNotebookFile(file, { key: bytes(vectors.databaseKey), id: bytes(vectors.id) });
  db.exec('CREATE TABLE t (a)');
  db.close();
  const written = readFileSync(file);
  expect(written.subarray(0, 16).toString('hex')).toBe(vectors.id);
  const first = readFirstPage(written, bytes(vectors.databaseKey));
  expect(first.readUInt16BE(16)).toBe(4096);
  expect(first.readUInt32BE(68)).toBe(APPLICATION_ID);
  expect(() => readFirstPage(written, bytes(vectors.backupKey))).toThrow();
});

/** The canonical form, written a second time: keys in order, nothing between. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}

test('the documented manifest is what the documented backup key seals, here and with HMAC and SHA-256 alone', () => {
  const { mac, checksum, ...facts } = vectors.backup;
  const { format, version, ...given } = facts;
  expect([format, version]).toEqual(['mentor-notebook/backup', 1]);
  expect(sealManifest(given, bytes(vectors.backupKey))).toEqual(vectors.backup);
  expect(createHmac('sha256', bytes(vectors.backupKey)).update(canonical(facts)).digest('base64')).toBe(mac);
  expect(
    createHash('sha256')
      .update(canonical({ ...facts, mac }))
      .digest('hex'),
  ).toBe(checksum);
  expect(isGenuineManifest(vectors.backup, bytes(vectors.backupKey))).toBe(true);
  expect(isGenuineManifest(vectors.backup, bytes(vectors.keyringKey))).toBe(false);
});

test('the documented head and the notebook of version 1 behind it are the documented backup, whole', async () => {
  const folder = aNotebookFolder();
  layOldNotebook(folder, 1);
  const database = readFileSync(folder.database);
  const json = Buffer.from(canonical(vectors.backup), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const file = Buffer.concat([Buffer.from('MNBAK01\n'), length, json, database]);
  expect(file.subarray(0, 12).toString('hex')).toBe(vectors.backupStart);
  expect(createHash('sha256').update(file).digest('hex')).toBe(vectors.backupSha256);
  expect(headOf(vectors.backup).equals(file.subarray(0, 12 + json.length))).toBe(true);
  expect(vectors.backup.database).toEqual({
    bytes: database.length,
    sha256: createHash('sha256').update(database).digest('hex'),
  });
  const path = join(aFolder(), 'documented.mnbak');
  writeFileSync(path, file);
  expect(readHead(path)).toEqual({ manifest: vectors.backup, offset: 12 + json.length });
  await proveWhole(path);
});

test('the documented digest of the rows is HMAC-SHA256 over each value’s type, length and text', () => {
  const folder = aNotebookFolder();
  layOldNotebook(folder, 1);
  const db = openNotebookFile(folder.database, oldKeys);
  const hmac = createHmac('sha256', bytes(vectors.backupKey));
  const put = (type: string, text: string) => hmac.update(`${type}:${Buffer.byteLength(text)}:${text}`);
  for (const table of ['agreement', 'course', 'draft', 'meeting', 'notebook']) {
    put('string', table);
    const order = table === 'draft' ? 'subject, field' : 'rowid';
    for (const row of db.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).raw().all() as unknown[][])
      for (const value of row)
        put(value === null ? 'null' : typeof value === 'number' ? 'bigint' : 'string', String(value));
  }
  expect(hmac.digest('hex')).toBe(vectors.backup.contents);
  expect(digestRows(db, bytes(vectors.backupKey))).toBe(vectors.backup.contents);
  db.close();
});

/** What the page must tell: each table's name, and each column by its name. */
const toldOf = (db: ReadableDb): string[] =>
  Object.entries(columnsOf(db)).flatMap(([table, columns]) => [table, ...columns]);

const columnsOf = (db: ReadableDb): Record<string, string[]> =>
  Object.fromEntries(
    (db.pragma('table_list') as { name: string; type: string }[])
      .filter(({ name, type }) => type !== 'shadow' && !name.startsWith('sqlite_'))
      .map(({ name }) => [
        name,
        (db.pragma(`table_info(${name})`) as { name: string }[]).map((column) => column.name),
      ]),
  );

test('each table is told, and each column', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/format.md'), 'utf8');
  const told = new Set(Array.from(page.matchAll(/`(?:\w+\.)?(\w+)`/g), ([, name]) => name));
  const { db } = anOpenNotebook();
  expect(toldOf(db)).toEqual(
    expect.arrayContaining(['course', 'hr_contact', 'worksheet', 'search_index', 'trigrams']),
  );
  expect(toldOf(db).filter((name) => !told.has(name))).toEqual([]);
  db.exec("ALTER TABLE meeting ADD COLUMN mood TEXT NOT NULL DEFAULT ''");
  expect(toldOf(db).filter((name) => !told.has(name))).toEqual(['mood']);
});
