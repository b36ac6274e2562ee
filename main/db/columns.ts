import type { WritableDb } from './handle.ts';
import { prepared } from './prepared.ts';

type Value = string | number | null;

/** Writes some columns of one row. Column names come from a repository's own table, never from a caller. */
export function updateColumns(
  db: WritableDb,
  table: 'course' | 'meeting' | 'agreement' | 'worksheet' | 'result' | 'reflection',
  id: string,
  columns: Record<string, Value>,
): boolean {
  const assignments = Object.keys(columns).map((name) => `${name} = ?`);
  const update = prepared<Value[]>(db, `UPDATE ${table} SET ${assignments.join(', ')} WHERE id = ?`);
  return update.run(...Object.values(columns), id).changes > 0;
}

/** The column that a field stands in: `how_it_went` of `howItWent`. */
export const columnOf = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** SQLite has no booleans and no lists: 0 or 1, and JSON; of a list with nothing in it nothing. */
export const toColumn = (
  value: string | number | boolean | null | readonly (string | number | object)[],
): Value => {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value !== 'object' || value === null) return value;
  return value.length === 0 ? null : JSON.stringify(value);
};

/** What `toColumn` made of a list. */
export const listIn = (column: Value): unknown => (column === null ? [] : JSON.parse(String(column)));
