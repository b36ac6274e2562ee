/** Plain data for `course-page.typ`: a course on one page. Every string is text, never markup. */
export type CoursePaper = {
  template: 'course-page';
  title: string;
  footer: { left: string; printed: string; page: string; of: string };
  heading: string;
  lines: string[];
  figure: PaperFigure;
  results: { heading: string; none: string; items: { day: string; lines: string[] }[] };
  /** What is told in a few lines each: agreements, hours, rhythm. */
  sums: { heading: string; lines: string[] }[];
  /** Which roles the mentor took, and which were planned; null where she marked none. */
  roles: { heading: string; lines: string[]; head: string[]; rows: PaperRoleRow[]; note: string } | null;
  /** The same facts as the figure, day by day. */
  table: { heading: string; head: string[]; rows: string[][] };
};

/** A side of the figure of roles, or one of its roles below it; how often it was taken, and how often planned. */
export type PaperRoleRow = { isSide: boolean; cells: string[] };

/** In points, from the left edge of the drawn field. */
export type PaperFigure = {
  /** All that the drawing says, for who cannot see it. */
  alt: string;
  width: number;
  disc: number;
  lanes: number;
  isDense: boolean;
  months: { x: number; name: string; isYear: boolean }[];
  meetings: { x: number; lane: number; number: string; isHeld: boolean }[];
  reviews: { x: number; isWhole: boolean }[];
  /** The meetings' own row. */
  held: { name: string; count: string };
  groups: { heading: string; rows: PaperFigureRow[] }[];
  legend: { mark: PaperMark; text: string }[];
  /** Below the legend; empty where there is nothing to add. */
  note: string;
};

export type PaperMark = 'held' | 'planned' | 'review' | 'sheet' | 'result';

/** `number` stands before the name where there is one. */
export type PaperFigureRow = {
  number: string;
  name: string;
  count: string;
  mark: 'held' | 'sheet' | 'result';
  dots: number[];
};
