/** A stretch of a text, in UTF-16 units; `end` is the first that is not in it. */
export type Stretch = { start: number; end: number };

const spelled: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' };

/**
 * One character, with its combining marks, as Danish readers look for it: no case, and no accents but in æ, ø and å;
 * a soft hyphen and other signs that are not seen are nothing.
 */
export function foldLetter(character: string): string {
  const lower = character.normalize('NFC').toLowerCase();
  if (lower in spelled) return lower;
  const plain = lower.normalize('NFD').replace(/[\p{M}\p{Cf}]/gu, '');
  if (plain === 'ς') return 'σ';
  return /^\s$/u.test(plain) ? ' ' : plain;
}

/** æ, ø and å written out. */
export const spellOut = (folded: string): string =>
  folded.replace(/[æøå]/g, (letter) => spelled[letter] ?? '');

export type Folded = {
  folded: string;
  /** For each unit of the folded text where in the text it came from, and at last where the text ends. */
  from: number[];
};

/** The folded text, and where each of its units came from. */
export function foldWith(text: string, letter: (character: string) => string): Folded {
  let folded = '';
  const from: number[] = [];
  let at = 0;
  // A letter and its combining marks are one: å may be written as a and a ring.
  for (const [cluster] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const plain = letter(cluster);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) from.push(at);
    at += cluster.length;
  }
  from.push(at);
  return { folded, from };
}

const fold = (text: string): Folded => foldWith(text, (character) => spellOut(foldLetter(character)));

/** The text as it is compared: »Å« as »aa«, a no-break space as a space. */
export const foldText = (text: string): string => fold(text).folded;

/**
 * Where a text has what is looked for, whatever its case; »aa« finds »å« and »å« finds »aa«, but »a« does not find »å«
 * halfway, nor does »gard« find »gård«. Parts of compound words are found.
 */
export const findInText = (text: string, wanted: string): Stretch[] => finderIn(text)(wanted);

/** The same for several words in one text, which is folded once. */
export function finderIn(text: string): (wanted: string) => Stretch[] {
  const { folded, from } = fold(text);
  return (wanted) => {
    const needle = foldText(wanted.trim());
    if (needle === '') return [];
    const found: Stretch[] = [];
    for (let at = folded.indexOf(needle); at >= 0;) {
      const start = from[at] ?? 0;
      const end = from[at + needle.length] ?? text.length;
      // Half of a letter that was written out is not that letter.
      const isWhole = (at === 0 || from[at - 1] !== start) && from[at + needle.length - 1] !== end;
      if (isWhole) found.push({ start, end });
      at = folded.indexOf(needle, at + (isWhole ? needle.length : 1));
    }
    return found;
  };
}
