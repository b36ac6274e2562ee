import { useCallback, useEffect, useState } from 'react';
import type { DocumentPreview, DocumentRequest, DocumentStage } from '../../../shared/document.ts';
import type { AppError } from '../../../shared/result.ts';

export type Making =
  | { state: 'making'; stage: DocumentStage | null }
  | { state: 'made'; preview: DocumentPreview }
  | { state: 'failed'; error: AppError };

/** Has the document made, and forgotten in main when the screen is left. */
export function useDocument(request: DocumentRequest): { state: Making; make: () => void } {
  const [state, setState] = useState<Making>({ state: 'making', stage: null });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isLeft = false;
    let made: DocumentPreview | undefined;
    setState({ state: 'making', stage: null });
    const stop = window.notices.on('progress', ({ stage }) => {
      setState((now) => (now.state === 'making' ? { state: 'making', stage } : now));
    });
    void window.notebook.documents.open(request).then((result) => {
      stop();
      if (result.ok) made = result.value;
      if (isLeft) {
        if (made) void window.notebook.documents.close({ id: made.id });
        return;
      }
      setState(
        result.ok ? { state: 'made', preview: result.value } : { state: 'failed', error: result.error },
      );
    });
    return () => {
      isLeft = true;
      stop();
      if (made) void window.notebook.documents.close({ id: made.id });
    };
  }, [request, attempt]);

  const make = useCallback(() => setAttempt((count) => count + 1), []);
  return { state, make };
}
