import { partsOf, type WorksheetDefinition } from '../../../shared/worksheets/definition.ts';
import type { Words } from '../../words.ts';

/**
 * A set of questions as the text of a mail, in Danish as every document is. It is made from the definition alone, so that
 * no answer can come with it.
 */
export const mailOf = (definition: WorksheetDefinition, t: Words): string =>
  [
    t(definition.title),
    '',
    ...partsOf(definition)
      .filter(({ kind }) => kind !== 'choice')
      .map(({ label }, at) => `${at + 1}. ${t(label)}`),
    '',
    t('reviews.mail.advice'),
    '',
  ].join('\n');
