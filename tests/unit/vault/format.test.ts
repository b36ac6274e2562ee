import { createDecipheriv, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argon2id } from 'hash-wasm';
import { expect, test } from 'vitest';
import { APPLICATION_ID, createNotebookFile } from '../../../main/db/open.ts';
import { deriveKey } from '../../../main/vault/kdf.ts';
import { passphraseBytes } from '../../../main/vault/kdf-cost.ts';
import {
  isGenuine,
  type Keyring,
  parseKeyring,
  passphraseSlots,
  unwrapRoot,
} from '../../../main/vault/keyring.ts';
import { parseRecoveryKey, recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { deriveKeys } from '../../../main/vault/secrets.ts';
import { aFolder } from '../../support/notebook.ts';
import { readFirstPage } from '../../support/sqlcipher-page.ts';

type Vectors = Record<
  'root' | 'recoveryKey' | 'id' | 'databaseKey' | 'keyringKey' | 'backupKey' | 'passphrase' | 'passphraseKey',
  string
> & {
  keyring: Keyring;
};

const page = readFileSync(join(import.meta.dirname, '../../../docs/format.md'), 'utf8');
const vectors = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '') as Vectors;
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
