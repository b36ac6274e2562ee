import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { HandbookAtHand } from '../../shared/handbook.ts';
import type { Id } from '../../shared/ids.ts';
import type { MeetingPage } from '../../shared/meeting.ts';
import type { SearchFor } from '../../shared/search.ts';
import type { WorksheetPage } from '../../shared/worksheet.ts';
import type { Place } from '../places.ts';

/**
 * Remembers the field that had the caret last. `asLeft` gives the place one is at with that field, with what is being
 * read of the handbook or with what is looked for, so that one who comes back goes on there; `forget` is for when it has been left.
 */
export function useWhereLeft(queries: QueryClient): { asLeft: (place: Place) => Place; forget: () => void } {
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
    asLeft: (place) => {
      if (place.at === 'meeting' || place.at === 'worksheet') {
        const courseId = courseOf(queries, place);
        return { ...place, ...(last.current && { field: last.current }), ...(courseId && { courseId }) };
      }
      if (place.at === 'search') {
        const asked = queries.getQueryData<SearchFor>(['asked']);
        return asked ? { ...place, asked } : place;
      }
      // The key is shown at once that once: whoever comes back types the passphrase.
      if (place.at === 'sheet') return { at: 'sheet', back: place.back, isNew: place.isNew ?? false };
      if (place.at === 'reflection') return { ...place, ...(last.current && { field: last.current }) };
      if (place.at !== 'handbook') return place;
      const read = queries.getQueryData<HandbookAtHand>(['handbook'])?.place;
      return read ? { ...place, place: read } : place;
    },
    forget: () => {
      last.current = undefined;
    },
  };
}

/** Whose the page is that one is at. */
const courseOf = (
  queries: QueryClient,
  place: Extract<Place, { at: 'meeting' | 'worksheet' }>,
): Id | undefined =>
  place.at === 'meeting'
    ? queries.getQueryData<MeetingPage>(['meeting', place.meetingId])?.course.id
    : queries.getQueryData<WorksheetPage>(['worksheet', place.worksheetId])?.worksheet.courseId;
