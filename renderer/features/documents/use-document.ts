import { useEffect, useState } from 'react';
import type { DocumentPreview, DocumentRequest, DocumentStage } from '../../../shared/document.ts';
import type { AppError } from '../../../shared/result.ts';

export type Making =
  | { state: 'making'; stage: DocumentStage | null; first: string | undefined; stop: () => void }
  | { state: 'made'; preview: DocumentPreview; first: string | undefined }
  | { state: 'failed'; error: AppError };

type Progress =
  | Exclude<Making, { state: 'making' }>
  | { state: 'making'; stage: DocumentStage | null; first: string | undefined };

/**
 * Has the document made; `first` is its first page as soon as it is drawn, while the rest is still being checked. When
 * the screen is left, main stops making it and forgets it.
 */
export function useDocument(request: DocumentRequest): Making {
  const [progress, setProgress] = useState<Progress>({
    state: 'making',
    stage: null,
    first: undefined,
  });
  const [id] = useState(() => crypto.randomUUID());

  useEffect(() => {
    let isLeft = false;
    const hush = window.notices.on('progress', ({ id: of, stage, first }) => {
      if (of !== id) return; // of a document that was left
      setProgress((now) => (now.state === 'making' ? { ...now, stage, first: first ?? now.first } : now));
    });
    void window.notebook.documents.open({ id, request }).then((result) => {
      hush();
      if (isLeft) return;
      setProgress((now) =>
        result.ok
          ? { state: 'made', preview: result.value, first: now.state === 'making' ? now.first : undefined }
          : { state: 'failed', error: result.error },
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
