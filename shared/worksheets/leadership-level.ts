import type { WorksheetDefinition } from './definition.ts';

const levels = [
  { value: '3', label: 'worksheets.level.three' },
  { value: '4', label: 'worksheets.level.four' },
  { value: '5', label: 'worksheets.level.five' },
] as const;

export const leadershipLevel = {
  kind: 'leadership-level',
  version: 1,
  title: 'worksheets.level.title',
  purpose: 'worksheets.level.purpose',
  visibility: 'meeting',
  about: 'levelMethod',
  layout: 'plain',
  questions: [],
  sections: [
    {
      heading: 'worksheets.level.levels',
      about: 'levelMethod',
      parts: [
        {
          kind: 'choice',
          name: 'levelNow',
          label: 'worksheets.level.now',
          options: levels,
          fromCourse: 'levelNow',
        },
        {
          kind: 'choice',
          name: 'levelAimed',
          label: 'worksheets.level.aimed',
          options: levels,
          fromCourse: 'levelAimed',
        },
      ],
    },
    {
      heading: 'worksheets.level.wayIn',
      about: 'levelMethod',
      parts: [
        {
          kind: 'choice',
          name: 'basis',
          label: 'worksheets.level.basis',
          options: [
            { value: 'principles', label: 'worksheets.level.principles' },
            { value: 'parameters', label: 'worksheets.level.parameters' },
          ],
        },
        {
          kind: 'principles',
          name: 'principles',
          label: 'worksheets.level.principles',
          hint: 'worksheets.level.principleHint',
          lines: 2,
          when: { part: 'basis', is: 'principles' },
        },
        {
          kind: 'parameters',
          name: 'parameters',
          label: 'worksheets.level.parameters',
          hint: 'worksheets.level.parameterHint',
          lines: 2,
          suggestions: ['worksheets.level.skills', 'worksheets.level.priorities', 'worksheets.level.values'],
          source: 'worksheets.level.parameterSource',
          when: { part: 'basis', is: 'parameters' },
        },
      ],
    },
    {
      heading: 'worksheets.level.leadership',
      about: 'levelMethod',
      parts: [
        {
          kind: 'writing',
          name: 'space',
          label: 'worksheets.level.space',
          hint: 'worksheets.level.spaceHint',
          lines: 4,
        },
        {
          kind: 'writing',
          name: 'strengths',
          label: 'worksheets.level.strengths',
          hint: 'worksheets.level.strengthsHint',
          lines: 4,
        },
        {
          kind: 'writing',
          name: 'weaknesses',
          label: 'worksheets.level.weaknesses',
          hint: 'worksheets.level.weaknessesHint',
          lines: 4,
        },
        {
          kind: 'writing',
          name: 'areas',
          label: 'worksheets.level.areas',
          hint: 'worksheets.level.areasHint',
          lines: 4,
        },
      ],
    },
    {
      heading: 'worksheets.level.result',
      about: 'levelOutcome',
      parts: [
        {
          kind: 'list',
          name: 'points',
          label: 'worksheets.level.points',
          hint: 'worksheets.level.pointsHint',
          lines: 4,
        },
        {
          kind: 'list',
          name: 'proposals',
          label: 'worksheets.level.proposals',
          hint: 'worksheets.level.proposalsHint',
          lines: 4,
          becomesAgreement: true,
        },
      ],
    },
  ],
} as const satisfies WorksheetDefinition;
