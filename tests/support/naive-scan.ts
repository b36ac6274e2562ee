import { findInText } from '../../shared/find-text.ts';
import type { QueryWord } from '../../shared/find-words.ts';

const inWord = /^[\p{L}\p{N}]$/u;
const signsOf = (part: string) => Array.from(part.normalize('NFC').replace(/\p{Cf}/gu, ''));

/** Whether a word stands in a text as it must, found letter by letter. */
export const standsIn = (text: string, { spelled, stands }: QueryWord): boolean =>
  findInText(text, spelled).some(({ start, end }) => {
    const isFirst = !inWord.test(signsOf(text.slice(0, start)).at(-1) ?? ' ');
    const isLast = !inWord.test(signsOf(text.slice(end))[0] ?? ' ');
    return stands === 'anywhere' || (isFirst && (stands === 'first' || isLast));
  });
