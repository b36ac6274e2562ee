import { newestOf } from '../../../shared/worksheets/all.ts';
import type { Words } from '../../ui/explain.ts';
import type { Printable } from './PrintSeveral.tsx';

/** A blank one of each sheet, and of the logbook's page. */
export const blankSheets = (t: Words): Printable[] => [
  ...newestOf().map(({ kind, title }): Printable => ({ label: t(title), sheet: { sheet: 'blank', kind } })),
  { label: t('tools.print.logbook'), sheet: { sheet: 'logbook', meetingId: null } },
];
