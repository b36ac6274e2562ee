import type { WorksheetDefinition, Part } from './definition.ts';

type Point = 'confidentiality' | 'rhythm' | 'contact' | 'cancelling' | 'outside';

const point = (name: Point): Part => ({
  kind: 'writing',
  name,
  label: `worksheets.start.${name}`,
  hint: `worksheets.start.${name}Hint`,
  lines: 4,
});

/** What the two agree on before they begin. */
export const startAgreement: WorksheetDefinition = {
  kind: 'start-agreement',
  version: 1,
  title: 'worksheets.start.title',
  purpose: 'worksheets.start.purpose',
  visibility: 'meeting',
  about: 'startAgreement',
  layout: 'plain',
  questions: [],
  sections: [
    {
      heading: null,
      parts: [
        point('confidentiality'),
        point('rhythm'),
        point('contact'),
        point('cancelling'),
        point('outside'),
      ],
    },
  ],
};
