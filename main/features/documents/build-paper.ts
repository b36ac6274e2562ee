import type { DocumentRequest } from '../../../shared/document.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { buildLogbook, buildLogbookEntry, type LogbookEntry } from '../../documents/logbook.ts';
import type { Paper } from '../../documents/paper.ts';
import type { Words } from '../../words.ts';
import { listAgreements } from '../agreements/agreements.repo.ts';
import { findCourse } from '../courses/courses.repo.ts';
import { findMeeting, listNumbered, type Numbered } from '../meetings/meetings.repo.ts';

type Asked = { db: ReadableDb; printedAt: number; t: Words };

/** Reads what a document carries and lays it out as plain data. */
export function buildPaper(request: DocumentRequest, { db, printedAt, t }: Asked): Result<Paper> {
  switch (request.kind) {
    case 'logbook': {
      const course = findCourse(db, request.courseId);
      if (!course) return fail({ kind: 'not-found', entity: 'course' });
      const { from, to } = request;
      const entries = entriesOf(db, listNumbered(db, course.id)).filter(
        ({ meeting }) =>
          meeting.state !== 'cancelled' &&
          (from === null || meeting.date >= from) &&
          (to === null || meeting.date <= to),
      );
      return ok(buildLogbook({ alias: course.alias, entries, printedAt, t }));
    }
    case 'logbook-entry': {
      const meeting = findMeeting(db, request.meetingId);
      const course = meeting && findCourse(db, meeting.courseId);
      if (!course) return fail({ kind: 'not-found', entity: 'meeting' });
      const entry = entriesOf(db, listNumbered(db, course.id)).find((one) => one.meeting.id === meeting.id);
      if (!entry) return fail({ kind: 'not-found', entity: 'meeting' });
      return ok(buildLogbookEntry({ alias: course.alias, entry, printedAt, t }));
    }
  }
}

function entriesOf(db: ReadableDb, numbered: readonly Numbered[]): LogbookEntry[] {
  return numbered.map(({ meeting, number }, index) => ({
    meeting,
    number,
    agreements: listAgreements(db, meeting.id),
    nextDate: numbered.slice(index + 1).find((later) => later.number !== null)?.meeting.date ?? null,
  }));
}
