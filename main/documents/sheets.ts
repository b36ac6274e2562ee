import type { Visibility } from '../../shared/visibility.ts';
import type { Words } from '../words.ts';
import { footerOf } from './footer.ts';
import { blankLogbookLeaf, logbookLeaf, type LogbookEntry } from './logbook-leaf.ts';
import type { PaperSheet, SheetsPaper } from './sheets-paper.ts';

/** Sheets that are printed together: one document, whose pages are counted through. */
export function buildSheets<C extends Visibility>(
  sheets: readonly PaperSheet<C>[],
  printedAt: number,
  t: Words,
  title: string = t('documents.sheets.title'),
): SheetsPaper<C> {
  const { printed, page, of } = footerOf('', printedAt, t);
  const [first] = sheets;
  return {
    template: 'sheets',
    title: sheets.length === 1 && first ? first.name : title,
    footer: { printed, page, of },
    sheets: [...sheets],
  };
}

/** A page of the logbook among other sheets; blank where there is no entry. */
export function logbookSheet(filled: { alias: string; entry: LogbookEntry } | null, t: Words): PaperSheet {
  const common = { layout: 'leaf', name: t('documents.preview.entry') } as const;
  if (filled)
    return { ...common, foot: t('documents.own'), carries: 'private', ...logbookLeaf({ ...filled, t }) };
  const foot = t('documents.sheets.foot.blank', { title: t('documents.logbook') });
  return { ...common, foot, carries: 'nothing', ...blankLogbookLeaf(t) };
}
