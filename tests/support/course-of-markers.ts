import type { z } from 'zod';
import type { WritableDb } from '../../main/db/handle.ts';
import { insertAgreement } from '../../main/features/agreements/agreements.repo.ts';
import { throwAway } from '../../main/features/bin/bin.repo.ts';
import { insertCourse } from '../../main/features/courses/courses.repo.ts';
import { insertMeeting } from '../../main/features/meetings/meetings.repo.ts';
import { keepRevision } from '../../main/features/revisions/revisions.repo.ts';
import { insertWorksheet } from '../../main/features/worksheets/worksheets.repo.ts';
import { hrCommentSubject } from '../../shared/hr-comment.ts';
import { Id } from '../../shared/ids.ts';
import { type Visibility, visibilityOf } from '../../shared/visibility.ts';
import { newestOf } from '../../shared/worksheets/all.ts';
import { aCourse, aMeeting, anAgreement, idOf, NOW } from './builders.ts';
import { answersWith, aSheetOf } from './worksheets.ts';
import { writtenNouns } from './written-nouns.ts';

/** A text that stands in one place of the notebook alone. */
export type Marker = { place: string; text: string; visibility: Visibility };

const texts = {
  course: ['alias', 'name', 'workplace', 'menteeContact', 'managerContact', 'hrContact', 'notes'],
  meeting: ['place', 'howItWent', 'expectations', 'topics', 'outcome', 'nextTasks', 'notes', 'sharedNotes'],
} as const;

/** What a noun's schema says of each of its fields. */
const nouns: Record<string, z.ZodObject> = writtenNouns;

/**
 * A course with rows in every table, in whose every free text stands a marker of its own: a meeting held and one to come with
 * every sheet chosen, and one in the bin. Courses of other numbers have other ids and other markers.
 */
export function writeCourseOfMarkers(db: WritableDb, number = 1) {
  const markers: Marker[] = [];
  const mark = (place: string, visibility?: Visibility): string => {
    const text = `Q${number}mk${String(markers.length + 1).padStart(3, '0')}z`;
    const [noun = '', field = ''] = place.replace(/ .*$/, '').split('.');
    const declared = nouns[noun]?.shape[field] as z.ZodType | undefined;
    markers.push({
      place,
      text,
      visibility: visibility ?? (declared ? visibilityOf(declared) : 'private'),
    });
    return text;
  };
  const at = (id: number): string => idOf(10_000 * number + id);
  const courseId = at(1);
  const [held, coming, thrown] = [at(101), at(102), at(103)];
  const marked = (noun: keyof typeof texts, which = '') =>
    Object.fromEntries(texts[noun].map((field) => [field, mark(`${noun}.${field}${which}`)]));

  const course = aCourse({ id: courseId, ...marked('course') });
  insertCourse(db, course);
  const sheets = newestOf().map((definition, index) =>
    aSheetOf(definition, {
      id: Id.parse(at(501 + index)),
      courseId: Id.parse(courseId),
      meetingId: null,
      answers: answersWith(definition, () =>
        mark(`worksheet.answers of ${definition.kind}`, definition.visibility),
      ),
    }),
  );
  for (const sheet of sheets) insertWorksheet(db, sheet);
  insertMeeting(
    db,
    aMeeting({ id: held, courseId, date: '2026-10-06', ...marked('meeting', ' of the one held') }),
  );
  insertMeeting(
    db,
    aMeeting({
      id: coming,
      courseId,
      date: '2027-01-19',
      state: 'planned',
      ...marked('meeting', ' of the one to come'),
      sheets: [...sheets.map(({ id }) => ({ worksheetId: id })), { kind: 'swot' }],
    }),
  );
  insertMeeting(
    db,
    aMeeting({
      id: thrown,
      courseId,
      date: '2026-11-01',
      ...marked('meeting', ' in the bin'),
    }),
  );
  const agree = (id: number, meetingId: string, parts: Parameters<typeof anAgreement>[0], which: string) =>
    insertAgreement(
      db,
      anAgreement({ id: at(id), courseId, meetingId, text: mark(`agreement.text ${which}`), ...parts }),
    );
  agree(201, held, {}, 'open');
  agree(202, held, { owner: 'mentee', status: 'partly' }, 'partly');
  agree(203, held, { status: 'kept' }, 'kept');
  agree(204, coming, {}, 'made there');
  agree(205, thrown, {}, 'in the bin');
  db.prepare('INSERT INTO agreement_step (agreement_id, meeting_id, status, at) VALUES (?, ?, ?, ?)').run(
    at(202),
    held,
    'partly',
    NOW,
  );
  const dated = db.prepare(
    'INSERT INTO result (id, course_id, meeting_id, date, text, created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  dated.run(at(601), courseId, held, '2026-10-06', mark('result.text'), NOW, NOW);
  const reflect = db.prepare(
    'INSERT INTO reflection (id, course_id, meeting_id, date, text, created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  reflect.run(at(701), courseId, held, '2026-10-07', mark('reflection.text tied'), NOW, NOW);
  const naming = `${mark('reflection.text naming')} om ${course.alias}`;
  reflect.run(at(702), null, null, '2026-10-08', naming, NOW, NOW);
  const earlier = (subject: string, field: string, text: string) =>
    keepRevision(db, { subject, field, text, at: NOW - 60_000 });
  earlier(courseId, 'notes', mark('revision.text of the course'));
  earlier(held, 'topics', mark('revision.text of a meeting'));
  earlier(at(201), 'text', mark('revision.text of an agreement'));
  earlier(at(701), 'text', mark('revision.text of a reflection'));
  earlier(thrown, 'topics', mark('revision.text of one in the bin'));
  earlier(
    at(501),
    'answers',
    JSON.stringify({ version: 1, answers: { tasks: [], note: mark('revision.text of a worksheet') } }),
  );
  const raw = db.prepare('INSERT INTO draft (subject, field, text) VALUES (?, ?, ?)');
  raw.run(coming, 'minutes', mark('draft.text of a meeting'));
  raw.run(at(202), 'due', mark('draft.text of an agreement'));
  raw.run(at(502), 'date', mark('draft.text of a worksheet'));
  raw.run(hrCommentSubject(courseId), 'text', mark('draft.text of the comment for HR'));
  db.prepare('INSERT INTO declined_review (meeting_id, kind) VALUES (?, ?)').run(held, 'review-early');
  db.prepare('INSERT INTO hr_comment (course_id, text, changed_at) VALUES (?, ?, ?)').run(
    courseId,
    // In nobody's hands but HR's, and there only where the mentor says so.
    mark('hrComment.text', 'private'),
    NOW,
  );
  db.prepare('INSERT INTO exported (id, course_id, kind, at) VALUES (?, ?, ?, ?)').run(
    at(801),
    courseId,
    'hr-summary pdf',
    NOW,
  );
  throwAway(db, 'meeting', thrown, NOW);
  return { courseId: Id.parse(courseId), held: Id.parse(held), coming: Id.parse(coming), markers };
}
