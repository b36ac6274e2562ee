import type { TFunction } from 'i18next';
import type { ReviewOffers } from '../../../shared/review.ts';
import type { ReviewKind } from '../../../shared/review-plan.ts';
import { assertNever } from '../../../shared/result.ts';

/** From two on: the sentence with »one« has its own. */
const inWords = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

function numberWord(number: number, t: TFunction): string {
  const word = inWords[number - 2];
  return word ? t(`reviews.numbers.${word}`) : String(number);
}

/** Why a set of questions stands here; that so many meetings have been held is said only where it is so. */
export function offerWords(
  kind: ReviewKind,
  { number, held }: Pick<ReviewOffers, 'number' | 'held'>,
  t: TFunction,
): string {
  const count = number ?? 0;
  const words = { count, number: numberWord(count, t) };
  switch (kind) {
    case 'review-meeting':
      return t('reviews.offer.meeting');
    case 'review-early':
      return t(held === count ? 'reviews.offer.early' : 'reviews.offer.earlyThen', words);
    case 'review-later':
      return t(held === count ? 'reviews.offer.later' : 'reviews.offer.laterThen', words);
    default:
      return assertNever(kind);
  }
}
