import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  type RefObject,
  startTransition,
  Suspense,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { z } from 'zod';
import type { Place } from '../places.ts';
import { courseAtHand, lastMeeting, placeOf, startTrail, stepTo, type Trail, walkOn } from './trail.ts';
import { useHeading } from './use-heading.ts';
import { useWhereLeft } from './use-where-left.ts';
import { useStepKeys } from './use-step-keys.ts';
import { saveBoard } from '../ui/autosave/save-board.ts';
import { leaveFor } from '../ui/leaving.ts';
import { Mentees } from './Mentees.tsx';
import Primitives from './Primitives.tsx';
import { Screen } from './Screen.tsx';
import { Shell } from './Shell.tsx';

// zod would try out `new Function`, which the page's policy forbids and reports.
z.config({ jitless: true });

/** The cache holds what the notebook says; it goes with the window when the notebook is locked. */
const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: 0 },
    },
  });

type Props = { start?: Place; onAbout: () => void };

/** The open notebook: the index at the side, and the page one is at. */
export default function Notebook({ start = { at: 'overview' }, onAbout }: Props) {
  const [trail, setTrail] = useState(() => startTrail(start));
  const place = placeOf(trail);
  const latest = useRef(trail);
  const queries = useMemo(() => newQueryClient(), []);
  const { asLeft, forget } = useWhereLeft(queries);
  const page = useRef<HTMLElement>(null);
  useHeading(place);

  const walk = (next: (trail: Trail, left: Place) => Trail | undefined) => {
    void saveBoard.flushAll().then((isSaved) => {
      if (!isSaved) return; // the text stays on screen, and the save mark says why
      const gone = next(latest.current, asLeft(placeOf(latest.current)));
      if (!gone) return;
      leaveFor(placeOf(gone), () => {
        forget();
        latest.current = gone; // a second step may come before this one is drawn
        startTransition(() => setTrail(gone));
      });
    });
  };
  const go = (next: Place) => walk((now, left) => walkOn(now, left, next));
  useStepKeys((step) => walk((now, left) => stepTo(now, left, step)));
  const current = useRef(go);
  useEffect(() => {
    current.current = go;
  });
  useEffect(
    () =>
      window.notices.on('flush', () => {
        void saveBoard
          .flushAll()
          .catch(() => false)
          .then((isSaved) =>
            window.notebook.notebook.flushed({ isSaved: isSaved && !saveBoard.isRefused() }),
          );
      }),
    [],
  );
  useEffect(
    () =>
      window.notices.on('command', (command) => {
        if (command !== 'about') current.current({ at: command });
      }),
    [],
  );
  const screen = (
    <Screen
      place={place}
      meeting={lastMeeting(trail)}
      course={courseAtHand(trail)}
      go={go}
      onAbout={onAbout}
    />
  );
  return (
    <QueryClientProvider client={queries}>
      <Primitives>
        <Mentees>
          {/* One for all places: one of its own would be empty until the page it is new with has come. */}
          <Suspense fallback={null}>
            {place.at === 'talk' ? (
              screen
            ) : (
              <Shell place={place} go={go} pageRef={page}>
                <FromTop page={page} place={place} />
                {screen}
              </Shell>
            )}
          </Suspense>
        </Mentees>
      </Primitives>
    </QueryClientProvider>
  );
}

/**
 * A new page is read from its top. Stands before the page, so that one which opens further down has the last word.
 * One that was not scrolled is not: that would lay out the new page, which is not whole yet, once more.
 */
function FromTop({ page, place }: { page: RefObject<HTMLElement | null>; place: Place }) {
  const isScrolled = useRef(false);
  useEffect(() => {
    const element = page.current;
    const scrolled = () => {
      isScrolled.current = true;
    };
    element?.addEventListener('scroll', scrolled, { passive: true });
    return () => element?.removeEventListener('scroll', scrolled);
  }, [page]);
  useLayoutEffect(() => {
    if (!isScrolled.current) return;
    page.current?.scrollTo(0, 0);
    isScrolled.current = false;
  }, [page, place]);
  return null;
}
