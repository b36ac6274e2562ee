/** Where a word begins, and where one that is a single letter ends; no word has it. */
export const EDGE = '_';

/** Each three letters in a row, as the index has them; none goes over from one word into the next. */
export function trigramsOf(word: string): string[] {
  const letters = Array.from(word);
  return letters.slice(2).map((_, at) => letters.slice(at, at + 3).join(''));
}
