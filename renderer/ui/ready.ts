import { useEffect } from 'react';

/** Who told last: a part that goes while its successor stands already takes nothing back. */
let latest: symbol | undefined;

/**
 * Tells from outside that a screen stands with its data: `<html data-ready="…">`. Tests wait for it, and the
 * benchmark reads when it was. */
export function useReady(place: string, isReady = true): void {
  useEffect(() => {
    if (!isReady) return;
    const own = Symbol(place);
    latest = own;
    document.documentElement.dataset['ready'] = place;
    performance.mark(`ready ${place}`);
    return () => {
      if (latest === own) delete document.documentElement.dataset['ready'];
    };
  }, [place, isReady]);
}
