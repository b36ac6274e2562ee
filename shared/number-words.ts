import type { TFunction } from 'i18next';

const numbers = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** "to", "tre", and from eleven on the figures: a number in running text, from 2. */
export function inWords(number: number, t: TFunction): string {
  const word = numbers[number - 2];
  return word ? t(`dates.number.${word}`) : String(number);
}
