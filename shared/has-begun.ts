import { dayOf, momentOf } from './day.ts';
import type { Meeting } from './meeting.ts';

/** Whether a meeting's planned time has come at that moment, ms UTC; where it has none, its day. */
export const hasBegun = ({ date, startsAt }: Pick<Meeting, 'date' | 'startsAt'>, now: number): boolean =>
  date <= dayOf(now) && (startsAt === null || momentOf(date, startsAt) <= now);
