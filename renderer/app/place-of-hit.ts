import type { Hit } from '../../shared/find-in-handbook.ts';
import { assertNever } from '../../shared/result.ts';
import type { SearchHit } from '../../shared/search.ts';
import type { CourseTab, Place } from '../places.ts';

/** Where a hit stands, with the caret in its field where the page has one. */
export function placeOfHit(hit: SearchHit): Place {
  const [passage] = hit.passages;
  const field = passage && { field: passage.field };
  switch (hit.kind) {
    case 'meeting':
      return { at: 'meeting', meetingId: hit.id, ...field };
    case 'worksheet':
      return { at: 'worksheet', worksheetId: hit.id, ...field };
    case 'agreement':
      return meetingOrCourse(hit, hit.owner === 'mentor' ? 'mentorDoes' : 'menteeDoes');
    case 'result':
      return hit.courseId ? { at: 'course', courseId: hit.courseId, tab: 'results' } : { at: 'overview' };
    case 'reflection':
      return { at: 'reflection', reflectionId: hit.id, ...field };
    case 'course':
      if (passage?.field === 'hrComment') return { at: 'hr-summary', courseId: hit.id, field: 'text' };
      return { at: 'course', courseId: hit.id, tab: passage?.field === 'notes' ? 'notes' : 'facts' };
    default:
      return assertNever(hit);
  }
}

function meetingOrCourse(
  { meetingId, courseId }: Extract<SearchHit, { meetingId: unknown }>,
  field?: string,
): Place {
  if (meetingId) return { at: 'meeting', meetingId, ...(field && { field }) };
  return courseId ? { at: 'course', courseId, tab: 'logbook' satisfies CourseTab } : { at: 'overview' };
}

/** Where a passage of the handbook stands. */
export function placeInHandbook({ place, principle, role }: Hit): Place {
  if (principle) return { at: 'principles', open: principle };
  return { at: 'handbook', place: { ...place }, ...(role && { role }) };
}
