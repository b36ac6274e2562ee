import type { ReactNode } from 'react';
import type { Id } from '../../shared/ids.ts';
import type { Go } from '../places.ts';
import { useFailure } from './use-failure.tsx';

/** Opens a course's sheet of a kind where it was left, or begins it; `failure` says why it could not. */
export function useSheet(go: Go): { use: (courseId: Id, kind: string) => void; failure: ReactNode } {
  const { failure, isDone } = useFailure();
  const use = (courseId: Id, kind: string) =>
    void window.notebook.worksheets.use({ courseId, kind }).then((found) => {
      if (isDone(found)) go({ at: 'worksheet', worksheetId: found.value.id });
    });
  return { use, failure };
}
