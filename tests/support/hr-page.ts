import type { Course } from '../../shared/course.ts';
import { HrPage } from '../../shared/hr-page.ts';
import { LeftOut, LeftOutRow } from '../../shared/left-out.ts';

/** A course that has nothing of what HR never gets. */
export const nothingLeftOut: LeftOut = LeftOut.parse(
  Object.fromEntries(LeftOutRow.options.map((row) => [row, 0])),
);

/** What main tells the page for HR of a course in which nothing has happened. */
export const anHrPage = ({ id, alias, name, state }: Course): HrPage =>
  HrPage.parse({
    course: { id, alias, name, state },
    mentor: { name: 'Bodil Kær', initials: 'B. K.' },
    initials: 'M. K.',
    preparationMinutes: 0,
    principles: [],
    comment: { text: '' },
    drafts: [],
    leftOut: nothingLeftOut,
    exported: [],
  });
