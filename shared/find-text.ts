/** A stretch of a text, in UTF-16 units; `end` is the first that is not in it. */
export type Stretch = { start: number; end: number };

const spelled: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** One character as Danish readers look for it: no case, æ, ø and å written out, other letters without accents. */
function foldCharacter(character: string): string {
  const lower = character.normalize('NFC').toLowerCase();
  const plain = spelled[lower] ?? lower.normalize('NFD').replace(/\p{M}/gu, '');
  return /^\s$/u.test(plain) ? ' ' : plain;
}

/** The folded text, and for each of its units where in the text it came from. */
function fold(text: string): { folded: string; from: number[] } {
  let folded = '';
  const from: number[] = [];
  let at = 0;
  // A letter and its combining marks are one: å may be written as a and a ring.
  for (const [cluster] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const plain = foldCharacter(cluster);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) from.push(at);
    at += cluster.length;
  }
  from.push(at);
  return { folded, from };
}

/** The text as it is compared: »Å« as »aa«, a no-break space as a space. */
export const foldText = (text: string): string => fold(text).folded;

/**
 * Where a text has what is looked for, whatever its case; »aa« finds »å« and »å« finds »aa«, but »a« does not find »å«
 * halfway, nor does »gard« find »gård«. Parts of compound words are found.
 */
export function findInText(text: string, wanted: string): Stretch[] {
  const needle = foldText(wanted.trim());
  if (needle === '') return [];
  const { folded, from } = fold(text);
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
}
