import type { SharedMeeting } from '../../../shared/talk.ts';
import { isQuestion } from '../../../shared/question-cards.ts';
import { partsOf, type SheetWord } from '../../../shared/worksheets/definition.ts';
import { reviewOfMeeting } from '../../../shared/worksheets/reviews.ts';

export type Step = 'sinceLast' | 'today' | 'untilNext' | 'ask';
export const steps: readonly Step[] = ['sinceLast', 'today', 'untilNext', 'ask'];

/** One question at a time; `on` says where one goes on to. */
export type Card = {
  step: Step;
  on: 'sinceLast' | 'topics' | 'question' | 'outcome' | 'untilNext' | 'ask';
} & (
  | {
      shows: 'notes';
      question: 'meetings.field.howItWent' | 'meetings.field.topics' | 'meetings.field.outcome' | SheetWord;
    }
  | { shows: 'agreements' }
);

/** The questions that end a meeting, as the handbook has them. */
export const lastQuestions: readonly SheetWord[] = partsOf(reviewOfMeeting).flatMap((part) =>
  part.kind === 'writing' ? [part.label] : [],
);

/** The logbook page's order, with the questions that were taken along in the middle. */
export const cardsOf = ({ questions }: Pick<SharedMeeting, 'questions'>): Card[] => [
  { step: 'sinceLast', on: 'sinceLast', shows: 'notes', question: 'meetings.field.howItWent' },
  { step: 'today', on: 'topics', shows: 'notes', question: 'meetings.field.topics' },
  ...questions
    .filter(isQuestion)
    .map((question): Card => ({ step: 'today', on: 'question', shows: 'notes', question })),
  { step: 'today', on: 'outcome', shows: 'notes', question: 'meetings.field.outcome' },
  { step: 'untilNext', on: 'untilNext', shows: 'agreements' },
  ...lastQuestions.map((question, index): Card => ({
    step: 'ask',
    on: index === 0 ? 'ask' : 'question',
    shows: 'notes',
    question,
  })),
];
