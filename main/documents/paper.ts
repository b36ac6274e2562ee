import type { CoursePaper } from './course-page-paper.ts';
import type { HandbookPaper } from './handbook-paper.ts';
import type { HrPaper } from './hr-summary-paper.ts';
import type { Leaf } from './leaf.ts';
import type { SheetsPaper } from './sheets-paper.ts';

/** Plain data for one of the templates, each of which treats every string as text, never as markup. */
export type AnyPaper = Paper | RecoveryPaper | HandbookPaper | SheetsPaper | CoursePaper | HrPaper;

/**
 * What the template draws: a document on paper with a margin line, prompts to its left and text to its
 * right.
 */
export type Paper = {
  template: 'margin-line';
  /** Where it is not the mentor's own: what both know from the meeting, or nothing of what is written in the notebook. */
  carries?: 'meeting' | 'nothing';
  /** Told by the PDF and by the printer's queue; neutral. */
  title: string;
  footer: { left: string; printed: string; page: string; of: string };
  /** A first page with a table of contents; null where the document is one sheet. */
  cover: { heading: string; lines: string[]; contents: string; names?: 'long' } | null;
  sheets: Leaf[];
};

/** One page with the recovery key. It is printed or copied by hand and never becomes a file. */
export type RecoveryPaper = {
  template: 'recovery-sheet';
  title: string;
  program: string;
  intro: string;
  /** Nine groups of four signs. */
  groups: string[];
  signs: string;
  how: { heading: string; steps: string[] };
  where: { heading: string; text: string };
  /** Facts of the sheet; an empty one leaves a line to write on. */
  facts: { label: string; text: string }[];
  footer: { left: string; printed: string; page: string; of: string };
};
