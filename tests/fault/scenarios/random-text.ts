import type { Random } from '../../support/random.ts';

/** Letters of one byte and of four, the composed and the decomposed, quotes, breaks and what looks like code. */
const pieces = [
  'æ',
  'Å',
  'a\u030a',
  'ß',
  '😀',
  '–',
  '"',
  "'",
  '\n',
  '\t',
  ';--',
  '<b>',
  '  ',
  'x',
  'møde',
  '0',
  '%s',
  '\u200f',
];

export function randomText(random: Random, longest: number): string {
  const length = random.below(5) === 0 ? random.below(longest) : random.below(Math.min(longest, 60));
  let text = '';
  while (text.length < length) text += random.pick(pieces);
  return text.slice(0, length).trim();
}
