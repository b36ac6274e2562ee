import type { HandbookPaper } from './handbook-paper.ts';

/** Plain data for one of the templates, each of which treats every string as text, never as markup. */
export type AnyPaper = Paper | RecoveryPaper | HandbookPaper;

/**
 * What the template draws: a document on paper with a margin line, prompts to its left and text to its
 * right.
 */
export type Paper = {
  template: 'margin-line';
  /** Told by the PDF and by the printer's queue; neutral. */
  title: string;
  /** In the margin beside each heading of the first level on a page of its own. */
  running: string;
  footer: { left: string; printed: string; page: string; of: string };
  /** A first page with a table of contents; null where the document is one sheet. */
  cover: { heading: string; lines: string[]; contents: string } | null;
  sheets: Sheet[];
};

export type Sheet = { heading: string; lines: string[]; sections: Section[] };

export type Section = { heading: string; rows: Row[] };

export type Row = {
  /** To the left of the line; empty where the section's heading says it all. */
  prompt: string;
  /** Paragraphs, each a list of lines. */
  text: string[][];
  items: Item[];
};

/** A box on paper with what was agreed; `mark` is how the box is filled, `note` says it in words. */
export type Item = { mark: 'open' | 'kept' | 'partly' | 'not-yet' | 'dropped'; text: string; note: string };

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
  footer: { left: string; printed: string; page: string };
};
