import { createHmac } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../../main/db/driver.ts';
import type { WritableDb } from '../../../main/db/handle.ts';
import { rowsWritten, withoutCounting } from '../../../main/db/counted-changes.ts';
import { countsOf, digestRows, digestWhileStill } from '../../../main/vault/backup/contents.ts';

const key = Buffer.alloc(32, 7);

/** Value by value, as docs/format.md tells it. */
function documented(...values: [type: string, bytes: string | Buffer][]): string {
  const hmac = createHmac('sha256', key);
  for (const [type, value] of values) {
    const bytes = Buffer.from(value as string);
    hmac.update(`${type}:${bytes.length}:`).update(bytes);
  }
  return hmac.digest('hex');
}

test('the digest of all rows takes each value by itself, whatever stands beside it', () => {
  const db = connect(':memory:') as WritableDb;
  onTestFinished(() => void db.close());
  const blob = Buffer.from([0, 255, 58, 195]);
  db.exec('CREATE TABLE b (a ANY, b ANY, c ANY, d ANY) STRICT; CREATE TABLE a (x TEXT) STRICT;');
  const insert = db.prepare('INSERT INTO b VALUES (?, ?, ?, ?)');
  insert.run('gård 🙂', blob, null, 1.5);
  insert.run(blob, blob, 9_007_199_254_740_993n, '');
  expect(digestRows(db, key)).toBe(
    documented(
      ['string', 'a'],
      ['string', 'b'],
      ['string', 'gård 🙂'],
      ['object', blob],
      ['null', 'null'],
      ['number', '1.5'],
      ['object', blob],
      ['object', blob],
      ['bigint', '9007199254740993'],
      ['string', ''],
    ),
  );
});

/** A database in memory with more rows than are read in one go. */
function manyRows() {
  const db = connect(':memory:') as WritableDb;
  onTestFinished(() => void db.close());
  db.exec('CREATE TABLE page (x TEXT) STRICT');
  const insert = db.prepare('INSERT INTO page (rowid, x) VALUES (?, ?)');
  for (let row = -700; row < 700; row += 1) insert.run(row, `${row}`);
  return { db, since: rowsWritten(db) };
}

test('read a piece at a time the digest is the same', async () => {
  const { db, since } = manyRows();
  expect(await digestWhileStill(db, key, { since })).toBe(digestRows(db, key));
  const texts = Array.from({ length: 1400 }, (_, row): [string, string] => ['string', `${row - 700}`]);
  expect(digestRows(db, key)).toBe(documented(['string', 'page'], ...texts));
});

test('a notebook that is written in meanwhile, or closed, has no digest of what it was', async () => {
  const { db, since } = manyRows();
  const reading = digestWhileStill(db, key, { since });
  withoutCounting(db, () => db.exec(`UPDATE page SET x = 'new' WHERE rowid = 699`));
  expect(await reading).toBeUndefined();
  const again = digestWhileStill(db, key, { since: rowsWritten(db) });
  db.close();
  expect(await again).toBeUndefined();
});

test('a lock ends the reading', async () => {
  const { db, since } = manyRows();
  const locking = new AbortController();
  const reading = digestWhileStill(db, key, { since, signal: locking.signal });
  locking.abort(new Error('locked'));
  await expect(reading).rejects.toThrow('locked');
});

test('a notebook from before there were sheets has none', () => {
  const none = { courses: 0, meetings: 0, agreements: 0, worksheets: 0, results: 0, reflections: 0 };
  expect(countsOf({ course: 2, meeting: 3, agreement: 1 })).toEqual({
    ...none,
    courses: 2,
    meetings: 3,
    agreements: 1,
  });
  expect(countsOf({})).toEqual(none);
});
