import type { DocumentRequest } from '../shared/document.ts';
import type { HandbookPlace } from '../shared/handbook.ts';
import type { Id } from '../shared/ids.ts';

export type CourseTab = 'logbook' | 'facts' | 'notes';

/** Where in the notebook one is. */
export type Place =
  | { at: 'overview' }
  | { at: 'courses'; starting?: boolean }
  | { at: 'course'; courseId: Id; tab: CourseTab }
  /** `field` is where the caret goes. */
  | { at: 'meeting'; meetingId: Id; field?: string }
  /** Without a place the handbook opens where it was left. */
  | { at: 'handbook'; place?: HandbookPlace }
  | { at: 'principles' }
  | { at: 'preview'; request: DocumentRequest; back: Place }
  | { at: 'restore' }
  | { at: 'sheet'; back: Place }
  | { at: 'settings' };

export type Go = (place: Place) => void;
