import { AgreementFields } from '../../../shared/agreement.ts';
import { ResultFields } from '../../../shared/course-result.ts';
import { CourseFields } from '../../../shared/course.ts';
import type { EarlierSubject } from '../../../shared/earlier.ts';
import { freeTextsOf } from '../../../shared/free-texts.ts';
import { HrCommentFields } from '../../../shared/hr-comment.ts';
import { MeetingFields } from '../../../shared/meeting.ts';
import { ReflectionFields } from '../../../shared/reflection.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';
import { findRevision, keepRevision, lastKept } from './revisions.repo.ts';
import { AFTER_SLIPS, between, EVERY, isSlip, lost } from '../../../shared/what-is-lost.ts';

/**
 * The free texts of each noun, by what its schema takes: lines of one fact no less than pages. A noun to come is a line here and a
 * call of `keepEarlierTexts` where it is saved.
 */
const freeTexts: Record<EarlierSubject, readonly string[]> = {
  course: freeTextsOf(CourseFields),
  meeting: freeTextsOf(MeetingFields),
  agreement: freeTextsOf(AgreementFields),
  result: freeTextsOf(ResultFields),
  reflection: freeTextsOf(ReflectionFields),
  'hr-comment': freeTextsOf(HrCommentFields),
};

/** Where the texts of a noun stand, if not under the noun's own name and id. */
const places: Partial<Record<EarlierSubject, { table: string; key: string }>> = {
  'hr-comment': { table: 'hr_comment', key: 'course_id' },
};

/** So many letters may go without a state being kept at once: the slip of a key. A figure of a number is never one. */
const LETTERS = 3;

const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The text that stands in a field; undefined where there is none such. Names come from the table above, never from a caller. */
export function presentText(
  db: ReadableDb,
  noun: EarlierSubject,
  id: string,
  field: string,
): string | undefined {
  if (!freeTexts[noun].includes(field)) return undefined;
  const { table, key } = places[noun] ?? { table: noun, key: 'id' };
  return prepared<[string], { text: string }>(
    db,
    `SELECT ${columnOf(field)} AS text FROM ${table} WHERE ${key} = ?`,
  ).get(id)?.text;
}

/** To be called before new texts are written: keeps of each what would be lost with it. */
export function keepEarlierTexts(
  db: WritableDb,
  noun: EarlierSubject,
  id: string,
  fields: Readonly<Record<string, unknown>>,
  at: number,
): void {
  for (const field of freeTexts[noun]) {
    const after = fields[field];
    if (typeof after !== 'string') continue;
    const before = presentText(db, noun, id, field);
    if (before === undefined || before.trim() === '' || lost([before], [after]).length === 0) continue;
    if (isWorthKeeping(db, { subject: id, field, before, after, at }))
      keepRevision(db, { subject: id, field, text: before, at });
  }
}

type Change = { subject: string; field: string; before: string; after: string; at: number };

function isWorthKeeping(db: ReadableDb, { subject, field, before, after, at }: Change): boolean {
  const last = lastKept(db, subject, field);
  const since = last === undefined || at < last.at ? Infinity : at - last.at;
  const gone = between(before, after);
  if (gone.length <= LETTERS && before.length > LETTERS && !/\d/.test(gone))
    return last !== undefined && since >= EVERY;
  if (since < AFTER_SLIPS && isSlip(before, [after])) return false;
  const kept = last && findRevision(db, last.id)?.text;
  return kept === undefined || lost([before], [kept]).length > 0;
}

/** Keeps the text that stands, unless it was the last one kept. */
export function keepPresentText(
  db: WritableDb,
  noun: EarlierSubject,
  id: string,
  field: string,
  at: number,
): boolean {
  const text = presentText(db, noun, id, field);
  if (text === undefined) return false;
  const last = lastKept(db, id, field);
  const isKept = last !== undefined && findRevision(db, last.id)?.text === text;
  if (text.trim() !== '' && !isKept) keepRevision(db, { subject: id, field, text, at });
  return true;
}
