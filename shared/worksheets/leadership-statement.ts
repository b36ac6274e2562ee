import type { WorksheetDefinition } from './definition.ts';

export const leadershipStatement = {
  kind: 'leadership-statement',
  version: 1,
  title: 'worksheets.statement.title',
  purpose: 'worksheets.statement.purpose',
  visibility: 'meeting',
  about: 'statementWhat',
  alsoAbout: ['statementAdvice', 'statementPresent'],
  layout: 'plain',
  questions: [],
  sections: [
    {
      heading: null,
      advice: [
        'worksheets.statement.advice.language',
        'worksheets.statement.advice.firstPerson',
        'worksheets.statement.advice.content',
        'worksheets.statement.advice.clear',
        'worksheets.statement.advice.behaviour',
      ],
      parts: [
        {
          kind: 'list',
          name: 'offers',
          label: 'worksheets.statement.offers',
          hint: 'worksheets.statement.offersHint',
          lines: 10,
          inFirstPerson: true,
        },
        {
          kind: 'list',
          name: 'wishes',
          label: 'worksheets.statement.wishes',
          hint: 'worksheets.statement.wishesHint',
          lines: 10,
          inFirstPerson: true,
        },
      ],
    },
  ],
} as const satisfies WorksheetDefinition;
