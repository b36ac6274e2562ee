import { createHmac } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../../main/db/driver.ts';
import type { WritableDb } from '../../../main/db/handle.ts';
import { digestRows } from '../../../main/vault/backup/check-copy.ts';

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
