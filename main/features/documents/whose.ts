import type { DocumentRequest, SheetRequest } from '../../../shared/document.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { findMeeting } from '../meetings/meetings.repo.ts';
import { findWorksheet } from '../worksheets/worksheets.repo.ts';

/** The courses that a document is of, each once; none where it tells of none. */
export function coursesOf(request: DocumentRequest, db: ReadableDb): string[] {
  switch (request.kind) {
    case 'removal-receipt':
      return []; // its course is gone
    case 'logbook':
    case 'course-page':
    case 'year-plan':
    case 'kept-note':
    case 'hr-summary':
      return [request.courseId];
    case 'access-pack':
      return [...new Set(request.courseIds)];
    case 'logbook-entry':
    case 'meeting-sheet':
      return known(findMeeting(db, request.meetingId));
    case 'worksheets':
      return [...new Set(request.sheets.flatMap((sheet) => ofSheet(sheet, db)))];
    case 'handbook':
    case 'reflections':
    case 'recovery-sheet':
      return [];
  }
}

const known = (found: { courseId: string } | undefined): string[] => (found ? [found.courseId] : []);

function ofSheet(sheet: SheetRequest, db: ReadableDb): string[] {
  switch (sheet.sheet) {
    case 'blank':
      return [];
    case 'logbook':
      return known(sheet.meetingId === null ? undefined : findMeeting(db, sheet.meetingId));
    default:
      return known(findWorksheet(db, sheet.worksheetId));
  }
}
