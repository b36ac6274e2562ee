import { useEffect, useRef } from 'react';
import type { Place } from '../places.ts';

/**
 * Remembers the field that had the caret last. `leave` gives the place with it, so that one who comes back goes on where
 * she was writing, and forgets it.
 */
export function useLastField(): { leave: (place: Place) => Place } {
  const last = useRef<string>(undefined);
  useEffect(() => {
    const focused = ({ target }: FocusEvent) => {
      const part = target instanceof Element ? target.closest('[data-field]') : null;
      if (part instanceof HTMLElement) last.current = part.dataset['field'];
    };
    document.addEventListener('focusin', focused);
    return () => document.removeEventListener('focusin', focused);
  }, []);
  return {
    leave: (place) => {
      const field = last.current;
      last.current = undefined;
      return place.at === 'meeting' && field ? { ...place, field } : place;
    },
  };
}
