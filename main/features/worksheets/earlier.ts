import { z } from 'zod';
import { Answers, textsIn } from '../../../shared/worksheets/answers.ts';
import type { WritableDb } from '../../db/handle.ts';
import { findRevision, keepRevision, lastKept } from '../revisions/revisions.repo.ts';

/** What the earlier states of a sheet are filed under. */
export const FIELD = 'answers';

/** While one writes, a state is kept so often, ms. */
const EVERY = 5 * 60_000;

const Earlier = z.strictObject({ version: z.int(), answers: Answers });
export type Earlier = z.infer<typeof Earlier>;

const written = (answers: Answers): string[] =>
  Object.values(answers)
    .flatMap(textsIn)
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** Whether much of what was written is gone: a text that is there no more, neither whole nor half. */
function loses(before: Answers, after: Answers): boolean {
  const now = written(after);
  return written(before).some((text) => {
    const half = text.slice(0, Math.ceil(text.length / 2));
    return !now.some((other) => other.startsWith(half) || other.includes(text));
  });
}

/** Keeps the state that is about to be replaced, if it is long since one was kept, or if something would be lost. */
export function keepEarlier(
  db: WritableDb,
  sheet: { id: string; version: number; answers: Answers },
  after: Answers,
  at: number,
): void {
  if (written(sheet.answers).length === 0) return;
  const last = lastKept(db, sheet.id, FIELD);
  const isDue = last === undefined || at - last >= EVERY || at < last;
  if (!isDue && !loses(sheet.answers, after)) return;
  const text = JSON.stringify({ version: sheet.version, answers: sheet.answers } satisfies Earlier);
  keepRevision(db, { subject: sheet.id, field: FIELD, text, at });
}

/** A state of this sheet that stood earlier. */
export function findEarlier(db: WritableDb, sheetId: string, id: number): Earlier | undefined {
  const found = findRevision(db, id);
  if (found?.subject !== sheetId || found.field !== FIELD) return undefined;
  return Earlier.parse(JSON.parse(found.text));
}
