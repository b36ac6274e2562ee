import type { Id } from '../../shared/ids.ts';
import type { Place } from '../places.ts';

/** The places one has been to, oldest first, and which of them one is at. */
export type Trail = { places: readonly Place[]; at: number };

/** So many places back are kept. */
export const LONGEST_TRAIL = 100;

export const startTrail = (place: Place): Trail => ({ places: [place], at: 0 });

export const placeOf = ({ places, at }: Trail): Place => places[at] ?? { at: 'overview' };

/**
 * Goes on to a place; what lay ahead is forgotten. `left` is the place one leaves, as it is to be found again; whose receipt is
 * looked at is found as the receipt leads back to it.
 */
export function walkOn(trail: Trail, left: Place, next: Place): Trail {
  const found = left.at === 'removed' && next.at === 'preview' ? next.back : left;
  const places = [...trail.places.slice(0, trail.at), found, next].slice(-LONGEST_TRAIL);
  return { places, at: places.length - 1 };
}

/** One step back (-1) or forward (1); undefined where there is nothing. */
export function stepTo(trail: Trail, left: Place, step: -1 | 1): Trail | undefined {
  const at = trail.at + step;
  if (!trail.places[at]) return undefined;
  return { places: trail.places.map((place, index) => (index === trail.at ? left : place)), at };
}

/** The logbook page one was at last; undefined before the first. */
export function lastMeeting({ places, at }: Trail): Extract<Place, { at: 'meeting' }> | undefined {
  const before = places.slice(0, at + 1).reverse();
  return before.find((place): place is Extract<Place, { at: 'meeting' }> => place.at === 'meeting');
}

/** The course one was at last, on its page or on one of its meetings or sheets. */
export function courseAtHand({ places, at }: Trail): Id | undefined {
  const last = places.slice(0, at + 1).findLast((place) => 'courseId' in place);
  return last && 'courseId' in last ? last.courseId : undefined;
}
