import type { ReadableDb, WritableDb } from '../db/handle.ts';

type NotebookRow = { owner: string; created_at: number; sheet_proved_at: number | null };

/** What the sheet tells of its notebook, and when it was proved. Moments in ms UTC. */
export function findSheet(db: ReadableDb): { owner: string; createdAt: number; provedAt: number | null } {
  const row = db.prepare<[], NotebookRow>('SELECT owner, created_at, sheet_proved_at FROM notebook').get();
  if (!row) throw new Error('The notebook has no row of its own');
  return { owner: row.owner, createdAt: row.created_at, provedAt: row.sheet_proved_at };
}

/** @param at ms UTC */
export function recordSheetProof(db: WritableDb, at: number): void {
  db.prepare('UPDATE notebook SET sheet_proved_at = ?').run(at);
}
