import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { HandbookPlace } from '../../../shared/handbook.ts';

/** A heading counts as read when it stands in this share of the page from above. */
const UPPER = 0.3;
/** The place is kept when the page has stood still so long, ms. */
const STILL = 400;

type Parts = {
  section: string;
  /** The place that was asked for; undefined where the handbook opens where it was left. */
  asked: HandbookPlace | undefined;
  first: HandbookPlace | null;
  keep: (place: HandbookPlace) => void;
};

/** Brings the page to the place asked for, and remembers which heading is being read. */
export function useReadingPlace({ section, asked, first, keep }: Parts): RefObject<HTMLElement | null> {
  const article = useRef<HTMLElement>(null);
  const start = useRef(first);
  useLayoutEffect(() => {
    const place = asked ?? start.current;
    start.current = null;
    if (place?.section !== section) return;
    const inContents = document.activeElement?.closest('[data-contents]') !== null;
    const heading = place.heading && article.current?.querySelector(`#${CSS.escape(place.heading)}`);
    const target = heading ?? article.current?.querySelector('h1');
    if (!(target instanceof HTMLElement)) return;
    if (heading) target.scrollIntoView({ block: 'start' });
    if (!inContents || heading) target.focus({ preventScroll: true });
  }, [section, asked]);
  useEffect(() => {
    const page = article.current?.closest('main');
    if (!page) return;
    const tell = () => keep({ section, heading: headingRead(page) });
    let timer = setTimeout(tell, STILL);
    const moved = () => {
      clearTimeout(timer);
      timer = setTimeout(tell, STILL);
    };
    page.addEventListener('scroll', moved, { passive: true });
    return () => {
      clearTimeout(timer);
      page.removeEventListener('scroll', moved);
    };
  }, [section, keep]);
  return article;
}

/** The last heading in the page's upper part, or at the end of the text the last one in sight; null before the first. */
function headingRead(page: HTMLElement): string | null {
  const isAtEnd = page.scrollTop > 0 && page.scrollTop + page.clientHeight >= page.scrollHeight - 1;
  const limit = page.clientHeight * (isAtEnd ? 1 : UPPER);
  const above = Array.from(page.querySelectorAll('h2[id], h3[id]')).filter(
    (heading) => heading.getBoundingClientRect().top - page.getBoundingClientRect().top < limit,
  );
  return above.at(-1)?.id ?? null;
}
