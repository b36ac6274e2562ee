import { useEffect, useState } from 'react';
import type { DocumentPreview, DocumentRequest, DocumentStage } from '../../../shared/document.ts';
import type { AppError } from '../../../shared/result.ts';

export type Making =
  | { state: 'making'; stage: DocumentStage | null; stop: () => void }
  | { state: 'made'; preview: DocumentPreview }
  | { state: 'failed'; error: AppError };

type Progress = Exclude<Making, { state: 'making' }> | { state: 'making'; stage: DocumentStage | null };

/** Has the document made; when the screen is left, main stops making it and forgets it. */
export function useDocument(request: DocumentRequest): Making {
  const [progress, setProgress] = useState<Progress>({ state: 'making', stage: null });
  const [id] = useState(() => crypto.randomUUID());

  useEffect(() => {
    let isLeft = false;
    const hush = window.notices.on('progress', ({ stage }) => {
      setProgress((now) => (now.state === 'making' ? { state: 'making', stage } : now));
    });
    void window.notebook.documents.open({ id, request }).then((result) => {
      hush();
      if (isLeft) return;
      setProgress(
        result.ok ? { state: 'made', preview: result.value } : { state: 'failed', error: result.error },
      );
    });
    return () => {
      isLeft = true;
      hush();
      void window.notebook.documents.close({ id });
    };
  }, [id, request]);

  if (progress.state !== 'making') return progress;
  return { ...progress, stop: () => void window.notebook.documents.close({ id }) };
}
