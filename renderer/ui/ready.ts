import { useEffect } from 'react';

/** Tells from outside that a screen stands with its data: `<html data-ready="…">`. Tests wait for it. */
export function useReady(place: string, isReady = true): void {
  useEffect(() => {
    if (!isReady) return;
    document.documentElement.dataset['ready'] = place;
    return () => {
      delete document.documentElement.dataset['ready'];
    };
  }, [place, isReady]);
}
