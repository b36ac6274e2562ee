import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Day } from '../../../shared/day.ts';
import { findInHandbook, type Hit } from '../../../shared/find-in-handbook.ts';
import { findWords, joinStretches, readQuery } from '../../../shared/find-words.ts';
import { SearchKind, type SearchAnswer, type SearchFor, type SearchTime } from '../../../shared/search.ts';
import { valueOf } from '../../notebook.ts';
import { useHandbook } from '../../ui/queries.ts';
import { useToday } from '../../ui/today.ts';

/** While the notebook is not read whole, the search goes on reading this often, ms. */
const READ_ON = 50;

export type Found = SearchAnswer & { handbook: Hit[] };

const nothing: SearchFor = { typed: '', choice: 'all', courseId: null, time: { span: 'always' } };

/** What is looked for, as it was left where one comes back. */
export function useAsked(left: SearchFor | undefined) {
  const queries = useQueryClient();
  const [asked, setAsked] = useState(left ?? nothing);
  useEffect(() => {
    queries.setQueryData(['asked'], asked);
  }, [queries, asked]);
  return { asked, change: (part: Partial<SearchFor>) => setAsked((before) => ({ ...before, ...part })) };
}

function daysOf(time: SearchTime, today: Day): { from: Day | null; to: Day | null } {
  if (time.span === 'between') return { from: time.from, to: time.to };
  if (time.span === 'always') return { from: null, to: null };
  const year = Number(today.slice(0, 4)) - (time.span === 'lastYear' ? 1 : 0);
  return { from: `${year}-01-01` as Day, to: `${year}-12-31` as Day };
}

/** The answer to what is looked for; the one before stands until it is there. Undefined where nothing is. */
export function useFound({ typed, choice, courseId, time }: SearchFor) {
  const today = useToday();
  const wanted = useDeferredValue(typed.trim());
  const words = useMemo(() => readQuery(wanted), [wanted]);
  const kind = SearchKind.safeParse(choice).data ?? null;
  const request = { typed: wanted, kind, courseId, ...daysOf(time, today) };
  const answer = useQuery({
    queryKey: ['search', request],
    queryFn: () => valueOf(window.notebook.search.find(request)),
    enabled: words.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
    refetchInterval: ({ state }) => (state.data && state.data.unread > 0 ? READ_ON : false),
  });
  const { data: book } = useHandbook();
  const isNarrowed = courseId !== null || time.span !== 'always';
  const handbook = useMemo(() => {
    // The handbook belongs to no course and to no time.
    if (!book || words.length === 0 || isNarrowed) return [];
    const find = (text: string) => {
      const each = findWords(text, words);
      return each.every((places) => places.length > 0) ? joinStretches(each.flat()) : [];
    };
    return findInHandbook(book.handbook, find).flatMap(({ hits }) => hits);
  }, [book, words, isNarrowed]);
  const found: Found | undefined = answer.data && words.length > 0 ? { ...answer.data, handbook } : undefined;
  return { answer, found, wanted, words: words.length, isNarrowed };
}
