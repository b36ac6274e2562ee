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
    let frame = 0;
    const observer = new MutationObserver(arrive);
    // The heading comes with the page's answer; then the page says that it is ready.
    observer.observe(document.documentElement, { attributeFilter: ['data-ready'] });
    arrive();
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };

    function arrive(): void {
      if (!document.querySelector('main h1')) return;
      observer.disconnect();
      // A field that takes the focus itself may take it only at the next frame, and only where nothing else has.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => takeFocus(left));
      });
    }

    function takeFocus(was: Element | null): void {
      const heading = document.querySelector<HTMLElement>('main h1');
      if (heading && isFree(was)) {
        heading.toggleAttribute('data-first', isFirst.current);
        heading.focus({ preventScroll: true });
      }
      isFirst.current = false;
    }
  }, [place]);
}

/** Whether nothing on the page has the focus; `left` had it as the place changed, and whoever has moved it since keeps it. */
function isFree(left: Element | null): boolean {
  if (document.querySelector('#above [role$="dialog"]')) return false;
  const { activeElement: now, body } = document;
  return !now || now === body || (now === left && !now.closest('main > *'));
}
