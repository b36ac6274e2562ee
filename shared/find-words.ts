import { foldLetter, foldWith, spellOut, type Folded, type Stretch } from './find-text.ts';

/** So many UTF-16 units of what was typed are looked for. */
export const LONGEST_QUERY = 200;
/** A word that could be written in more ways than this is looked for by its beginning first. */
const MOST_WAYS = 16;

/** A word looked for. */
export type QueryWord = {
  /** It with æ, ø and å written out. */
  spelled: string;
  /** Every way it may stand in a text, with å or aa, or as many of its beginning where there would be too many. */
  ways: string[];
  /** Whether `ways` are the whole word. */
  isWhole: boolean;
  /** One letter is a word of its own, two are the beginning of a word, three and more any part of a word. */
  stands: 'alone' | 'first' | 'anywhere';
};

const pairs: Record<string, string> = { aa: 'å', ae: 'æ', oe: 'ø' };

/**
 * Every way to write a word, each aa, ae and oe as two letters or as one. Where it is but the beginning of a word, its
 * last letter may be one with the letter that comes `next`.
 */
function waysToWrite(spelledWord: string, next = ''): string[] {
  // The ways to write each beginning, the shorter one first.
  let [before, ways]: [string[], string[]] = [[], ['']];
  for (let at = 0; at < spelledWord.length; at += 1) {
    const one = pairs[spelledWord.slice(Math.max(0, at - 1), at + 1)];
    const longer = ways.map((way) => way + spelledWord.charAt(at));
    [before, ways] = [ways, [...longer, ...(one ? before.map((way) => way + one) : [])]];
  }
  const last = pairs[spelledWord.slice(-1) + next];
  return last ? [...ways, ...before.map((way) => way + last)] : ways;
}

function queryWord(spelledWord: string): QueryWord {
  // Read from the left, so is the fewest letters it can be written with.
  const letters = Array.from(spelledWord.replace(/aa|ae|oe/g, '-')).length;
  const stands = letters === 1 ? 'alone' : letters === 2 ? 'first' : 'anywhere';
  let beginning = spelledWord;
  while (couldBeWritten(beginning) > MOST_WAYS) beginning = beginning.slice(0, -1);
  const ways = waysToWrite(beginning, spelledWord.charAt(beginning.length));
  return { spelled: spelledWord, ways, isWhole: beginning === spelledWord, stands };
}

/** In how many ways, without writing them. */
function couldBeWritten(spelledWord: string): number {
  let [before, ways] = [1, 1];
  for (let at = 1; at < spelledWord.length; at += 1) {
    const next = ways + (pairs[spelledWord.slice(at - 1, at + 1)] ? before : 0);
    [before, ways] = [ways, next];
  }
  return ways;
}

/** The words that are looked for, each once; none where nothing but signs was typed. */
export function readQuery(typed: string): QueryWord[] {
  const words = spellOut(wordsOf(typed.slice(0, LONGEST_QUERY)).join(' ')).split(' ');
  return [...new Set(words)].filter((word) => word !== '').map(queryWord);
}

/** Folded letters that stay as long as they were, so that nothing has to say where they came from. */
function foldQuickly(text: string): string | undefined {
  if (/[\p{M}\p{Cf}]/u.test(text)) return undefined;
  const lower = text.toLowerCase();
  let isEven = lower.length === text.length;
  const folded = lower.replace(/[^\0-\x7fæøå]/gu, (letter) => {
    const plain = foldLetter(letter);
    isEven &&= plain.length === letter.length;
    return plain;
  });
  return isEven ? folded : undefined;
}

const foldLetters = (text: string): string => foldQuickly(text) ?? foldWith(text, foldLetter).folded;

/** The words of a text, folded, with æ, ø and å as one letter each. */
export const wordsOf = (text: string): string[] => foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const isInWord = (sign: string): boolean => /^[\p{L}\p{N}]$/u.test(sign);

/** Where in a folded text a word stands, as it was asked for. */
function placesOf(word: QueryWord, folded: string): Stretch[] {
  const found: Stretch[] = [];
  for (const way of word.ways) {
    for (let at = folded.indexOf(way); at >= 0; at = folded.indexOf(way, at + 1)) {
      const end = endOf(word, folded, at, way);
      if (end !== undefined) found.push({ start: at, end });
    }
  }
  return found;
}

/** The end of the word that begins there; undefined where it does not stand as it must. */
function endOf(word: QueryWord, folded: string, at: number, way: string): number | undefined {
  const end = word.isWhole ? at + way.length : at + lengthOf(word.spelled, folded.slice(at));
  if (end <= at) return undefined;
  if (word.stands === 'anywhere') return end;
  const [before] = /.$/su.exec(folded.slice(Math.max(0, at - 2), at)) ?? [''];
  if (isInWord(before)) return undefined;
  if (word.stands === 'first') return end;
  const after = String.fromCodePoint(folded.codePointAt(end) ?? 32);
  return isInWord(after) ? undefined : end;
}

/** How much of a text's beginning is a word that is spelled out; 0 where it is not. */
function lengthOf(spelledWord: string, text: string): number {
  let length = 0;
  for (let at = 0; at < spelledWord.length; length += 1) {
    const letter = spellOut(text.charAt(length));
    if (letter === '' || !spelledWord.startsWith(letter, at)) return 0;
    at += letter.length;
  }
  return length;
}

/**
 * Where a text has which of the words: one list of stretches for each. Like `findInText` for parts of words: »aa« finds
 * »å« and the other way round, and half of a letter is not that letter.
 */
export function findWords(text: string, words: readonly QueryWord[]): Stretch[][] {
  const quick = foldQuickly(text);
  const { folded, from }: Partial<Folded> & { folded: string } =
    quick === undefined ? foldWith(text, foldLetter) : { folded: quick };
  return words.map((word) =>
    placesOf(word, folded).map(({ start, end }) =>
      from ? { start: from[start] ?? 0, end: from[end] ?? text.length } : { start, end },
    ),
  );
}

/** Whether every word stands in one of the texts. */
export function standTogether(texts: readonly string[], words: readonly QueryWord[]): boolean {
  const found = texts.map((text) => findWords(text, words));
  return words.every((_, index) => found.some((each) => (each[index]?.length ?? 0) > 0));
}

/** Stretches in order, those that touch or overlap as one. */
export function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && stretch.start <= last.end) last.end = Math.max(last.end, stretch.end);
    else joined.push({ ...stretch });
  }
  return joined;
}
