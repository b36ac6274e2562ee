import { useCallback } from 'react';
import type { Id } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import type { Go } from '../../places.ts';

type IsDone = <T>(result: Result<T>) => result is { ok: true; value: T };

/** Opens a course's sheet of a kind where it was left, or begins it. */
export function useSheet(go: Go, isDone: IsDone): (courseId: Id, kind: string) => void {
  return useCallback(
    (courseId, kind) => {
      void window.notebook.worksheets.use({ courseId, kind }).then((found) => {
        if (!isDone(found)) return;
        go({ at: 'worksheet', worksheetId: found.value.id });
      });
    },
    [go, isDone],
  );
}
