import { formatDay } from '../../shared/day-text.ts';
import { answerFields, answerOf } from '../../shared/worksheets/answers.ts';
import { presentedParts, type WorksheetDefinition } from '../../shared/worksheets/definition.ts';
import type { Words } from '../words.ts';
import { itemsOf } from './paragraphs.ts';
import { pickFor } from './pick.ts';
import type { PaperSheet } from './sheets-paper.ts';
import type { FilledIn } from './worksheet.ts';

/**
 * What a leader says of herself, to be shown to others: the lists that are written in the first person.
 * Undefined where the sheet has none.
 */
export function buildPresented(
  definition: WorksheetDefinition,
  { answers, alias, date }: FilledIn,
  t: Words,
): PaperSheet | undefined {
  const lists = presentedParts(definition);
  if (lists.length === 0) return undefined;
  const picked = pickFor('meeting', answerFields(definition), answers);
  return {
    layout: 'presentation',
    name: t(definition.title),
    foot: t(definition.title),
    carries: 'meeting',
    heading: t(definition.title),
    lines: [alias, formatDay(date, 'da', { week: false })],
    parts: lists.map((part) => {
      const items = itemsOf(answerOf(picked, part));
      return {
        heading: t(part.label),
        items: items.length === 0 ? [[t('documents.blank')]] : items,
      };
    }),
  };
}
