import { randomUUID } from 'node:crypto';
import type { Course } from '../../../shared/course.ts';
import { isEnded } from '../../../shared/is-ended.ts';
import type { Handlers } from '../../../shared/contract.ts';
import { dayOf } from '../../../shared/day.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Worksheet, WorksheetPage } from '../../../shared/worksheet.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import {
  type Answers,
  carryOver,
  emptyAnswers,
  isBlank,
  shapeOf,
} from '../../../shared/worksheets/answers.ts';
import { partsOf, type WorksheetDefinition } from '../../../shared/worksheets/definition.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { throwAway } from '../bin/bin.repo.ts';
import { findCourse } from '../courses/courses.repo.ts';
import { forgetDrafts, listDrafts } from '../drafts/drafts.repo.ts';
import { findMeeting } from '../meetings/meetings.repo.ts';
import { listRevisions } from '../revisions/revisions.repo.ts';
import { agreeOn, stillAgreed, withoutGone } from './agree.ts';
import { FIELD, findEarlier, keepEarlier, keepNow } from './earlier.ts';
import {
  findLatest,
  findWorksheet,
  insertWorksheet,
  listWorksheets,
  removeWorksheet,
  updateWorksheet,
} from './worksheets.repo.ts';

const notFound = () => fail({ kind: 'not-found', entity: 'worksheet' });
const refuse = (message: string) => fail({ kind: 'invalid-input', issues: [{ path: 'id', message }] });

/** Whether something on the sheet is written that is not valid yet. */
const hasDraft = (db: ReadableDb, id: string): boolean =>
  listDrafts(db, id).some(({ field }) => field !== 'date');

export function worksheetHandlers(): Handlers<OpenNotebook>['worksheets'] {
  return {
    list: ({ courseId }, { db }) => ok(listWorksheets(db, courseId)),
    find: ({ id }, open) => findPage(open, id),
    start: (asked, open) => start(open, asked),
    use: ({ courseId, kind }, open) => {
      const latest = findLatest(open.db, courseId, kind);
      return latest && (goesOn(latest) || isOver(open.db, courseId))
        ? ok({ id: latest.id })
        : start(open, { courseId, kind, meetingId: null });
    },
    record: ({ id, date, answers = {} }, { db, now }) =>
      inTransaction(db, (): Result<{ savedAt: number }> => {
        const sheet = findWorksheet(db, id);
        if (!sheet) return notFound();
        const checked = checkAnswers(sheet, answers);
        if (!checked.ok) return checked;
        const after = { ...sheet.answers, ...checked.value };
        if (Object.keys(answers).length > 0) keepEarlier(db, sheet, after, now());
        forgetDrafts(db, id, [...Object.keys(answers), ...(date ? ['date'] : [])]);
        updateWorksheet(db, id, { ...(date && { date }), answers: after }, now());
        return ok({ savedAt: now() });
      }),
    remove: ({ id }, { db, now }) => {
      const sheet = findWorksheet(db, id);
      const definition = sheet && definitionOf(sheet.kind, sheet.version);
      if (!definition) return notFound();
      const isWritten =
        !isBlank(definition, sheet.answers) || hasDraft(db, id) || listRevisions(db, id, FIELD).length > 0;
      if (isWritten) throwAway(db, 'worksheet', id, now());
      else removeWorksheet(db, id);
      return ok(undefined);
    },
    history: ({ id }, { db }) => ok(listRevisions(db, id, FIELD)),
    earlier: ({ id, earlier }, { db }) => {
      const found = findEarlier(db, id, earlier);
      return found ? ok(found) : notFound();
    },
    bringBack: ({ id, earlier }, { db, now }) =>
      inTransaction(db, (): Result<{ savedAt: number }> => {
        const sheet = findWorksheet(db, id);
        const found = findEarlier(db, id, earlier);
        const definition = found && sheet && definitionOf(sheet.kind, found.version);
        if (!definition) return notFound();
        // Its raw text would cover what is put back, and is kept nowhere else.
        if (hasDraft(db, id)) return refuse('errors.field.draftFirst');
        keepNow(db, sheet, now());
        updateWorksheet(
          db,
          id,
          { ...found, answers: stillAgreed(definition, found.answers, sheet.answers) },
          now(),
        );
        return ok({ savedAt: now() });
      }),
    agree: (asked, open) => agreeOn(open, asked),
  };
}

/** In a course that has ended nothing is begun: what is there is read. */
function isOver(db: ReadableDb, courseId: string): boolean {
  const course = findCourse(db, courseId);
  return course !== undefined && isEnded(course);
}

/** Whether one writes on where it stands: what was answered at one meeting is not to be written over at the next. */
function goesOn({ kind, version, answers }: Worksheet): boolean {
  const definition = definitionOf(kind, version);
  return !definition?.startsEmpty || isBlank(definition, answers);
}

/** The answers as the sheet's own version takes them, or which of them it does not. */
function checkAnswers({ kind, version }: Worksheet, answers: Answers): Result<Answers> {
  const definition = definitionOf(kind, version);
  // A sheet of a newer program is read by nobody here, and so is not written to either.
  if (!definition) return fail({ kind: 'newer-notebook' });
  const shape = shapeOf(definition);
  const issues = Object.entries(answers).flatMap(([name, value]) => {
    const checked = shape[name]?.safeParse(value);
    if (checked?.success) return [];
    return [{ path: name, message: checked?.error.issues[0]?.message ?? 'errors.field.invalid' }];
  });
  return issues.length > 0 ? fail({ kind: 'invalid-input', issues }) : ok(answers);
}

function findPage({ db }: OpenNotebook, id: string): Result<WorksheetPage> {
  const worksheet = findWorksheet(db, id);
  const course = worksheet && findCourse(db, worksheet.courseId);
  if (!course) return notFound();
  const definition = definitionOf(worksheet.kind, worksheet.version);
  if (!definition) return fail({ kind: 'newer-notebook' });
  return ok({
    worksheet: { ...worksheet, answers: withoutGone(db, definition, worksheet.answers) },
    alias: course.alias,
    courseState: course.state,
    copies: listWorksheets(db, course.id).filter(({ kind }) => kind === worksheet.kind),
    drafts: listDrafts(db, id),
  });
}

type Asked = { courseId: string; kind: string; meetingId: string | null };

/** A sheet about one meeting begins empty; every other begins where the latest of its kind stands. */
function start({ db, now }: OpenNotebook, { courseId, kind, meetingId }: Asked): Result<Worksheet> {
  const definition = definitionOf(kind);
  if (!definition) return notFound();
  const course = findCourse(db, courseId);
  if (!course) return fail({ kind: 'not-found', entity: 'course' });
  const meeting = meetingId === null ? undefined : findMeeting(db, meetingId);
  if (meetingId !== null && meeting?.courseId !== courseId)
    return fail({ kind: 'not-found', entity: 'meeting' });
  const latest = definition.startsEmpty ? undefined : findLatest(db, courseId, kind);
  const before = latest && definitionOf(kind, latest.version);
  if (latest && !before) return fail({ kind: 'newer-notebook' });
  const worksheet: Worksheet = {
    id: randomUUID() as Worksheet['id'],
    courseId: courseId as Worksheet['courseId'],
    meetingId: meetingId as Worksheet['meetingId'],
    kind,
    version: definition.version,
    date: dayOf(now()),
    answers:
      latest && before ? carryOver(before, latest.answers, definition) : firstAnswers(definition, course),
    createdAt: now(),
    changedAt: now(),
  };
  insertWorksheet(db, worksheet);
  return ok(worksheet);
}

/** Nothing but what the course knows already. */
function firstAnswers(definition: WorksheetDefinition, course: Course): Answers {
  const known = partsOf(definition).flatMap((part) =>
    part.kind === 'choice' && part.fromCourse ? [[part.name, String(course[part.fromCourse] ?? '')]] : [],
  );
  return { ...emptyAnswers(definition), ...(Object.fromEntries(known) as Record<string, string>) };
}
