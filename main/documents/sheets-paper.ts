import type { Visibility } from '../../shared/visibility.ts';
import type { Leaf, Row } from './leaf.ts';
import type { Readable } from './pick.ts';

/**
 * Plain data for `sheets.typ`: sheets of several kinds in one document of class `C`. Every string is text, never markup.
 */
export type SheetsPaper<C extends Visibility = 'private'> = {
  template: 'sheets';
  title: string;
  footer: { printed: string; page: string; of: string };
  sheets: PaperSheet<C>[];
};

/** A sheet that a document of class `C` may hold; any, where it is the mentor's own. */
export type PaperSheet<C extends Visibility = 'private'> = {
  /** What kind of sheet it is; neutral. */
  name: string;
  /** To the left in the foot of its pages: what it is, and for whom. */
  foot: string;
  carries: 'nothing' | Readable<C>;
} & (LeafSheet | QuadrantSheet | MatrixSheet | PresentedSheet);

/** Beside a margin line, as the logbook. */
export type LeafSheet = { layout: 'leaf' } & Leaf;

type Headed = Omit<Leaf, 'running' | 'sections'>;

/** Rows across the page, then the quadrants two and two. */
export type QuadrantSheet = Headed & {
  layout: 'quadrants';
  before: Row[];
  quadrants: { letter: string; word: string; heading: string; rows: Row[] }[];
  after: Row[];
};

/** A page that lies down: all tasks to the left, the field of four to the right. */
export type MatrixSheet = Headed & {
  layout: 'matrix';
  list: { heading: string; hint: string; tasks: MatrixTask[]; ruled: number };
  field: {
    heading: string;
    hint: string;
    columns: [string, string];
    rows: [string, string];
    /** By rows. */
    cells: { heading: string; none: string; tasks: MatrixTask[] }[];
  };
  questions: { heading: string; items: string[]; ruled: boolean };
  after: Row[];
};

/** `note` marks a task that takes much time. */
export type MatrixTask = { number: number; lines: string[]; note: string };

/** To be read by others: large and calm, on one page where the text allows. */
export type PresentedSheet = {
  layout: 'presentation';
  heading: string;
  lines: string[];
  /** Each statement is a list of lines. */
  parts: { heading: string; items: string[][] }[];
};
