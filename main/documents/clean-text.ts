import type { Coverage } from './coverage.ts';

/** Stands where a character has no glyph in the shipped fonts; it has one itself. */
const REPLACEMENT = '?';

/** Runs longer than this may be broken anywhere, so that nothing leaves the page. */
const LONGEST_WORD = 30;
const BREAK_EVERY = 12;
const ZERO_WIDTH_SPACE = '\u200b';

/**
 * Control characters, and what is not seen: joiners, direction marks, variation selectors, fillers. None has a place
 * on paper; line breaks are kept.
 */
const unprintable = /(?!\n)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** The text with nothing in it that is not seen: NFC, one kind of line break, nothing unprintable. */
export const plainText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unprintable, '');

/** A name as others get it: one line, and never empty where there was something that is not seen. */
export const plainName = (name: string): string =>
  plainText(name).replace(/\s+/gu, ' ').trim() || (name && REPLACEMENT);

/** The parts of a plain value whose strings are all cleaned. */
type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/**
 * The same value with every string made fit for paper: plain, long words breakable, and characters without a glyph
 * replaced; `replaced` names those, each once.
 */
export function cleanText<T extends Plain>(value: T, hasGlyph: Coverage): { value: T; replaced: string[] } {
  const replaced = new Set<string>();
  const clean = (text: string): string => {
    const printable = Array.from(plainText(text), (character) => {
      if (character === '\n' || hasGlyph(character.codePointAt(0) ?? 0)) return character;
      replaced.add(character);
      return REPLACEMENT;
    }).join('');
    return breakLongWords(printable);
  };
  const walk = (part: Plain): Plain => {
    if (typeof part === 'string') return clean(part);
    if (Array.isArray(part)) return (part as Plain[]).map(walk);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, walk(inner)]));
  };
  return { value: walk(value) as T, replaced: [...replaced] };
}

const breakLongWords = (text: string): string =>
  text.replace(new RegExp(`\\S{${LONGEST_WORD},}`, 'gu'), (word) =>
    Array.from(word)
      .map((character, index) =>
        index > 0 && index % BREAK_EVERY === 0 ? ZERO_WIDTH_SPACE + character : character,
      )
      .join(''),
  );
