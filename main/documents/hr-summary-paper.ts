/** Plain data for `hr-summary.typ`. Every string is text, never markup. */
export type HrPaper = {
  template: 'hr-summary';
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
  /** Where there is no row. */
  none: string;
};
