import { type Row, subjectsOf, type Value } from './tables.ts';

/** Rows as they stood, in the order in which they are put back, and what pointed to them and was left without. */
export type Taken = {
  rows: { table: string; row: Row }[];
  links: { table: string; id: Value; column: string; value: Value }[];
};

/** What lies in the bin as one thing, by its row there. */
export const takenIn = ({ rows }: { rows?: unknown }): Taken => JSON.parse(String(rows)) as Taken;

/** What drafts and earlier texts of it are kept under. */
export const subjectsIn = ({ rows }: Taken): string[] =>
  rows.flatMap(({ table, row }) => subjectsOf(table, row));
