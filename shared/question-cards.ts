import { z } from 'zod';
import { newestOf } from './worksheets/all.ts';
import { reviewOfMeeting } from './worksheets/reviews.ts';
import { partsOf, type SheetWord, type WorksheetDefinition } from './worksheets/definition.ts';

/** At most so many are taken along to a meeting. */
export const MOST_QUESTIONS = 3;

export type QuestionSet = { title: SheetWord; questions: readonly SheetWord[] };

/** What a sheet asks the two of them: its questions to talk about, or, of a set for reflection, its own. */
const questionsOf = (definition: WorksheetDefinition): readonly SheetWord[] =>
  definition.kind.startsWith('review-')
    ? partsOf(definition).flatMap((part) => (part.kind === 'writing' ? [part.label] : []))
    : definition.questions;

/** Every question of the sheets that can be taken along on a card, under the sheet's title. */
export const questionSets: readonly QuestionSet[] = newestOf()
  .map((definition) => ({ title: definition.title, questions: questionsOf(definition) }))
  .filter(({ questions }) => questions.length > 0);

const known = new Set<string>(questionSets.flatMap(({ questions }) => questions));

/** The words of a question; one that this program does not know, as from a newer one, is none. */
export const isQuestion = (word: string): word is SheetWord => known.has(word);

/** A question on a card, by the key of its words. */
export const QuestionCard = z.string().regex(/^worksheets\.[A-Za-z.]{1,80}$/);

/** Of the questions that end a meeting, those that can be asked of every one. */
const always: readonly string[] = ['takeAway', 'thoughts', 'different'];

/** What is talked about where nothing was chosen. */
export const usualQuestions: readonly SheetWord[] = partsOf(reviewOfMeeting)
  .filter(({ name }) => always.includes(name))
  .map(({ label }) => label);
