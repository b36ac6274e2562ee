import { findWords, joinStretches, type QueryWord } from '../../../shared/find-words.ts';
import type { Stretch } from '../../../shared/find-text.ts';
import { cutAround } from '../../../shared/cut-around.ts';
import type { Passage } from '../../../shared/search.ts';
import type { FieldText } from './subjects.ts';

type Found = { field: string; text: string; each: Stretch[][] };

/**
 * The field with the most of the words, cut to what stands around the first of them; and, where some words stand in
 * others alone, the one with the most of those. The first on the page, of two that have as many.
 */
export function passagesOf(texts: readonly FieldText[], words: readonly QueryWord[]): Passage[] {
  const passages: Passage[] = [];
  let missing = words.map((_, index) => index);
  let left: Found[] = texts
    .filter(({ text }) => text !== '')
    .map(({ field, text }) => ({ field, text, each: findWords(text, words) }));
  while (missing.length > 0 && passages.length < 2) {
    const has = ({ each }: Found) => missing.filter((index) => (each[index]?.length ?? 0) > 0).length;
    const [best] = left.toSorted((a, b) => has(b) - has(a));
    if (!best || has(best) === 0) break;
    passages.push({ field: best.field, ...cutAround(best.text, joinStretches(best.each.flat())) });
    missing = missing.filter((index) => (best.each[index]?.length ?? 0) === 0);
    left = left.filter((one) => one !== best);
  }
  return passages;
}
