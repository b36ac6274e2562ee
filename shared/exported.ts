import { z } from 'zod';

/** How something leaves the notebook. */
export const ExportWay = z.enum(['pdf', 'locked-pdf', 'print', 'json', 'csv', 'copied', 'ics', 'zip']);
export type ExportWay = z.infer<typeof ExportWay>;

/** That something of a course left the notebook: when (ms UTC), which document, and how; never what stood in it. */
export const Exported = z.object({ id: z.string(), document: z.string(), way: ExportWay, at: z.int() });
export type Exported = z.infer<typeof Exported>;

const documents = [
  'hr-summary',
  'hr-text',
  'logbook',
  'logbook-entry',
  'course-page',
  'year-plan',
  'meeting-sheet',
  'worksheets',
  'kept-note',
  'access-pack',
  'calendar',
  'notebook',
] as const;

/** The i18n keys of what left; a document of a newer program is called one. */
export const exportedKeys = ({ document, way }: Pick<Exported, 'document' | 'way'>) => ({
  document: `hr.exported.document.${documents.find((one) => one === document) ?? 'other'}` as const,
  way: `hr.exported.way.${way}` as const,
});
