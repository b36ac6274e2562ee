import type { HrFacts } from '../../main/documents/hr-facts.ts';
import { pickFor } from '../../main/documents/pick.ts';
import { builtInHandbook } from '../../main/features/handbook/built-in-pack.ts';
import { type Course, CourseFields } from '../../shared/course.ts';
import { Day } from '../../shared/day.ts';
import { Principle } from '../../shared/handbook.ts';
import { HrCommentFields } from '../../shared/hr-comment.ts';
import { type HrChoice, nothingChosen, ReviewDoneFields } from '../../shared/hr-summary.ts';
import { MeetingFields } from '../../shared/meeting.ts';
import { NotebookFields } from '../../shared/notebook.ts';
import { aCourse, NOW } from './builders.ts';
import { aLife } from './life.ts';

type Parts = {
  owner?: string;
  course?: Partial<Course>;
  meetings?: ReturnType<typeof aLife>['meetings'];
  comment?: string;
  choice?: Partial<HrChoice>;
  madeAt?: number;
};

const everyMeeting = (): ReviewDoneFields[] =>
  ['2026-04-21', '2026-05-12', '2026-06-16', '2026-08-25', '2026-10-06', '2026-11-23'].map((date) =>
    ReviewDoneFields.parse({ kind: 'review-meeting', date, atMeeting: true }),
  );

/** What HR may know of a course in November 2026: six meetings of 90 minutes held and three to come. */
export const hrFacts = ({
  owner = 'Bodil Kær',
  course,
  meetings,
  comment = '',
  choice,
  madeAt = NOW,
}: Parts = {}): HrFacts => ({
  notebook: pickFor('hr', NotebookFields, { owner }),
  course: pickFor(
    'hr',
    CourseFields,
    aCourse({
      name: 'Mette Kjær Holm',
      startsOn: '2026-04-21',
      levelNow: 4,
      levelAimed: 3,
      ...course,
    }),
  ),
  meetings: (meetings ?? aLife().meetings.map((one) => ({ ...one, minutes: 90 }))).map((one) =>
    pickFor('hr', MeetingFields, one),
  ),
  reviews: [
    ...everyMeeting(),
    { kind: 'review-early' as const, date: Day.parse('2026-06-16'), atMeeting: false },
  ].map((one) => pickFor('hr', ReviewDoneFields, one)),
  comment: pickFor('hr', HrCommentFields, { text: comment }),
  principles: builtInHandbook().principles.map((one) => pickFor('hr', Principle, one)),
  choice: { ...nothingChosen, ...choice },
  madeAt,
});

export const everythingChosen: Partial<HrChoice> = {
  fullName: true,
  preparation: true,
  principles: true,
  comment: true,
};
