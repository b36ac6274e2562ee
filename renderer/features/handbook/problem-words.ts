import type { PackProblem } from '../../../shared/handbook.ts';
import type { Words } from '../../ui/explain.ts';

/** A new kind of fault does not compile until it has words. */
const keys = {
  missing: 'missing',
  'too-large': 'tooLarge',
  'pack-too-large': 'packTooLarge',
  'too-many': 'tooMany',
  'not-text': 'notText',
  hidden: 'hidden',
  json: 'json',
  'same-key': 'sameKey',
  format: 'format',
  value: 'value',
  title: 'title',
  html: 'html',
  'outside-link': 'outsideLink',
  'dead-link': 'deadLink',
  picture: 'picture',
  code: 'code',
  unknown: 'unknown',
  nested: 'nested',
  heading: 'heading',
  twice: 'twice',
} as const satisfies Record<PackProblem['fault'], string>;

/** Where a fault stands, and what it is. */
export const problemWords = ({ file, line, fault, detail }: PackProblem, t: Words) => ({
  place: line === null ? file : t('handbook.problem.place', { file, line }),
  text: t(`handbook.problem.${keys[fault]}`, { detail }),
});
