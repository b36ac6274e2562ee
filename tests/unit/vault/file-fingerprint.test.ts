import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprintOf } from '../../../main/vault/file-fingerprint.ts';
import { aFolder, aNotebookFolder } from '../../support/notebook.ts';
import { layOldNotebook } from '../../support/old-notebook.ts';
import { vectors } from '../../support/vectors.ts';

const PAGE = 4096;

/** The documented rule, written a second time. */
function byThePage(bytes: Buffer): string {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(bytes.length));
  const ends = Array.from({ length: Math.floor(bytes.length / PAGE) }, (_, index) =>
    bytes.subarray((index + 1) * PAGE - 80, (index + 1) * PAGE),
  );
  return createHash('sha256')
    .update(Buffer.concat([length, bytes.subarray(0, 16), ...ends]))
    .digest('hex');
}

test('the documented fingerprint is that of the kept notebook of version 1, by our code and by SHA-256 alone', () => {
  const folder = aNotebookFolder();
  layOldNotebook(folder, 1);
  expect(fingerprintOf(folder.database)).toBe(vectors.fingerprint);
  expect(byThePage(readFileSync(folder.database))).toBe(vectors.fingerprint);
});

test('each page, its place and the length count, in a file of more pages than are read at a time', () => {
  const file = join(aFolder(), 'many');
  const pages = 300;
  const whole = Buffer.alloc(pages * PAGE);
  for (let page = 0; page < pages; page += 1) whole.writeUInt32LE(page + 1, (page + 1) * PAGE - 80);
  const of = (bytes: Buffer) => {
    writeFileSync(file, bytes);
    expect(fingerprintOf(file)).toBe(byThePage(bytes));
    return fingerprintOf(file);
  };
  const found = new Set([of(whole)]);
  const some = [0, 1, 2, 254, 255, 256, 257, pages - 1];
  for (const page of some) {
    const changed = Buffer.from(whole);
    changed[(page + 1) * PAGE - 1] = 1;
    found.add(of(changed));
  }
  const swapped = Buffer.concat([
    whole.subarray(PAGE, 2 * PAGE),
    whole.subarray(0, PAGE),
    whole.subarray(2 * PAGE),
  ]);
  found.add(of(swapped));
  found.add(of(whole.subarray(0, -PAGE)));
  found.add(of(Buffer.concat([whole, Buffer.of(0)])));
  expect(found.size).toBe(some.length + 4);
  expect(statSync(file).size).toBe(whole.length + 1);
});

test('an empty file has one, too', () => {
  const file = join(aFolder(), 'empty');
  writeFileSync(file, '');
  expect(fingerprintOf(file)).toBe(byThePage(Buffer.alloc(0)));
});
