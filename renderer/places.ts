import type { Strike } from '../shared/access-pack.ts';
import type { Day } from '../shared/day.ts';
import type { DocumentRequest } from '../shared/document.ts';
import type { SearchFor } from '../shared/search.ts';
import type { HandbookPlace, PrincipleNumber, RoleName } from '../shared/handbook.ts';
import type { Id } from '../shared/ids.ts';
import type { Result } from '../shared/result.ts';
import type { SheetQuestion } from '../shared/sheet.ts';

/** A day for a meeting that is not there yet, and whether it is to be planned. */
export type ProposedDay = { day: Day; isIn: boolean };

export type CourseTab = 'overview' | 'logbook' | 'worksheets' | 'results' | 'facts' | 'notes';

/** Where in the notebook one is. */
export type Place =
  | { at: 'overview' }
  | { at: 'courses'; starting?: boolean }
  | { at: 'course'; courseId: Id; tab: CourseTab }
  /** `field` is where the caret goes; `courseId` is known of a page that was left. */
  | { at: 'meeting'; meetingId: Id; field?: string; courseId?: Id }
  | { at: 'prepare'; meetingId: Id }
  /** Fills the window: nothing of the mentor's own shows. */
  | { at: 'talk'; meetingId: Id }
  /** `kind` is the sheet that is to be used, in a course yet to be chosen. */
  | { at: 'tools'; kind?: string }
  /** `compareWith` is another copy of the sheet. */
  | { at: 'worksheet'; worksheetId: Id; field?: string; compareWith?: Id; courseId?: Id }
  /** Without a place the handbook opens where it was left; `role` is opened in the figure. */
  | { at: 'handbook'; place?: HandbookPlace; role?: RoleName }
  /** `open` is the principle whose examples are shown. */
  | { at: 'principles'; open?: PrincipleNumber }
  /** `asked` is what was looked for when it was left. */
  | { at: 'search'; asked?: SearchFor }
  /**
   * The days of all meetings of a course, those to come among them; `tab` is where one came from, `left` how the days proposed
   * stood when the page was left.
   */
  | { at: 'year-plan'; courseId: Id; tab: CourseTab; left?: readonly ProposedDay[] }
  /** How a course ends, and what is told of it. */
  | { at: 'ending'; courseId: Id }
  /** What goes with a course for good; and what went, of a course that is there no more: `hasLooked` at its receipt. */
  | { at: 'removal'; courseId: Id }
  | { at: 'removed'; removedId: Id; hasLooked?: boolean }
  /** What HR gets of a course; `field` is where the caret goes. */
  | { at: 'hr-summary'; courseId: Id; field?: string }
  /** The mentor's own learning, and one page of it; `field` is where the caret goes. */
  | { at: 'learning' }
  | { at: 'reflection'; reflectionId: Id; field?: string }
  /** What is held in a mentee's courses; `strikes` is what is left out so far. */
  | { at: 'access-pack'; courseIds: readonly Id[]; strikes: readonly Strike[] }
  | { at: 'preview'; request: DocumentRequest; back: Place }
  /** What was thrown away. */
  | { at: 'bin'; back: Place }
  | { at: 'restore' }
  /** `isNew`: of a key that was made a moment ago; `offered` is what main said to showing it at once. */
  | { at: 'sheet'; back: Place; isNew?: boolean; offered?: Result<SheetQuestion> }
  | { at: 'settings' };

export type Go = (place: Place) => void;

/** The pages of a meeting's sheet, and the way back from them. */
export const toMeetingSheet = (meetingId: Id, back: Place): Place => ({
  at: 'preview',
  request: { kind: 'meeting-sheet', meetingId },
  back,
});
