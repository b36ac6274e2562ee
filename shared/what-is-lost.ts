/** While one writes, a state is kept so often, ms. */
export const EVERY = 5 * 60_000;
/** Fewer letters than this, and than half a text, are a slip of the fingers where they stood for less than this, ms. */
const SLIP = 20;
export const AFTER_SLIPS = 30_000;

/** So many letters may go from the midst of a word: the slip of a key. */
const LETTERS = 3;

/** Of a text, where that stands which another does not have, between what both begin and end with. */
function changeIn(text: string, other: string): { start: number; end: number } {
  const most = Math.min(text.length, other.length);
  let start = 0;
  while (start < most && text[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && text.at(-1 - end) === other.at(-1 - end)) end += 1;
  return { start, end: text.length - end };
}

/** Of a text, what stands between what it and another begin and end with alike. */
export function between(text: string, other: string): string {
  const { start, end } = changeIn(text, other);
  return text.slice(start, end);
}

/** Texts that stand in none of the others, neither in one piece nor with something new in their midst. */
export function lost(texts: readonly string[], others: readonly string[]): string[] {
  const whole = new Set(others);
  const changed = texts.filter((text) => !whole.has(text));
  return changed.filter(
    (text) => !others.some((other) => other.includes(text) || between(text, other) === ''),
  );
}

const wordsIn = (text: string): string[] =>
  text
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');

/** Whether the other lacks a word of the text, or has it in another place among the rest; the signs round a word are no part of it. */
export function losesWord(text: string, other: string): boolean {
  if (between(text, other) === '') return false;
  const words = wordsIn(other);
  let from = 0;
  return wordsIn(text).some((word) => (from = words.indexOf(word, from) + 1) === 0);
}

/** Whether one of the others is the text but for a few letters. */
export const isSlip = (text: string, others: readonly string[]): boolean =>
  others.some((other) => between(text, other).length < Math.min(SLIP, text.length / 2));

const isOfWord = (letter: string | undefined): boolean =>
  letter !== undefined && /[\p{L}\p{M}\p{N}]/u.test(letter);

/** Whether the other has all words of the text, one of them but for a few letters. A short word and a figure are never so. */
export function isTypo(text: string, other: string): boolean {
  const { start, end } = changeIn(text, other);
  const gone = text.slice(start, end);
  if (gone.length > LETTERS || /\p{N}/u.test(gone)) return false;
  if (!/[\p{L}\p{M}]/u.test(gone)) return true;
  if (/[^\p{L}\p{M}]/u.test(gone)) return false;
  let [from, to] = [start, end];
  while (isOfWord(text[from - 1])) from -= 1;
  while (isOfWord(text[to])) to += 1;
  return to - from > LETTERS && 2 * gone.length < to - from;
}
