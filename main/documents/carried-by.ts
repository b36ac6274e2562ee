import { Carried } from '../../shared/document.ts';
import type { AnyPaper } from './paper.ts';

/** The strictest of what a document carries. */
export function carriedBy(paper: AnyPaper): Carried {
  switch (paper.template) {
    case 'handbook':
      return 'nothing';
    case 'hr-summary':
      return 'hr';
    case 'sheets':
      // The classes stand from the mildest to the strictest.
      return (
        Carried.options.findLast((one) => paper.sheets.some(({ carries }) => carries === one)) ?? 'nothing'
      );
    case 'margin-line':
      return paper.carries ?? 'private';
    default:
      return 'private';
  }
}
