import type { WorksheetDefinition } from './definition.ts';

export const priorityMatrix = {
  kind: 'priority-matrix',
  version: 1,
  title: 'worksheets.matrix.title',
  purpose: 'worksheets.matrix.purpose',
  visibility: 'meeting',
  about: 'matrixMethod',
  alsoAbout: ['matrixOutcome'],
  layout: 'matrix',
  questions: [
    'worksheets.matrix.ask.time',
    'worksheets.matrix.ask.organisation',
    'worksheets.matrix.ask.move',
  ],
  sections: [
    {
      heading: null,
      parts: [
        {
          kind: 'tasks',
          name: 'tasks',
          label: 'worksheets.matrix.tasks',
          hint: 'worksheets.matrix.tasksHint',
          lines: 15,
        },
      ],
    },
  ],
} as const satisfies WorksheetDefinition;
