/** Plain data for `hr-summary.typ`. Every string is text, never markup. */
export type HrPaper = {
  template: 'hr-summary';
  /** So many at most: it is set closer where it would take more, and not made where that does not help. */
  mostPages: number;
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
