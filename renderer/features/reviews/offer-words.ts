import type { ReviewOffers } from '../../../shared/review.ts';
import type { ReviewKind } from '../../../shared/review-plan.ts';
import { assertNever } from '../../../shared/result.ts';
import type { Words } from '../../ui/explain.ts';
import { inWords } from '../../../shared/number-words.ts';

/** Why a set of questions stands here; that so many meetings have been held is said only where it is so. */
export function offerWords(
  kind: ReviewKind,
  { number, held }: Pick<ReviewOffers, 'number' | 'held'>,
  t: Words,
): string {
  const count = number ?? 0;
  const words = { count, number: inWords(count, t) };
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
