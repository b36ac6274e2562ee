import { useEffect } from 'react';
import type { Place } from '../places.ts';

/** Stands between its page and another place: it calls `leave` at once, or when the mentor has said so. */
export type AskBeforeLeaving = (to: Place, leave: () => void) => void;

/** Of the page that stands, if it asks; one that is being left asks no more. */
let asks: AskBeforeLeaving | undefined;

/** Leaves the page for another place, as soon as it lets go. A lock asks nothing: it does not come this way. */
export function leaveFor(to: Place, leave: () => void): void {
  if (!asks) {
    leave();
    return;
  }
  asks(to, () => {
    asks = undefined;
    leave();
  });
}

/** Lets the page be asked each time it is to be left for another place; `ask` must be the same from drawing to drawing. */
export function useAskBeforeLeaving(ask: AskBeforeLeaving | undefined): void {
  useEffect(() => {
    asks = ask;
    return () => {
      if (asks === ask) asks = undefined;
    };
  }, [ask]);
}
