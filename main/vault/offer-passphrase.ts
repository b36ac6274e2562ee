import { randomInt } from 'node:crypto';
import { danishWords } from './words-da.ts';

const WORDS = 6;

/** Six words drawn evenly from our Danish list; `bits` is log2 of the number of phrases there are. */
export function offerPassphrase(): { phrase: string; bits: number } {
  const phrase = Array.from({ length: WORDS }, () => danishWords[randomInt(danishWords.length)]).join(' ');
  return { phrase, bits: WORDS * Math.log2(danishWords.length) };
}
