import { slugOf } from '../../../shared/slug.ts';
import type { Block, HandbookPlace, PackProblem, Run, Section } from '../../../shared/handbook.ts';
import { type Line, lineOf } from './pack-lines.ts';
import { hiddenSign, lineAt, MOST_PROBLEMS, problemsOf } from './pack-problems.ts';
import { readRuns } from './read-runs.ts';

/** A link met on the way, to be proved when every section is known. */
export type LinkMet = { to: HandbookPlace; line: number; text: string };
export type SectionRead = { section: Section; problems: PackProblem[]; links: LinkMet[] };

/** Blocks, list items and runs that one section may have; ours have at most a hundred and fifty. */
export const MOST_PARTS = 3_000;
/** Characters of a title or a heading. */
const LONGEST_HEADING = 200;

/**
 * One section from its Markdown: a title, headings, paragraphs, plain lists, asides, emphasis, and links to other
 * sections. Whatever else stands there is told with its line, and nothing of it is kept. The text is gone through
 * once, line by line and without a stack, so no text can make it slow or deep.
 */
export function readSection(id: string, file: string, markdown: string): SectionRead {
  const { all: problems, tell } = problemsOf(file);
  const links: LinkMet[] = [];
  const blocks: Block[] = [];
  const slugs = new Set<string>();
  let title: string | undefined;
  let parts = 0;

  const isEnough = () => problems.length >= MOST_PROBLEMS || parts + blocks.length > MOST_PARTS;

  const hidden = hiddenSign(markdown);
  if (hidden) tell(lineAt(markdown, hidden.offset), 'hidden', hidden.name);

  /** The runs of lines that follow each other, the first of which is line `from` of the file. */
  function runs(lines: readonly string[], from: number): Run[] {
    const text = lines.map((line) => line.trim()).join('\n');
    const line = lineCounter(text, from);
    const found = readRuns(text, {
      link: (to, offset, address) => links.push({ to, line: line(offset), text: address }),
      fault: (offset, fault, detail) => tell(line(offset), fault, detail),
      isEnough,
    });
    parts += found.length;
    return found;
  }

  function addHeading({ depth, text, number }: Extract<Line, { kind: 'heading' }>): void {
    const words = runs([text], number)
      .map((run) => run.text)
      .join('')
      .trim();
    const isLong = words.length > LONGEST_HEADING;
    if (title === undefined) {
      title = depth === 1 && !isLong ? words : '';
      if (title === '') tell(number, 'title');
      if (depth === 1) return;
    }
    const slug = slugOf(words);
    if ((depth !== 2 && depth !== 3) || slug === '' || isLong) {
      tell(number, 'heading', words);
      return;
    }
    if (slugs.has(slug)) tell(number, 'twice', words);
    slugs.add(slug);
    blocks.push({ kind: 'heading', level: depth, text: words, slug });
  }

  /** What is being read: lines are gathered until something else begins. */
  let gathered: { lines: string[]; from: number } | undefined;
  let list: { ordered: boolean; sign: string; inner: number; items: Run[][] } | undefined;
  let aside: Run[][] | undefined;
  let fence: string | undefined;
  let wasBlank = true;

  function endText(): void {
    if (!gathered) return;
    const { lines, from } = gathered;
    gathered = undefined;
    const found = runs(lines, from);
    if (list) list.items.push(found);
    else if (aside) aside.push(found);
    else if (found.length > 0) blocks.push({ kind: 'paragraph', runs: found });
  }
  function endBlock(): void {
    endText();
    if (list) blocks.push({ kind: 'list', ordered: list.ordered, items: list.items });
    if (aside) blocks.push({ kind: 'aside', paragraphs: aside });
    list = undefined;
    aside = undefined;
  }
  const gather = (text: string, number: number) => {
    if (gathered) gathered.lines.push(text);
    else gathered = { lines: [text], from: number };
  };

  function meetQuoted(text: string, number: number): void {
    if (list || !aside) {
      endBlock();
      aside = [];
    }
    const inner = lineOf(text, number, gathered !== undefined);
    if (inner.kind === 'blank') endText();
    else if (inner.kind === 'text') gather(inner.text, number);
    else if (inner.kind === 'item' && !inner.begins) gather(inner.whole, number);
    else {
      endText();
      if (inner.kind === 'refused') tell(number, inner.fault, inner.text);
      else tell(number, 'nested', text.trim());
    }
  }

  function meetItem(line: Extract<Line, { kind: 'item' }>): void {
    if (list?.sign === line.sign) endText();
    else if (!line.begins) {
      meetText(line.whole, line.number);
      return;
    } else {
      endBlock();
      list = { ordered: line.ordered, sign: line.sign, inner: line.inner, items: [] };
    }
    parts += 1;
    const inner = lineOf(line.text, line.number, false);
    const isText =
      inner.kind === 'text' || inner.kind === 'blank' || (inner.kind === 'item' && !inner.begins);
    if (!isText) tell(line.number, 'nested', line.text);
    gather(line.text, line.number);
  }

  function meetText(text: string, number: number): void {
    if (wasBlank || !gathered) endBlock();
    gather(text, number);
  }

  function meet(line: Line): void {
    const isUnderItem = list && line.indent >= list.inner && (wasBlank || line.kind !== 'text');
    if (line.kind === 'refused') fence = line.fence;
    if (line.kind === 'blank') {
      // A list may go on after a blank line.
      if (list) endText();
      else endBlock();
    } else if (isUnderItem) tell(line.number, 'nested', line.text);
    else if (line.kind === 'heading') {
      endBlock();
      addHeading(line);
    } else if (line.kind === 'quoted') meetQuoted(line.text, line.number);
    else if (line.kind === 'item') meetItem(line);
    else if (line.kind === 'text') meetText(line.text, line.number);
    else {
      endBlock();
      tell(line.number, line.fault, line.text);
    }
  }

  let number = 0;
  for (const text of linesOf(markdown)) {
    number += 1;
    if (isEnough()) break;
    if (fence !== undefined) {
      if (text.trim().startsWith(fence)) fence = undefined;
      continue;
    }
    const line = lineOf(text, number, gathered !== undefined);
    if (title === undefined && line.kind !== 'blank' && line.kind !== 'heading') {
      title = '';
      tell(1, 'title');
    }
    meet(line);
    wasBlank = line.kind === 'blank';
  }
  endBlock();
  if (parts + blocks.length > MOST_PARTS) tell(number, 'too-many');
  if (title === undefined) tell(1, 'title');
  return { section: { id, title: title ?? '', blocks }, problems, links };
}

/** The lines one by one: a file of nothing but line breaks is not first made a list. */
function* linesOf(text: string): Generator<string> {
  let from = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
    yield text.slice(from, at);
    from = at + 1;
  }
  yield text.slice(from);
}

/** The line of a place in a text, asked for from left to right, so that it is counted once. */
function lineCounter(text: string, first: number): (offset: number) => number {
  let line = first;
  let known = 0;
  return (offset) => {
    for (let at = text.indexOf('\n', known); at !== -1 && at < offset; at = text.indexOf('\n', known)) {
      line += 1;
      known = at + 1;
    }
    return line;
  };
}
