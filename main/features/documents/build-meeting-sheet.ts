import { AgreementFields } from '../../../shared/agreement.ts';
import { CourseFields } from '../../../shared/course.ts';
import { type Meeting, MeetingFields } from '../../../shared/meeting.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { meetingSheet } from '../../documents/meeting-sheet.ts';
import { pickFor } from '../../documents/pick.ts';
import { buildSheets } from '../../documents/sheets.ts';
import type { PaperSheet, SheetsPaper } from '../../documents/sheets-paper.ts';
import type { Words } from '../../words.ts';
import { listAgreements } from '../agreements/agreements.repo.ts';
import { carriedIn } from '../agreements/steps.repo.ts';
import { findCourse } from '../courses/courses.repo.ts';
import { findMeeting, heldBefore, listNumbered } from '../meetings/meetings.repo.ts';
import { findWorksheet } from '../worksheets/worksheets.repo.ts';
import { principlesAtHand, type SheetsAt, worksheetFor, type WorksheetRequest } from './build-sheets.ts';

type Asked = { db: ReadableDb; printedAt: number; t: Words };

/** The meeting sheet, and after it the sheets that were chosen for the meeting: one document, one print job. */
export function meetingSet(meetingId: string, { db, printedAt, t }: Asked): Result<SheetsPaper<'meeting'>> {
  const meeting = findMeeting(db, meetingId);
  const course = meeting && findCourse(db, meeting.courseId);
  if (!course) return fail({ kind: 'not-found', entity: 'meeting' });
  const all = listNumbered(db, course.id);
  const previous = heldBefore(all, meetingId);
  const spots = all.map(({ meeting: { id, date }, number }) => ({ id, date, number }));
  const first = meetingSheet({
    course: pickFor('meeting', CourseFields, course),
    meeting: pickFor('meeting', MeetingFields, meeting),
    number: spots.find(({ id }) => id === meetingId)?.number ?? null,
    previous:
      previous?.number == null
        ? undefined
        : { meeting: pickFor('meeting', MeetingFields, previous.meeting), number: previous.number },
    standing: carriedIn(
      db,
      course.id,
      spots,
    )(meetingId)
      .filter(({ status }) => status !== 'kept' && status !== 'dropped')
      .map(({ madeAt, isCarriedOn, ...one }) => ({
        told: pickFor('meeting', AgreementFields, one),
        origin: { madeAt, isCarriedOn },
      })),
    agreements: listAgreements(db, meetingId).map((one) => pickFor('meeting', AgreementFields, one)),
    t,
  });
  const others = chosenFor(meeting, { db, principles: principlesAtHand(db), t });
  return ok(buildSheets([first, ...others], printedAt, t, t('documents.meetingSheet.title')));
}

/** Those that are still there and that both may look at. */
function chosenFor({ sheets, courseId }: Meeting, at: SheetsAt): PaperSheet<'meeting'>[] {
  const requests = sheets.flatMap((chosen): WorksheetRequest[] => {
    if ('kind' in chosen) return [{ sheet: 'blank', kind: chosen.kind }];
    const found = findWorksheet(at.db, chosen.worksheetId);
    return found?.courseId === courseId ? [{ sheet: 'filled', worksheetId: found.id }] : [];
  });
  return requests.flatMap((request) => {
    const sheet = worksheetFor('meeting', request, at);
    return sheet.ok ? sheet.value : [];
  });
}
