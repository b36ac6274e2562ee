import type { Part, SheetWord, WorksheetDefinition } from './definition.ts';

const answeredBy: Part = {
  kind: 'choice',
  name: 'answeredBy',
  label: 'worksheets.review.answeredBy',
  options: [
    { value: 'mentor', label: 'worksheets.review.mentor' },
    { value: 'mentee', label: 'worksheets.review.mentee' },
    { value: 'both', label: 'worksheets.review.both' },
  ],
};

type ReviewWords = Pick<WorksheetDefinition, 'kind' | 'title' | 'purpose' | 'about'>;

/**
 * A set of questions, answered by one of the two or by both together; the questions are the handbook's. `beside` names
 * the sheet that a question asks about.
 */
const review = (
  words: ReviewWords,
  questions: Record<string, SheetWord>,
  beside: Record<string, string> = {},
): WorksheetDefinition => ({
  ...words,
  version: 1,
  visibility: 'private',
  startsEmpty: true,
  layout: 'plain',
  questions: [],
  sections: [
    { heading: null, parts: [answeredBy] },
    {
      heading: null,
      parts: Object.entries(questions).map(([name, label]) => ({
        kind: 'writing',
        name,
        label,
        hint: 'worksheets.review.answerHint',
        lines: 4,
        ...(beside[name] && { beside: beside[name] }),
      })),
    },
  ],
});

/** At the end of each meeting. */
export const reviewOfMeeting = review(
  {
    kind: 'review-meeting',
    title: 'worksheets.review.meeting.title',
    purpose: 'worksheets.review.meeting.purpose',
    about: 'reviewMeeting',
  },
  {
    takeAway: 'worksheets.review.meeting.takeAway',
    thoughts: 'worksheets.review.meeting.thoughts',
    perspective: 'worksheets.review.meeting.perspective',
    different: 'worksheets.review.meeting.different',
  },
);

/** After the first meetings. */
export const earlyReview = review(
  {
    kind: 'review-early',
    title: 'worksheets.review.early.title',
    purpose: 'worksheets.review.early.purpose',
    about: 'reviewEarly',
  },
  {
    rhythm: 'worksheets.review.early.rhythm',
    time: 'worksheets.review.early.time',
    agreements: 'worksheets.review.early.agreements',
    relation: 'worksheets.review.early.relation',
    effective: 'worksheets.review.early.effective',
  },
  { agreements: 'start-agreement' },
);

/** After several meetings. */
export const laterReview = review(
  {
    kind: 'review-later',
    title: 'worksheets.review.later.title',
    purpose: 'worksheets.review.later.purpose',
    about: 'reviewLater',
  },
  {
    strengthened: 'worksheets.review.later.strengthened',
    prepared: 'worksheets.review.later.prepared',
    depth: 'worksheets.review.later.depth',
    reflection: 'worksheets.review.later.reflection',
    challenge: 'worksheets.review.later.challenge',
  },
);
