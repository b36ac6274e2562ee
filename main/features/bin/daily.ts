import { dayOf, type Day } from '../../../shared/day.ts';
import { logEvent } from '../../log.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { forgetExpired } from './bin.repo.ts';

const tidiedOn = new WeakMap<OpenNotebook['db'], Day>();

/** The open notebook; the first time it is asked for after the unlock, and on each day, what has rested its time in the bin goes. */
export function tidied(open: OpenNotebook): OpenNotebook {
  const today = dayOf(open.now());
  if (tidiedOn.get(open.db) === today) return open;
  tidiedOn.set(open.db, today);
  try {
    forgetExpired(open.db, open.now());
  } catch {
    // A full disk must not keep the mentor out: what could not go today goes tomorrow.
    logEvent('bin-not-emptied');
  }
  return open;
}
