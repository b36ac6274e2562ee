import type { z } from 'zod';
import { AgreementFields } from '../../../shared/agreement.ts';
import { ResultFields } from '../../../shared/course-result.ts';
import { CourseFields } from '../../../shared/course.ts';
import type { EarlierSubject } from '../../../shared/earlier.ts';
import { freeTextsOf, longTextsOf } from '../../../shared/free-texts.ts';
import { HrCommentFields } from '../../../shared/hr-comment.ts';
import { MeetingFields } from '../../../shared/meeting.ts';
import { ReflectionFields } from '../../../shared/reflection.ts';
import { columnOf } from '../../db/columns.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';
import { keepRevision, lastKept } from './revisions.repo.ts';
import { AFTER_SLIPS, EVERY, isSlip, isTypo, lost, losesWord } from '../../../shared/what-is-lost.ts';
import { stoodBefore } from './stretches.ts';

type FreeText = { sql: string; isLong: boolean };

/** Where the texts of a noun stand, if not under the noun's own name and id. */
const places: Partial<Record<EarlierSubject, { table: string; key: string }>> = {
  'hr-comment': { table: 'hr_comment', key: 'course_id' },
};

/** Each free text of a noun with what reads it. Names come from the noun's schema, never from a caller. */
function textsOf(noun: EarlierSubject, schema: z.ZodObject): ReadonlyMap<string, FreeText> {
  const { table, key } = places[noun] ?? { table: noun, key: 'id' };
  const long = new Set(longTextsOf(schema));
  return new Map(
    freeTextsOf(schema).map((field) => [
      field,
      {
        sql: `SELECT ${columnOf(field)} AS text FROM ${table} WHERE ${key} = ?`,
        isLong: long.has(field),
      },
    ]),
  );
}

/**
 * The free texts of each noun, by what its schema takes: lines of one fact no less than pages. A noun to come is a line here and a
 * call of `keepEarlierTexts` where it is saved.
 */
const freeTexts: Record<EarlierSubject, ReadonlyMap<string, FreeText>> = {
  course: textsOf('course', CourseFields),
  meeting: textsOf('meeting', MeetingFields),
  agreement: textsOf('agreement', AgreementFields),
  result: textsOf('result', ResultFields),
  reflection: textsOf('reflection', ReflectionFields),
  'hr-comment': textsOf('hr-comment', HrCommentFields),
};

/** The text that stands in a field; undefined where there is none such. */
export function presentText(
  db: ReadableDb,
  noun: EarlierSubject,
  id: string,
  field: string,
): string | undefined {
  const found = freeTexts[noun].get(field);
  return found && prepared<[string], { text: string }>(db, found.sql).get(id)?.text;
}

/** To be called before new texts are written: keeps of each what would be lost with it. */
export function keepEarlierTexts(
  db: WritableDb,
  noun: EarlierSubject,
  id: string,
  fields: Readonly<Record<string, unknown>>,
  at: number,
): void {
  for (const [field, after] of Object.entries(fields)) {
    if (typeof after !== 'string') continue;
    const before = presentText(db, noun, id, field);
    if (before === undefined) continue;
    const asked = { place: `${id} ${field}`, text: before, at };
    const stood = stoodBefore(db, { ...asked, length: EVERY });
    const lately = stoodBefore(db, { ...asked, length: AFTER_SLIPS });
    if (before.trim() === '' || lost([before], [after]).length === 0) continue;
    const isLong = freeTexts[noun].get(field)?.isLong ?? false;
    if (isWorthKeeping(db, { subject: id, field, before, after, stood, lately, isLong }))
      keepRevision(db, { subject: id, field, text: before, at });
  }
}

type Change = {
  subject: string;
  field: string;
  before: string;
  after: string;
  /** What stood before the minutes, and the seconds, of writing that go on now. */
  stood: string;
  lately: string;
  isLong: boolean;
};

/**
 * In a fact of a line one letter may be another person. In pages it is every word that stood before these minutes, and of what was
 * written since all but the mending of a letter and a slip of the fingers a moment ago.
 */
function isWorthKeeping(db: ReadableDb, change: Change): boolean {
  const { subject, field, before, after, stood, lately, isLong } = change;
  const kept = lastKept(db, subject, field)?.text;
  if (!isLong) return !kept?.includes(before);
  const goes = (text: string) => losesWord(text, after) && (kept === undefined || losesWord(text, kept));
  if (goes(stood)) return true;
  const isMended = isTypo(before, after) || (isSlip(before, [after]) && !goes(lately));
  return !isMended && (kept === undefined || lost([before], [kept]).length > 0);
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
  if (text.trim() !== '' && lastKept(db, id, field)?.text !== text)
    keepRevision(db, { subject: id, field, text, at });
  return true;
}
