import type { PackProblem } from '../../../shared/handbook.ts';

type Place = { number: number; indent: number; text: string };

/** What one line of Markdown is, by itself and by whether it may go on with a text that stands before it. */
export type Line =
  | (({ kind: 'blank' } | { kind: 'text' } | { kind: 'quoted' }) & Place)
  | ({ kind: 'heading'; depth: number } & Place)
  /**
   * `inner` is the column from which on something stands under the item, and `whole` the line with its marker. A list
   * begins with a sign or with 1; any other number begins none, and is a part of its text.
   */
  | ({ kind: 'item'; ordered: boolean; begins: boolean; sign: string; inner: number; whole: string } & Place)
  /** Something that a handbook cannot carry; `fence` is what ends it, where it has more lines. */
  | ({ kind: 'refused'; fault: PackProblem['fault']; fence?: string } & Place);

/** Columns of a tab, and of an indent that makes code. */
const CODE = 4;

/** `continues` says that a text stands right before the line. */
export function lineOf(raw: string, number: number, continues: boolean): Line {
  const text = raw.trim();
  const indent = columns(raw);
  const place = { number, indent, text };
  if (text === '') return { kind: 'blank', ...place };
  const sign = text[0] ?? '';
  if (indent >= CODE && !continues) {
    const item = itemOf(place, false);
    return item ?? { kind: 'refused', fault: 'code', ...place };
  }
  if (sign === '>') return { kind: 'quoted', ...place, text: text.slice(text[1] === ' ' ? 2 : 1) };
  if (sign === '#') {
    const heading = headingOf(place);
    if (heading) return heading;
  }
  if (text.startsWith('```') || text.startsWith('~~~'))
    return { kind: 'refused', fault: 'code', fence: text.slice(0, 3), ...place };
  if (continues && isOnly(text, sign, '') && (sign === '=' || sign === '-'))
    return { kind: 'refused', fault: 'heading', ...place };
  if ((sign === '-' || sign === '*' || sign === '_') && isOnly(text, sign, ' ') && count(text, sign) >= 3)
    return { kind: 'refused', fault: 'unknown', ...place };
  if (sign === '[' && /^\[[^\]]{1,200}\]:/.test(text)) return { kind: 'refused', fault: 'unknown', ...place };
  if (sign === '|' || sign === ':' || sign === '-')
    if (text.includes('|') && /^[|:\s-]+$/.test(text) && text.includes('-'))
      return { kind: 'refused', fault: 'unknown', ...place };
  return itemOf(place, continues) ?? { kind: 'text', ...place };
}

function headingOf(place: Place): Line | undefined {
  const { text } = place;
  let depth = 1;
  while (text[depth] === '#') depth += 1;
  const after = text[depth];
  if (depth > 6 || (after !== undefined && after !== ' ' && after !== '\t')) return undefined;
  let end = text.length;
  while (end > depth && text[end - 1] === '#') end -= 1;
  // A heading may be shut with signs of its own; `#` at the end of a word belongs to the word.
  const isShut = end === depth || text[end - 1] === ' ' || text[end - 1] === '\t';
  return { kind: 'heading', depth, ...place, text: text.slice(depth, isShut ? end : undefined).trim() };
}

function itemOf(place: Place, continues: boolean): Line | undefined {
  const match = /^(?:([-+*])|([0-9]{1,9})([.)]))(?:[ \t]|$)/.exec(place.text);
  if (!match) return undefined;
  const [marker = '', bullet, digits, end = ''] = match;
  const text = place.text.slice(marker.length).trim();
  if (continues && text === '') return undefined;
  const inner = place.indent + marker.trimEnd().length + 1;
  const ordered = digits !== undefined;
  const begins = !ordered || Number(digits) === 1;
  return { kind: 'item', ordered, begins, sign: bullet ?? end, inner, whole: place.text, ...place, text };
}

/** The column of the first sign that is no space. */
function columns(raw: string): number {
  let column = 0;
  for (const sign of raw) {
    if (sign === '\t') column += CODE - (column % CODE);
    else if (sign === ' ') column += 1;
    else break;
  }
  return column;
}

function isOnly(text: string, sign: string, other: string): boolean {
  for (const one of text) if (one !== sign && one !== other && !(other && one === '\t')) return false;
  return true;
}

function count(text: string, sign: string): number {
  let found = 0;
  for (const one of text) if (one === sign) found += 1;
  return found;
}
