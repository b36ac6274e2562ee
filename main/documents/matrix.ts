import { answerOf, taskPlaces } from '../../shared/worksheets/answers.ts';
import { partsOf, type WorksheetDefinition } from '../../shared/worksheets/definition.ts';
import { placeWord } from '../../shared/worksheets/place-words.ts';
import { linesOf } from './paragraphs.ts';
import type { MatrixSheet, MatrixTask } from './sheets-paper.ts';
import { type Filling, rowsOf } from './worksheet-rows.ts';

/** The tasks with their numbers, the field they are placed in, and what to talk about. */
export function matrixOf(
  definition: WorksheetDefinition,
  filling: Filling,
): Omit<MatrixSheet, 'heading' | 'lines' | 'facts'> {
  const { answers, t } = filling;
  const part = partsOf(definition).find(({ kind }) => kind === 'tasks');
  const all = part?.kind === 'tasks' && answers !== null ? answerOf(answers, part) : [];
  // A task's number is its rank; one that nothing is written of keeps it, and stands nowhere.
  const tasks = all
    .map(({ text, place, takesTime }, index) => ({
      place,
      drawn: {
        number: index + 1,
        lines: linesOf(text),
        note: takesTime ? t('documents.matrix.time') : '',
      } satisfies MatrixTask,
    }))
    .filter(({ drawn }) => drawn.lines.length > 0);
  const isBlank = answers === null;
  return {
    layout: 'matrix',
    list: {
      heading: t(isBlank || !part ? 'documents.matrix.list' : part.label),
      hint: t(isBlank ? 'documents.matrix.listHint' : 'documents.matrix.listNote'),
      tasks: tasks.map(({ drawn }) => drawn),
      ruled: isBlank && part?.kind === 'tasks' ? part.lines : 0,
    },
    field: {
      heading: t(isBlank ? 'documents.matrix.field' : 'documents.matrix.placed'),
      hint: t(isBlank ? 'documents.matrix.fieldHint' : 'documents.matrix.placedNote'),
      columns: [t('worksheets.matrix.axis.urgent'), t('worksheets.matrix.axis.notUrgent')],
      rows: [t('worksheets.matrix.axis.important'), t('worksheets.matrix.axis.notImportant')],
      // The places are in the order of the field: the important row, then the other.
      cells: taskPlaces.map((place) => ({
        heading: t(placeWord(place)),
        none: isBlank ? '' : t('documents.blank'),
        tasks: tasks.filter((task) => task.place === place).map(({ drawn }) => ({ ...drawn, note: '' })),
      })),
    },
    questions: {
      heading: t('tools.ask'),
      items: definition.questions.map((word) => t(word)),
      ruled: isBlank,
    },
    after: definition.sections.flatMap((section) =>
      rowsOf({ ...section, parts: section.parts.filter((one) => one !== part) }, filling),
    ),
  };
}
