import { z } from 'zod';
import type { Worksheet } from '../../../shared/worksheet.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import { Answers, writtenIn } from '../../../shared/worksheets/answers.ts';
import { partsOf } from '../../../shared/worksheets/definition.ts';
import type { WritableDb } from '../../db/handle.ts';
import { AFTER_SLIPS, EVERY, isSlip, lost } from '../../../shared/what-is-lost.ts';
import { findRevision, keepRevision, lastKept, type Revision } from '../revisions/revisions.repo.ts';

/** What the earlier states of a sheet are filed under. */
export const FIELD = 'answers';

const Earlier = z.strictObject({ version: z.int(), answers: Answers });
export type Earlier = z.infer<typeof Earlier>;

type Sheet = Pick<Worksheet, 'id' | 'kind' | 'version' | 'answers'>;

function written({ kind, version }: Pick<Sheet, 'kind' | 'version'>, answers: Answers): string[] {
  const definition = definitionOf(kind, version);
  return (definition ? partsOf(definition) : []).flatMap((part) => writtenIn(part, answers));
}

/**
 * Keeps the state that is about to be replaced: every few minutes while one writes, and where something would be lost
 * that no kept state holds, at once where it is more than a slip of the fingers.
 */
export function keepEarlier(db: WritableDb, sheet: Sheet, after: Answers, at: number): void {
  const texts = written(sheet, sheet.answers);
  if (texts.length === 0) return;
  const last = lastKept(db, sheet.id, FIELD);
  const since = last === undefined || at < last.at ? Infinity : at - last.at;
  if (since >= EVERY || loses(sheet, { texts, after, last, since })) keepNow(db, sheet, at);
}

/** Keeps the state that stands. */
export function keepNow(db: WritableDb, { id, version, answers }: Sheet, at: number): void {
  const text = JSON.stringify({ version, answers } satisfies Earlier);
  keepRevision(db, { subject: id, field: FIELD, text, at });
}

type Change = {
  texts: readonly string[];
  after: Answers;
  last: Revision | undefined;
  /** Since the last state was kept, ms. */
  since: number;
};

function loses(sheet: Sheet, { texts, after, last, since }: Change): boolean {
  const now = written(sheet, after);
  const gone = lost(texts, now);
  if (gone.length === 0) return false;
  const kept = last && earlierIn(last);
  const unkept = lost(gone, kept ? written(sheet, kept.answers) : []);
  return unkept.some((text) => since >= AFTER_SLIPS || !isSlip(text, now));
}

const earlierIn = ({ text }: Revision): Earlier => Earlier.parse(JSON.parse(text));

/** A state of this sheet that stood earlier. */
export function findEarlier(db: WritableDb, sheetId: string, id: number): Earlier | undefined {
  const found = findRevision(db, id);
  if (found?.subject !== sheetId || found.field !== FIELD) return undefined;
  return earlierIn(found);
}
