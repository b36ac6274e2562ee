import { expect, test } from 'vitest';
import { connect } from '../../../main/db/driver.ts';
import type { WritableDb } from '../../../main/db/handle.ts';
import { inTransaction } from '../../../main/db/transaction.ts';

/** A table of numbers, in memory. */
function numbersIn() {
  const db = connect(':memory:') as WritableDb;
  db.exec('CREATE TABLE number (value INTEGER NOT NULL)');
  const insert = db.prepare('INSERT INTO number VALUES (?)');
  const values = db.prepare<[], number>('SELECT value FROM number ORDER BY value').pluck();
  return { db, add: (value: number) => void insert.run(value), all: () => values.all() };
}

test('what the work returns is handed back, and all that it wrote stands', () => {
  const { db, add, all } = numbersIn();
  const work = () => {
    add(1);
    add(2);
    return 'done';
  };
  expect(inTransaction(db, work)).toBe('done');
  expect(all()).toEqual([1, 2]);
});

test('where the work throws nothing of it stands, and the next one begins as if it had not been', () => {
  const { db, add, all } = numbersIn();
  const fails = () =>
    inTransaction(db, () => {
      add(1);
      throw new Error('midway');
    });
  expect(fails).toThrow('midway');
  expect(all()).toEqual([]);
  inTransaction(db, () => add(2));
  expect(all()).toEqual([2]);
});

test('one within another goes with it: alone where it throws and is caught, and with all where the outer one throws', () => {
  const { db, add, all } = numbersIn();
  const inner = (value: number, fault?: Error) =>
    inTransaction(db, () => {
      add(value);
      if (fault) throw fault;
    });
  inTransaction(db, () => {
    inner(1);
    expect(() => inner(2, new Error('inner'))).toThrow('inner');
  });
  expect(all()).toEqual([1]);
  expect(() =>
    inTransaction(db, () => {
      inner(3);
      throw new Error('outer');
    }),
  ).toThrow('outer');
  expect(all()).toEqual([1]);
});
