import type { DocumentRequest } from '../shared/document.ts';
import type { Id } from '../shared/ids.ts';

export type CourseTab = 'logbook' | 'facts' | 'notes';

/** Where in the notebook one is. */
export type Place =
  | { at: 'overview' }
  | { at: 'courses'; starting?: boolean }
  | { at: 'course'; courseId: Id; tab: CourseTab }
  | { at: 'meeting'; meetingId: Id }
  | { at: 'preview'; request: DocumentRequest; back: Place }
  | { at: 'restore' }
  | { at: 'sheet'; back: Place }
  | { at: 'settings' };

export type Go = (place: Place) => void;
