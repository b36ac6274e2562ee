import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { HandbookPlace } from '../../../shared/handbook.ts';

/** A heading counts as read when it stands in this share of the page from above. */
const UPPER = 0.15;
/** The heading is kept when the page has stood still so long, ms. */
const STILL = 400;

type Parts = {
  section: string;
  /** The search stands in the section's place. */
  isFinding: boolean;
  /** The place that was asked for; undefined where the handbook opens where it was left. */
  asked: HandbookPlace | undefined;
  /** Where the mentor read last. */
  left: HandbookPlace | null;
  keep: (place: HandbookPlace) => void;
};

/** Brings the page to the place asked for, and remembers which heading is being read. */
export function useReadingPlace({
  section,
  isFinding,
  asked,
  left,
  keep,
}: Parts): RefObject<HTMLElement | null> {
  const article = useRef<HTMLElement>(null);
  const lastRead = useRef(left);
  /** The last place that was brought into sight because it was asked for. */
  const brought = useRef<HandbookPlace | 'left' | undefined>(undefined);
  useEffect(() => {
    lastRead.current = left;
  });
  useLayoutEffect(() => {
    if (isFinding) return;
    const wanted = asked ?? 'left';
    const isBack = brought.current === wanted; // from the search: on with what was being read
    brought.current = wanted;
    bringTo(article.current, isBack ? lastRead.current : (asked ?? lastRead.current), section);
  }, [section, asked, isFinding]);
  useEffect(() => {
    const page = article.current?.closest('main');
    if (isFinding || !page) return;
    const tell = () => keep({ section, heading: headingRead(page) });
    tell();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      clearTimeout(timer);
      timer = setTimeout(tell, STILL);
    };
    page.addEventListener('scroll', moved, { passive: true });
    return () => {
      clearTimeout(timer);
      page.removeEventListener('scroll', moved);
    };
  }, [section, isFinding, keep]);
  return article;
}

/** Scrolls to the heading of a place and moves the focus there, but from the contents, where one goes on choosing. */
function bringTo(article: HTMLElement | null, place: HandbookPlace | null, section: string): void {
  if (place?.section !== section) return;
  const heading = place.heading && article?.querySelector(`#${CSS.escape(place.heading)}`);
  const target = heading ?? article?.querySelector('h1');
  if (!(target instanceof HTMLElement)) return;
  if (heading) target.scrollIntoView({ block: 'start' });
  const isChoosing = document.activeElement?.closest('[data-contents]') !== null;
  if (heading || !isChoosing) target.focus({ preventScroll: true });
}

/** The last heading in the page's upper part, or at the end of the text the last one in sight; null before the first. */
function headingRead(page: HTMLElement): string | null {
  if (page.scrollTop === 0) return null;
  const isAtEnd = page.scrollTop > 0 && page.scrollTop + page.clientHeight >= page.scrollHeight - 1;
  const limit = page.clientHeight * (isAtEnd ? 1 : UPPER);
  const above = Array.from(page.querySelectorAll('h2[id], h3[id]')).filter(
    (heading) => heading.getBoundingClientRect().top - page.getBoundingClientRect().top < limit,
  );
  return above.at(-1)?.id ?? null;
}
