/** Plain data for `handbook.typ`: a handbook, or one section of it. Every string is text, never markup. */
export type HandbookPaper = {
  template: 'handbook';
  title: string;
  /** In the margin beside each section's heading. */
  running: string;
  /** Stands where nothing of a heading can be printed. */
  blank: string;
  /** Before the number of the page that a link leads to. */
  side: string;
  footer: { left: string; printed: string; page: string; of: string };
  /** A title page and the contents; null where the document is one section. */
  cover: { heading: string; lines: string[]; contents: string } | null;
  sections: PaperSection[];
};

/** What a link leads to by name; names nothing of the text. */
type Anchor = string;

export type PaperSection = { heading: string; anchor: Anchor; rows: PaperRow[] };

/** A stretch of a section: what stands in the margin, and the text to the right of the line. */
export type PaperRow = {
  /** In the margin, or above the text where a mark stands in the margin. */
  heading: { text: string; anchor: Anchor } | null;
  /** The number of the sea mark in the margin; null where there is none. */
  mark: number | null;
  /** Words in the margin under the heading. */
  label: string;
  /** Whether the margin line is drawn thick: the words are the program's or the organisation's own. */
  isRuled: boolean;
  blocks: PaperBlock[];
};

/** `to` is null where the target is not in the document; `isFar` where it is in another section. */
export type PaperRun = {
  text: string;
  style: 'plain' | 'emphasis' | 'strong';
  to: Anchor | null;
  isFar: boolean;
};

export type PaperBlock =
  | { kind: 'heading'; text: string; anchor: Anchor }
  | { kind: 'paragraph'; runs: PaperRun[] }
  | { kind: 'label'; text: string }
  | { kind: 'list'; ordered: boolean; items: PaperRun[][] }
  | { kind: 'marks'; alt: string }
  | RolesFigure;

/** The mentor in the middle, the roles on the two sides of the one axis. */
export type RolesFigure = {
  kind: 'roles';
  /** All that the drawing says, for who cannot see it. */
  alt: string;
  middle: string;
  left: { heading: string; roles: RoleDrawn[] };
  right: { heading: string; roles: RoleDrawn[] };
  /** How the bar is read. */
  note: string;
};

/** `share` is how much of the bar is filled: the mentor's part of the responsibility. */
export type RoleDrawn = { name: string; phrase: string; share: number; responsibility: string };
