import { useEffect, useRef } from 'react';
import type { Place } from '../places.ts';

/**
 * After a change of place the new page's heading has the focus, so that the page is told of and the keys scroll it. A page
 * that gives the focus away itself is let be, and so is a tab, or anything else that stands on and has it.
 */
export function useHeading(place: Place): void {
  const isFirst = useRef(true);
  useEffect(() => {
    const left = document.activeElement;
    const arrive = (): boolean => {
      const heading = document.querySelector<HTMLElement>('main h1');
      if (!heading) return false;
      if (isFree(left)) {
        heading.toggleAttribute('data-first', isFirst.current);
        heading.focus({ preventScroll: true });
      }
      isFirst.current = false;
      return true;
    };
    if (arrive()) return;
    // The heading comes with the page's answer; then the page says that it is ready.
    const observer = new MutationObserver(() => {
      if (arrive()) observer.disconnect();
    });
    observer.observe(document.documentElement, { attributeFilter: ['data-ready'] });
    return () => observer.disconnect();
  }, [place]);
}

/** Whether nothing on the page has the focus; `left` had it as the place changed, and whoever has moved it since keeps it. */
function isFree(left: Element | null): boolean {
  if (document.querySelector('#above [role$="dialog"]')) return false;
  const { activeElement: now, body } = document;
  return !now || now === body || (now === left && !now.closest('main > *'));
}
