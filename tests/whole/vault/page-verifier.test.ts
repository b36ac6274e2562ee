import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createNotebookFile } from '../../../main/db/open.ts';
import { isWhole, PAGE, verifyPages } from '../../../main/vault/page-verifier.ts';
import { aFolder } from '../../support/notebook.ts';

const secret = { key: randomBytes(32), id: randomBytes(16) };

/** A notebook file with some hundred pages, a third of them free. */
function aFile(): string {
  const file = join(aFolder(), 'notebook.mndb');
  const db = createNotebookFile(file, secret);
  db.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT) STRICT');
  const insert = db.prepare('INSERT INTO note (text) VALUES (?)');
  db.transaction(() => {
    for (let number = 0; number < 300; number += 1) insert.run(`${number} `.repeat(900).slice(0, 3000));
  })();
  db.exec('DELETE FROM note WHERE id % 3 = 0');
  expect(Number(db.pragma('freelist_count', { simple: true }))).toBeGreaterThan(50);
  db.close();
  return file;
}

test('a whole file is whole, and reading it changes nothing', () => {
  const file = aFile();
  const before = readFileSync(file);
  const report = verifyPages(file, secret);
  expect(report).toEqual({ pages: before.length / PAGE, damaged: [], wrongLength: false });
  expect(isWhole(report)).toBe(true);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('one changed bit in any page, free ones included, is told with the page’s number', () => {
  const file = aFile();
  const bytes = readFileSync(file);
  for (let page = 1; page <= bytes.length / PAGE; page += 1) {
    const at = (page - 1) * PAGE + ((page * 2_654_435_761) % PAGE);
    const bit = 1 << (page % 8);
    bytes[at] = (bytes[at] ?? 0) ^ bit;
    writeFileSync(file, bytes);
    expect(verifyPages(file, secret).damaged, `page ${page}`).toEqual([page]);
    bytes[at] = (bytes[at] ?? 0) ^ bit;
  }
});

test('every byte of the first hundred counts, the salt’s too', () => {
  const file = aFile();
  const bytes = readFileSync(file);
  for (let at = 0; at < 100; at += 1) {
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(verifyPages(file, secret).damaged, `byte ${at}`).toEqual([1]);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
  }
});

test('a file cut at the edge of any page, or within one, is not whole', () => {
  const file = aFile();
  const bytes = readFileSync(file);
  for (let pages = 0; pages < bytes.length / PAGE; pages += 1) {
    for (const length of [pages * PAGE, pages * PAGE + 1000]) {
      writeFileSync(file, bytes.subarray(0, length));
      expect(isWhole(verifyPages(file, secret)), `${length} bytes`).toBe(false);
    }
  }
});

test('a file that ends before the system says it does is not whole', () => {
  // Linux tells of each of its own small files that it is one page long.
  const file = '/sys/devices/system/cpu/online';
  expect(statSync(file).size).toBe(PAGE);
  expect(readFileSync(file).length).toBeLessThan(PAGE);
  expect(verifyPages(file, secret)).toEqual({ pages: 1, damaged: [], wrongLength: true });
});

test('swapped pages and appended bytes are noticed, and another key fits no page', () => {
  const file = aFile();
  const bytes = readFileSync(file);
  const page = (number: number) => bytes.subarray((number - 1) * PAGE, number * PAGE);
  writeFileSync(file, Buffer.concat([page(1), page(3), page(2), bytes.subarray(3 * PAGE)]));
  expect(verifyPages(file, secret).damaged).toEqual([2, 3]);
  writeFileSync(file, Buffer.concat([bytes, page(2)]));
  expect(isWhole(verifyPages(file, secret))).toBe(false);
  writeFileSync(file, Buffer.concat([bytes, Buffer.from('x')]));
  expect(isWhole(verifyPages(file, secret))).toBe(false);
  writeFileSync(file, bytes);
  const { damaged, pages } = verifyPages(file, { key: randomBytes(32), id: secret.id });
  expect(damaged).toHaveLength(pages);
  expect(statSync(file).size).toBe(bytes.length);
});
