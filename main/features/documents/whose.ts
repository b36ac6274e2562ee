import type { DocumentRequest } from '../../../shared/document.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { findMeeting } from '../meetings/meetings.repo.ts';

/** The course that a document is of; undefined where it is of none, or of sheets of several. */
export function courseOf(request: DocumentRequest, db: ReadableDb): string | undefined {
  if ('courseId' in request) return request.courseId;
  return request.kind === 'logbook-entry' ? findMeeting(db, request.meetingId)?.courseId : undefined;
}
