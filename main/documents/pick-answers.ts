import { visibilityOf, type Visibility } from '../../shared/visibility.ts';
import { type Answers, shapeOf } from '../../shared/worksheets/answers.ts';
import type { WorksheetDefinition } from '../../shared/worksheets/definition.ts';

/** Who reads a paper of each class may read what is declared with these. */
const readable: Record<WorksheetDefinition['visibility'], readonly Visibility[]> = {
  private: ['private', 'meeting', 'hr'],
  meeting: ['meeting', 'hr'],
};

/** The one way for answers onto paper: only those whose own class fits the paper's. */
export function pickAnswers(
  definition: WorksheetDefinition,
  answers: Answers,
  paper: WorksheetDefinition['visibility'],
): Answers {
  const shape = shapeOf(definition);
  return Object.fromEntries(
    Object.entries(answers).filter(([name]) => {
      const field = shape[name];
      return field !== undefined && readable[paper].includes(visibilityOf(field));
    }),
  );
}
