import { CourseFields } from '../../../shared/course.ts';
import type { DocumentRequest } from '../../../shared/document.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Id } from '../../../shared/ids.ts';
import { isEnded } from '../../../shared/is-ended.ts';
import type { RemovalReceipt } from '../../../shared/removal.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { buildAccessPack } from '../../documents/access-pack.ts';
import { buildCoursePage } from '../../documents/course-page.ts';
import { buildHandbook } from '../../documents/handbook.ts';
import { buildKeptNote } from '../../documents/kept-note.ts';
import { buildLogbook, buildLogbookEntry } from '../../documents/logbook.ts';
import type { AnyPaper } from '../../documents/paper.ts';
import { pickFor } from '../../documents/pick.ts';
import { buildReflections } from '../../documents/reflections.ts';
import { buildRemovalReceipt } from '../../documents/removal-receipt.ts';
import { buildRecoverySheet } from '../../documents/recovery-sheet.ts';
import { buildYearPlan, planned } from '../../documents/year-plan.ts';
import { notebookNumber } from '../../vault/notebook-number.ts';
import { recoveryGroups } from '../../vault/recovery-key.ts';
import type { SheetGate } from '../../vault/sheet-gate.ts';
import type { Words } from '../../words.ts';
import { readPack } from '../access-pack/whole-pack.repo.ts';
import { findCourse } from '../courses/courses.repo.ts';
import { handbookAtHand } from '../handbook/at-hand.repo.ts';
import { readLife } from '../life/whole-life.repo.ts';
import { pagesOf } from '../reflections/reflection-pages.repo.ts';
import { findRhythm } from '../rhythm/rhythm.repo.ts';
import { findSheet } from '../../vault/sheet.repo.ts';
import { meetingSet } from './build-meeting-sheet.ts';
import { buildAllSheets } from './build-sheets.ts';
import { entriesOf, findEntry, tellsSomething } from './logbook-entries.ts';

/** The receipt of a course that was removed while the program was open. */
export type ReceiptOf = (courseId: Id) => RemovalReceipt | undefined;

type Asked = {
  db: ReadableDb;
  printedAt: number;
  t: Words;
  gate: Pick<SheetGate, 'secrets'>;
  receiptOf?: ReceiptOf | undefined;
};

/** Reads what a document carries and lays it out as plain data; what HR gets is picked for it elsewhere. */
export function buildPaper(request: DocumentRequest, asked: Asked): Result<AnyPaper> {
  const { db, printedAt, t, gate } = asked;
  switch (request.kind) {
    case 'logbook': {
      const course = findCourse(db, request.courseId);
      if (!course) return fail({ kind: 'not-found', entity: 'course' });
      const { from, to } = request;
      const isOver = isEnded(course);
      const entries = entriesOf(db, course.id).filter(
        (entry) =>
          entry.meeting.state !== 'cancelled' &&
          (!isOver || tellsSomething(entry)) &&
          (from === null || entry.meeting.date >= from) &&
          (to === null || entry.meeting.date <= to),
      );
      return ok(buildLogbook({ alias: course.alias, entries, printedAt, t }));
    }
    case 'logbook-entry': {
      const found = findEntry(db, request.meetingId);
      return found.ok ? ok(buildLogbookEntry({ ...found.value, printedAt, t })) : found;
    }
    case 'course-page': {
      const life = readLife(db, request.courseId, dayOf(printedAt));
      if (!life) return fail({ kind: 'not-found', entity: 'course' });
      return ok(buildCoursePage({ life, handbook: handbookAtHand(db).handbook, printedAt, t }));
    }
    case 'year-plan': {
      const life = readLife(db, request.courseId, dayOf(printedAt));
      if (!life) return fail({ kind: 'not-found', entity: 'course' });
      const course = pickFor('meeting', planned.course, life.course);
      const meetings = life.meetings.map((one) => ({
        number: one.number,
        facts: pickFor('meeting', planned.meeting, one),
      }));
      const { today } = life;
      const { proposed } = request;
      const avoided = findRhythm(db);
      return ok(buildYearPlan({ course, meetings, today, proposed, avoided, printedAt, t }));
    }
    case 'kept-note': {
      const course = findCourse(db, request.courseId);
      return course
        ? ok(buildKeptNote({ course: pickFor('meeting', CourseFields, course), printedAt, t }))
        : fail({ kind: 'not-found', entity: 'course' });
    }
    case 'access-pack': {
      const pack = readPack(db, request.courseIds, t);
      if (!pack) return fail({ kind: 'not-found', entity: 'course' });
      // What was struck was struck in these very texts.
      if (pack.seal !== request.seal) return fail({ kind: 'not-found', entity: 'document' });
      return ok(buildAccessPack({ courses: pack.courses, strikes: request.strikes, printedAt, t }));
    }
    case 'meeting-sheet':
      return meetingSet(request.meetingId, { db, printedAt, t });
    case 'hr-summary':
      return fail({ kind: 'not-found', entity: 'course' });
    case 'worksheets':
      return buildAllSheets(request.sheets, { db, printedAt, t });
    case 'handbook': {
      const paper = buildHandbook({ ...handbookAtHand(db), section: request.section, printedAt, t });
      return paper ? ok(paper) : fail({ kind: 'not-found', entity: 'document' });
    }
    case 'reflections': {
      const paper = buildReflections(pagesOf(db, request.reflectionId), { printedAt, t });
      return paper ? ok(paper) : fail({ kind: 'not-found', entity: 'reflection' });
    }
    case 'removal-receipt': {
      const receipt = asked.receiptOf?.(request.courseId);
      if (!receipt) return fail({ kind: 'not-found', entity: 'document' });
      return ok(buildRemovalReceipt(receipt, { printedAt, t }));
    }
    case 'recovery-sheet': {
      const secrets = gate.secrets();
      if (!secrets) return fail({ kind: 'sheet-refused', why: 'passphrase-first' });
      const { owner, createdAt } = findSheet(db);
      const groups = recoveryGroups(secrets.root);
      return ok(
        buildRecoverySheet({
          owner,
          notebookNumber: notebookNumber(secrets.id),
          createdAt,
          groups,
          printedAt,
          t,
        }),
      );
    }
  }
}
