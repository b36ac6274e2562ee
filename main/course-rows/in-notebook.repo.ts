import type { ReadableDb } from '../db/handle.ts';
import { hasTable } from '../db/references.ts';
import type { Source } from './rows.ts';
import type { Row } from './tables.ts';

/** A notebook's rows, of whatever form it is: an older one has fewer tables. */
export const inNotebook = (db: ReadableDb): Source => ({
  where: (table, column, values) =>
    hasTable(db, table)
      ? db
          .prepare<[string], Row>(
            `SELECT * FROM "${table}" WHERE "${column}" IN (SELECT value FROM json_each(?))`,
          )
          .all(JSON.stringify(values))
      : [],
  all: (table) => (hasTable(db, table) ? db.prepare<[], Row>(`SELECT * FROM "${table}"`).all() : []),
});
