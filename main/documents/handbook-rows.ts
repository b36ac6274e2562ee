import type { PaperBlock, PaperRow } from './handbook-paper.ts';

export const aRow = (parts: Partial<PaperRow>): PaperRow => ({
  heading: null,
  mark: null,
  label: '',
  isRuled: false,
  blocks: [],
  ...parts,
});

/** The rows of a section as they grow: what is under one heading is one row, and so are remarks that follow each other. */
export class Rows {
  readonly all: PaperRow[] = [];
  constructor(private readonly label: string) {}

  start = (parts: Partial<PaperRow>): PaperRow => {
    const row = aRow(parts);
    this.all.push(row);
    return row;
  };

  push = (...rows: PaperRow[]): void => void this.all.push(...rows);

  add = (...blocks: PaperBlock[]): void => {
    if (blocks.length === 0) return;
    const last = this.all.at(-1);
    (last && !last.isRuled ? last : this.start({})).blocks.push(...blocks);
  };

  remark = (blocks: PaperBlock[]): void => {
    const last = this.all.at(-1);
    const row = last && (last.isRuled || last.blocks.length === 0) ? last : this.start({});
    row.label = this.label;
    row.isRuled = true;
    row.blocks.push(...blocks);
  };
}
