import type { WorksheetDefinition } from './definition.ts';

/** A free sheet: the handbook has a heading for it and no text. */
export const managerTalk = {
  kind: 'manager-talk',
  version: 1,
  title: 'worksheets.manager.title',
  purpose: 'worksheets.manager.purpose',
  visibility: 'meeting',
  about: 'managerTalk',
  layout: 'plain',
  questions: [],
  sections: [
    {
      heading: null,
      parts: [
        {
          kind: 'writing',
          name: 'text',
          label: 'worksheets.manager.text',
          hint: 'worksheets.manager.textHint',
          lines: 24,
        },
      ],
    },
  ],
} as const satisfies WorksheetDefinition;
