import type { ReadableDb, WritableDb } from '../db/handle.ts';
import { inTransaction } from '../db/transaction.ts';

type NotebookRow = { owner: string; created_at: number; sheet_proved_at: number | null };

/** Stands among the notebook's settings from a new key on until its own sheet has been proved. */
const VOID = 'sheet-void';

type Sheet = {
  owner: string;
  createdAt: number;
  provedAt: number | null;
  /** A sheet from before the notebook's present key opens it no more, and no other has been proved. */
  isVoid: boolean;
};

/** Whose notebook it is. */
export const findOwner = (db: ReadableDb): string =>
  String(db.prepare<[], string>('SELECT owner FROM notebook').pluck().get());

export const recordOwner = (db: WritableDb, owner: string): void =>
  void db.prepare<[string]>('UPDATE notebook SET owner = ?').run(owner);

/** What the sheet tells of its notebook, and when it was proved. Moments in ms UTC. */
export function findSheet(db: ReadableDb): Sheet {
  const row = db.prepare<[], NotebookRow>('SELECT owner, created_at, sheet_proved_at FROM notebook').get();
  if (!row) throw new Error('The notebook has no row of its own');
  const isVoid = db.prepare<[string]>('SELECT 1 FROM setting WHERE name = ?').get(VOID) !== undefined;
  return { owner: row.owner, createdAt: row.created_at, provedAt: row.sheet_proved_at, isVoid };
}

/** @param at ms UTC */
export function recordSheetProof(db: WritableDb, at: number): void {
  inTransaction(db, () => {
    db.prepare('UPDATE notebook SET sheet_proved_at = ?').run(at);
    db.prepare('DELETE FROM setting WHERE name = ?').run(VOID);
  });
}

/** The proof of a sheet of the same key that another state of the notebook knows; the later one stands. @param at ms UTC */
export function keepSheetProof(db: WritableDb, at: number): void {
  if ((findSheet(db).provedAt ?? 0) < at) recordSheetProof(db, at);
}

/** Every sheet that there may be is of another key. */
export function recordVoidSheet(db: WritableDb): void {
  inTransaction(db, () => {
    db.prepare('UPDATE notebook SET sheet_proved_at = NULL').run();
    db.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)').run(VOID, 'true');
  });
}
