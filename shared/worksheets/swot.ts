import type { WorksheetDefinition, WorksheetSection } from './definition.ts';

type Quadrant = 'strengths' | 'weaknesses' | 'opportunities' | 'threats';

const quadrant = (name: Quadrant, letter: string): WorksheetSection => ({
  heading: `worksheets.swot.${name}.heading`,
  initial: { letter, word: `worksheets.swot.${name}.word` },
  parts: [
    {
      kind: 'list',
      name,
      label: `worksheets.swot.${name}.heading`,
      hint: `worksheets.swot.${name}.hint`,
      lines: 6,
    },
    {
      kind: 'writing',
      name: `${name}Next`,
      label: `worksheets.swot.${name}.next`,
      hint: 'worksheets.swot.nextHint',
      lines: 3,
    },
  ],
});

export const swot: WorksheetDefinition = {
  kind: 'swot',
  version: 1,
  title: 'worksheets.swot.title',
  purpose: 'worksheets.swot.purpose',
  visibility: 'meeting',
  about: 'swotMethod',
  alsoAbout: ['swotOutcome'],
  layout: 'quadrants',
  questions: [],
  sections: [
    {
      heading: null,
      parts: [
        {
          kind: 'choice',
          name: 'filledBy',
          label: 'worksheets.filledBy.label',
          options: [
            { value: 'mentee', label: 'worksheets.filledBy.mentee' },
            { value: 'extended', label: 'worksheets.filledBy.extended' },
            { value: 'together', label: 'worksheets.filledBy.together' },
          ],
        },
      ],
    },
    quadrant('strengths', 'S'),
    quadrant('weaknesses', 'W'),
    quadrant('opportunities', 'O'),
    quadrant('threats', 'T'),
  ],
};
