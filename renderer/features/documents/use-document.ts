import { useEffect, useState } from 'react';
import type { DocumentPreview, DocumentRequest, DocumentStage } from '../../../shared/document.ts';
import type { AppError } from '../../../shared/result.ts';

export type Making =
  | { state: 'making'; stage: DocumentStage | null }
  | { state: 'made'; preview: DocumentPreview }
  | { state: 'failed'; error: AppError };

/** Has the document made, and forgotten in main when the screen is left. One screen, one request. */
export function useDocument(request: DocumentRequest): Making {
  const [state, setState] = useState<Making>({ state: 'making', stage: null });

  useEffect(() => {
    let isLeft = false;
    let made: DocumentPreview | undefined;
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
  }, [request]);

  return state;
}
