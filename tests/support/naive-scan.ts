/**
 * A search as one would do it by hand, from the rules alone: it shares no line with the program's own, so that a mistake
 * in how that one folds or reads cannot stand on both sides.
 */

const writtenOut = new Map([
  ['æ', 'ae'],
  ['ø', 'oe'],
  ['å', 'aa'],
]);

/**
 * A text's letters as they are compared: no case, and no accents but the ring of å; what is not seen is none; æ, ø and å
 * are two in one.
 */
function lettersOf(text: string): string[] {
  // A letter and the marks on it are one, however it is written.
  const clusters = text.toLowerCase().match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  return clusters
    .map((cluster) => {
      const bare = cluster.normalize('NFD').replace(/[\p{M}\p{Cf}]/gu, '');
      return writtenOut.get(cluster.normalize('NFC')) ?? bare.replace('ς', 'σ');
    })
    .filter((letter) => letter !== '');
}

const isOfWord = (letter = ''): boolean => /[\p{L}\p{N}]/u.test(letter);

/** A text as it is compared: »Gård« as »gaard«. */
export const spelling = (text: string): string => lettersOf(text).join('');

/** The words that are asked for, written out, each once: letters and digits, parted by all else. */
export function wordsAsked(typed: string): string[] {
  const spaced = lettersOf(typed).map((letter) => (isOfWord(letter) ? letter : ' '));
  return [...new Set(spaced.join('').split(' '))].filter((word) => word !== '');
}

/** Where the letters are the word, as first and behind the last; half of an å is not a letter. */
function placesOf(letters: readonly string[], word: string): { first: number; behind: number }[] {
  // Å, æ and ø are one letter each, however they are written.
  const length = Array.from(word.replace(/aa|ae|oe/g, 'å')).length;
  return letters.flatMap((_, first) => {
    let behind = first;
    let spelled = '';
    while (spelled.length < word.length && behind < letters.length) {
      spelled += letters[behind] ?? '';
      behind += 1;
    }
    // Three letters and more are any part of a word, two its beginning, and one is a word of its own.
    const isLate = length <= 2 && isOfWord(letters[first - 1]);
    const goesOn = length === 1 && isOfWord(letters[behind]);
    return spelled === word && !isLate && !goesOn ? [{ first, behind }] : [];
  });
}

/** Whether a word, written out, stands in a text as it must. */
export const standsIn = (text: string, word: string): boolean => placesOf(lettersOf(text), word).length > 0;

/** What of a text some words mark, written out, in order; those that touch or overlap as one. */
export function marked(text: string, words: readonly string[]): string[] {
  const letters = lettersOf(text);
  const places = words.flatMap((word) => placesOf(letters, word));
  const isMarked = (at: number) => places.some(({ first, behind }) => at >= first && at < behind);
  return letters
    .map((letter, at) => (isMarked(at) ? letter : '\n'))
    .join('')
    .split('\n')
    .filter((stretch) => stretch !== '');
}
