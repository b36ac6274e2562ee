import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Folders } from '../../shared/backup.ts';
import type { HandbookAtHand } from '../../shared/handbook.ts';
import type { Result } from '../../shared/result.ts';
import { valueOf } from '../notebook.ts';
import { afterPress } from './held-press.ts';

type Asking = {
  /** Again and again, ms. */
  every?: number | false;
  /** False until it is known what to ask for. */
  isAsked?: boolean;
};

/** What the notebook says now, asked again whenever something was saved. */
export const useAnswer = <T>(
  key: readonly unknown[],
  call: () => Promise<Result<T>>,
  { every = false, isAsked = true }: Asking = {},
): UseQueryResult<T> =>
  useQuery({ queryKey: key, queryFn: () => valueOf(call()), refetchInterval: every, enabled: isAsked });

/** The handbook at hand: no saving changes it, so it is asked for once. */
export const useHandbook = (): UseQueryResult<HandbookAtHand> =>
  useQuery({
    queryKey: ['handbook'],
    queryFn: () => valueOf(window.notebook.handbook.read()),
    staleTime: Infinity,
    meta: { isLasting: true },
  });

/** Where notebook and copies lie; undefined until it is known. */
export const useFolders = (): Folders | undefined =>
  useAnswer(['folders'], () => window.notebook.backups.health()).data?.folders;

/** To be called when something is gone for good: the window forgets what it was told and does not show. */
export function useForget(): () => void {
  const queries = useQueryClient();
  return useCallback(() => queries.removeQueries({ type: 'inactive' }), [queries]);
}

/** To be called when something was saved: what is on screen is asked for again. */
export function useRefresh(): () => void {
  const queries = useQueryClient();
  return useCallback(
    () =>
      afterPress(
        () => void queries.invalidateQueries({ predicate: ({ meta }) => meta?.['isLasting'] !== true }),
      ),
    [queries],
  );
}
