import { answerOf, type Answers, writtenIn } from '../../../shared/worksheets/answers.ts';
import type { Part } from '../../../shared/worksheets/definition.ts';
import { placeWord } from '../../../shared/worksheets/place-words.ts';
import type { Words } from '../../ui/explain.ts';

/** What was written in a part, in words; a task with where it stood, a choice with its name. */
export function stoodIn(part: Part, answers: Answers, t: Words): string[] {
  if (part.kind === 'choice') {
    const chosen = part.options.find(({ value }) => value === answerOf(answers, part));
    return chosen ? [t(chosen.label)] : [];
  }
  if (part.kind === 'tasks')
    return answerOf(answers, part).map(({ text, place, takesTime }) =>
      [text, t(placeWord(place)), takesTime && t('worksheets.matrix.much')].filter(Boolean).join(' · '),
    );
  return writtenIn(part, answers);
}
