/** Plain data for `hr-summary.typ`. Every string is text, never markup. */
export type HrPaper = {
  template: 'hr-summary';
  /** Set closer, where it would take too many pages otherwise. */
  isClose: boolean;
  title: string;
  footer: { left: string; printed: string; page: string; of: string };
  /** Above the heading: whose paper it is, and for whom. */
  kicker: string;
  heading: string;
  facts: { label: string; text: string }[];
  tables: HrTable[];
  comment: { heading: string; paragraphs: string[][] } | null;
  /** What is not in it. */
  end: string;
};

export type HrTable = {
  heading: string;
  /** In millimetres; what is left goes to the last column. */
  widths: number[];
  head: string[];
  rows: string[][];
  /** The same rows in fewer signs, for a table that may be long: three of them can stand beside each other. */
  short: string[][] | null;
  /** Where there is no row. */
  none: string;
};
