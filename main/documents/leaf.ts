/** What stands on a leaf: prompts beside their texts. Every string is text, never markup. */
export type Leaf = {
  heading: string;
  /** In the margin beside the heading. */
  running: string;
  /** Under the heading. */
  lines: string[];
  /** Under them; an empty one has a line to write on. */
  facts: Fact[];
  sections: Section[];
};

export type Fact = { label: string; text: string };

export type Section = {
  /** Empty where the leaf's heading says it. */
  heading: string;
  rows: Row[];
};

export type Row = {
  /** To the left of the line; empty where the section's heading says it all. */
  prompt: string;
  /** Under the prompt. */
  hint: string;
  blocks: Block[];
};

export type Block =
  /** Paragraphs, each a list of lines. */
  | { kind: 'text'; paragraphs: string[][] }
  /** What was agreed, each with its box. */
  | { kind: 'boxes'; items: Item[] }
  /** Items of a list, each a list of lines. */
  | { kind: 'points'; items: string[][] }
  /** Boxes of which one may be ticked; `said` says so, and is empty where it is not. */
  | { kind: 'choice'; options: { text: string; said: string }[] }
  /** Above a text of its own. */
  | { kind: 'name'; text: string }
  | { kind: 'facts'; facts: Fact[] }
  /** Less than the rest: it is there to help. */
  | { kind: 'advice'; items: string[] }
  /** Questions to talk about, each on a card of its own. */
  | { kind: 'cards'; items: string[] }
  /** Lines to write on, each with a box where `boxed`. */
  | { kind: 'ruled'; lines: number; boxed: boolean };

/** A box on paper with what was agreed; `mark` is how the box is filled, `note` says it in words. */
export type Item = { mark: 'open' | 'kept' | 'partly' | 'not-yet' | 'dropped'; text: string; note: string };
