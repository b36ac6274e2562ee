/** A stretch of text, and whether only this copy has it. */
export type TextRun = { text: string; marked: boolean };
/** The same passage in two copies; an empty list where a copy does not have it. */
export type TextPair = { before: TextRun[]; after: TextRun[] };

type Token = { space: string; word: string };
type Kept = { before: boolean[]; after: boolean[] };

/** The most steps of one comparison: two times 2,000 changed words. */
const MOST_STEPS = 4_000_000;
/** Two texts with less than this in common are two texts. */
const LEAST_IN_COMMON = 1 / 3;

const words = /(\s*)([\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]|$)/gu;
const lines = /(\s*)([^\n]+|$)/gu;

/** Every sign of the text is in one of the tokens; the last may be white space alone. */
const tokensOf = (text: string, pattern: RegExp): Token[] =>
  [...text.matchAll(pattern)]
    .map(([, space = '', word = '']) => ({ space, word }))
    .filter(({ space, word }) => space + word !== '');

/** The longest common subsequence: which of each side's words are in it; undefined where that takes too long to find. */
function keptOf(before: readonly string[], after: readonly string[]): Kept | undefined {
  let start = 0;
  const shortest = Math.min(before.length, after.length);
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const rows = before.length - start - end;
  const columns = after.length - start - end;
  if (rows * columns > MOST_STEPS) return undefined;
  const longest = new Uint16Array((rows + 1) * (columns + 1));
  const at = (row: number, column: number) => longest[row * (columns + 1) + column] ?? 0;
  const same = (row: number, column: number) => before[start + row] === after[start + column];
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      longest[row * (columns + 1) + column] = same(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
  const isOutside = (length: number) => (_: string, index: number) => index < start || index >= length - end;
  const kept = {
    before: before.map(isOutside(before.length)),
    after: after.map(isOutside(after.length)),
  };
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (same(row, column)) {
      kept.before[start + row] = true;
      kept.after[start + column] = true;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return kept;
}

/** White space belongs to a mark only between two marked words. */
function runsOf(tokens: readonly Token[], kept: readonly boolean[]): TextRun[] {
  const runs: TextRun[] = [];
  const add = (text: string, marked: boolean) => {
    if (text === '') return;
    const last = runs.at(-1);
    if (last?.marked === marked) last.text += text;
    else runs.push({ text, marked });
  };
  tokens.forEach(({ space, word }, index) => {
    const marked = word !== '' && !kept[index];
    add(space, marked && index > 0 && !kept[index - 1]);
    add(word, marked);
  });
  return runs;
}

const wholeRun = (text: string, marked: boolean): TextRun[] => (text === '' ? [] : [{ text, marked }]);

const isWord = (text: string) => /[\p{L}\p{N}]/u.test(text);

function compareBy(pattern: RegExp, before: string, after: string): TextPair | undefined {
  const old = tokensOf(before, pattern);
  const now = tokensOf(after, pattern);
  const [oldWords, nowWords] = [old, now].map((tokens) => tokens.map(({ word }) => word)) as [
    string[],
    string[],
  ];
  const kept = keptOf(oldWords, nowWords);
  if (!kept) return undefined;
  const inCommon = nowWords.filter((word, index) => kept.after[index] && isWord(word)).length;
  const shorter = Math.min(oldWords.filter(isWord).length, nowWords.filter(isWord).length);
  if (shorter === 0 || inCommon < shorter * LEAST_IN_COMMON) return undefined;
  return { before: runsOf(old, kept.before), after: runsOf(now, kept.after) };
}

/**
 * A text as it stands in two copies: word by word, line by line where it is very long, and marked as a whole where the
 * two have little in common. Each side's runs put together are that side's text.
 */
export function compareTexts(before: string, after: string): TextPair {
  if (before === after) return { before: wholeRun(before, false), after: wholeRun(after, false) };
  return (
    compareBy(words, before, after) ??
    compareBy(lines, before, after) ?? { before: wholeRun(before, true), after: wholeRun(after, true) }
  );
}
