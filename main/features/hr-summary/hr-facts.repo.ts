import { CourseFields } from '../../../shared/course.ts';
import { Principle } from '../../../shared/handbook.ts';
import { HrCommentFields } from '../../../shared/hr-comment.ts';
import { type HrChoice, ReviewDoneFields } from '../../../shared/hr-summary.ts';
import { MeetingFields } from '../../../shared/meeting.ts';
import { NotebookFields } from '../../../shared/notebook.ts';
import { ReviewKind } from '../../../shared/review-plan.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import { isBlank } from '../../../shared/worksheets/answers.ts';
import type { ReadableDb } from '../../db/handle.ts';
import type { HrFacts } from '../../documents/hr-facts.ts';
import { pickFor } from '../../documents/pick.ts';
import { findOwner } from '../../vault/sheet.repo.ts';
import { findCourse } from '../courses/courses.repo.ts';
import { handbookAtHand } from '../handbook/at-hand.repo.ts';
import { listLifeMeetings } from '../life/life.repo.ts';
import { answersIn } from '../worksheets/worksheets.repo.ts';
import { findComment } from './hr-comment.repo.ts';

type Asked = { choice: HrChoice; madeAt: number };

/** What HR's summary of a course can be made of; undefined where there is no such course. */
export function readHrFacts(
  db: ReadableDb,
  courseId: string,
  { choice, madeAt }: Asked,
): HrFacts | undefined {
  const course = findCourse(db, courseId);
  if (!course) return undefined;
  return {
    notebook: pickFor('hr', NotebookFields, { owner: findOwner(db) }),
    course: pickFor('hr', CourseFields, course),
    meetings: listLifeMeetings(db, courseId).map((one) => pickFor('hr', MeetingFields, one)),
    reviews: listReviewsDone(db, courseId).map((one) => pickFor('hr', ReviewDoneFields, one)),
    comment: pickFor('hr', HrCommentFields, findComment(db, courseId)),
    principles: handbookAtHand(db).handbook.principles.map((one) => pickFor('hr', Principle, one)),
    choice,
    madeAt,
  };
}

type ReviewRow = { kind: string; version: number; date: string; answers: string; heldAt: string | null };

/** Each set of questions that something is answered of, once for each meeting it was answered at; by date. */
function listReviewsDone(db: ReadableDb, courseId: string): ReviewDoneFields[] {
  const rows = db
    .prepare<[string], ReviewRow>(
      `SELECT worksheet.kind, version, worksheet.date, answers, held.id AS heldAt FROM worksheet
       LEFT JOIN meeting AS held ON held.id = worksheet.meeting_id AND held.state = 'held'
       WHERE worksheet.course_id = ? AND worksheet.kind LIKE 'review-%'
       ORDER BY worksheet.date, worksheet.created_at, worksheet.id`,
    )
    .all(courseId);
  const seen = new Set<string>();
  return rows.flatMap(({ kind, version, date, answers, heldAt }) => {
    const known = ReviewKind.safeParse(kind);
    const definition = definitionOf(kind, version);
    if (!known.success || (definition && isBlank(definition, answersIn(answers)))) return [];
    const once = `${kind} ${heldAt ?? date}`;
    if (seen.has(once)) return [];
    seen.add(once);
    return [ReviewDoneFields.parse({ kind, date, atMeeting: heldAt !== null })];
  });
}
