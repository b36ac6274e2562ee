import { useEffect } from 'react';

/**
 * Tells from outside that a screen stands with its data: `<html data-ready="…">`. Tests wait for it, and the
 * benchmark reads when it was. */
export function useReady(place: string, isReady = true): void {
  useEffect(() => {
    if (!isReady) return;
    document.documentElement.dataset['ready'] = place;
    performance.mark(`ready ${place}`);
    return () => {
      delete document.documentElement.dataset['ready'];
    };
  }, [place, isReady]);
}
