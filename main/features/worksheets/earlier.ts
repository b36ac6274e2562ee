import { z } from 'zod';
import type { Worksheet } from '../../../shared/worksheet.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import { answerOf, Answers, textsIn } from '../../../shared/worksheets/answers.ts';
import { partsOf } from '../../../shared/worksheets/definition.ts';
import type { WritableDb } from '../../db/handle.ts';
import { findRevision, keepRevision, lastRevision, type Revision } from '../revisions/revisions.repo.ts';

/** What the earlier states of a sheet are filed under. */
export const FIELD = 'answers';

/** While one writes, a state is kept so often, ms. */
const EVERY = 5 * 60_000;
/** Fewer letters than this, and than half a text, are a slip of the fingers, of which one is kept this often, ms. */
const SLIP = 20;
const AFTER_SLIPS = 30_000;

const Earlier = z.strictObject({ version: z.int(), answers: Answers });
export type Earlier = z.infer<typeof Earlier>;

type Sheet = Pick<Worksheet, 'id' | 'kind' | 'version' | 'answers'>;

/** What was written; what was only chosen is not among it. */
function written({ kind, version }: Pick<Sheet, 'kind' | 'version'>, answers: Answers): string[] {
  const definition = definitionOf(kind, version);
  const parts = definition ? partsOf(definition) : [];
  return parts
    .filter((part) => part.kind !== 'choice')
    .flatMap((part) => textsIn(answerOf(answers, part)))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** How many letters between what a text and another begin and end with alike. */
function between(text: string, other: string): number {
  const most = Math.min(text.length, other.length);
  let start = 0;
  while (start < most && text[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && text.at(-1 - end) === other.at(-1 - end)) end += 1;
  return text.length - start - end;
}

/** Texts that stand in none of the others, neither in one piece nor with something new in their midst. */
const lost = (texts: readonly string[], others: readonly string[]): string[] =>
  texts.filter((text) => !others.some((other) => other.includes(text) || between(text, other) === 0));

/**
 * Keeps the state that is about to be replaced: every few minutes while one writes, and where something would be lost
 * that no kept state holds, at once where it is more than a slip of the fingers.
 */
export function keepEarlier(db: WritableDb, sheet: Sheet, after: Answers, at: number): void {
  const texts = written(sheet, sheet.answers);
  if (texts.length === 0) return;
  const last = lastRevision(db, sheet.id, FIELD);
  const since = last === undefined || at < last.at ? Infinity : at - last.at;
  if (since >= EVERY || loses(sheet, texts, after, last, since)) keepNow(db, sheet, at);
}

/** Keeps the state that stands. */
export function keepNow(db: WritableDb, { id, version, answers }: Sheet, at: number): void {
  const text = JSON.stringify({ version, answers } satisfies Earlier);
  keepRevision(db, { subject: id, field: FIELD, text, at });
}

function loses(
  sheet: Sheet,
  texts: readonly string[],
  after: Answers,
  last: Revision | undefined,
  since: number,
): boolean {
  const now = written(sheet, after);
  const gone = lost(texts, now);
  if (gone.length === 0) return false;
  const kept = last ? written(sheet, Earlier.parse(JSON.parse(last.text)).answers) : [];
  const unkept = lost(gone, kept);
  const isSlip = (text: string) =>
    now.some((other) => between(text, other) < Math.min(SLIP, text.length / 2));
  return unkept.some((text) => since >= AFTER_SLIPS || !isSlip(text));
}

/** A state of this sheet that stood earlier. */
export function findEarlier(db: WritableDb, sheetId: string, id: number): Earlier | undefined {
  const found = findRevision(db, id);
  if (found?.subject !== sheetId || found.field !== FIELD) return undefined;
  return Earlier.parse(JSON.parse(found.text));
}
