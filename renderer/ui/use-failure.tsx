import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError, Result } from '../../shared/result.ts';
import { Banner } from './Banner.tsx';
import { explain } from './explain.ts';

type Outcome = {
  /** What went wrong last, in words; it stands until a call succeeds. */
  failure: ReactNode;
  /** Notes what a call came to, and whether it did what was asked. */
  isDone: <T>(result: Result<T>) => result is { ok: true; value: T };
};

/** For a call that a button makes: it either does what was asked or says on the page why not. */
export function useFailure(): Outcome {
  const { t } = useTranslation();
  const [error, setError] = useState<AppError>();
  const isDone = useCallback(<T,>(result: Result<T>): result is { ok: true; value: T } => {
    setError(result.ok ? undefined : result.error);
    return result.ok;
  }, []);
  return { failure: error && <Banner tone="danger">{explain(error, t)}</Banner>, isDone };
}
