import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../../main/db/driver.ts';
import { migrate } from '../../../main/db/migrate.ts';
import { migrations } from '../../../main/db/migrations/list.ts';
import { createNotebookFile, openNotebookFile } from '../../../main/db/open.ts';
import { proveEncrypted } from '../../../main/vault/create-notebook.ts';
import { aFolder } from '../../support/notebook.ts';
import { evidence } from '../../support/evidence.ts';

const secret = { key: randomBytes(32), id: randomBytes(16) };
const OWNER = 'Bodil Kær';

/** Bits of information in a byte, by how often each value stands in the file; 8 is pure chance. */
function entropyOf(bytes: Buffer): number {
  const counts = new Array<number>(256).fill(0);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  return counts
    .filter((count) => count > 0)
    .map((count) => count / bytes.length)
    .reduce((sum, share) => sum - share * Math.log2(share), 0);
}

function anEncryptedFile(): string {
  const file = join(aFolder(), 'notebook.mndb');
  const db = createNotebookFile(file, secret);
  migrate(db, migrations);
  db.prepare('INSERT INTO notebook (only_row, owner, created_at) VALUES (1, ?, 0)').run(OWNER);
  db.prepare(`INSERT INTO draft (subject, field, text) VALUES ('x', 'y', ?)`).run(
    'blåbærgrød '.repeat(20_000),
  );
  db.close();
  return file;
}

test('a new notebook passes its self-test and looks like chance from its first byte to its last', () => {
  const file = anEncryptedFile();
  proveEncrypted(file, secret, OWNER);
  const entropy = entropyOf(readFileSync(file));
  expect(entropy).toBeGreaterThanOrEqual(7.99);
  evidence(
    import.meta.url,
    'A new notebook is encrypted from its first byte to its last',
    `${entropy.toFixed(4)} bits of chance in a byte, at least 7.99`,
  );
});

test('a file in plain SQLite, as a driver that ignores keys would write it, fails the self-test', () => {
  const file = join(aFolder(), 'notebook.mndb');
  closeSync(openSync(file, 'wx'));
  const db = connect(file);
  db.exec(`CREATE TABLE notebook (owner TEXT); INSERT INTO notebook VALUES ('${OWNER}')`);
  db.close();
  expect(() => proveEncrypted(file, secret, OWNER)).toThrow('not encrypted');
});

test('a file in which the owner’s name can be read fails the self-test', () => {
  const file = anEncryptedFile();
  writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from(OWNER)]));
  expect(() => proveEncrypted(file, secret, OWNER)).toThrow('not encrypted');
});

test('a file under another key than the notebook’s own fails the self-test', () => {
  const other = { key: randomBytes(32), id: secret.id };
  expect(() => proveEncrypted(anEncryptedFile(), other, OWNER)).toThrow();
});

test('a driver that takes any key for the notebook’s own fails the self-test', () => {
  const openAnyway = (file: string) => openNotebookFile(file, secret);
  expect(() => proveEncrypted(anEncryptedFile(), secret, OWNER, openAnyway)).toThrow('without its key');
});
