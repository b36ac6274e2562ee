import { useEffect, useRef, useState } from 'react';
import type { DocumentPreview, DocumentRequest, DocumentStage } from '../../../shared/document.ts';
import type { Id } from '../../../shared/ids.ts';
import type { AppError, Result } from '../../../shared/result.ts';

export type Making =
  | {
      state: 'making';
      stage: DocumentStage | null;
      /** The first page as soon as it is drawn, while the rest is still being checked. */
      first: string | undefined;
      /** Whether the page of another document stood here before: its paper stays, with nothing on it. */
      hadPage: boolean;
      stop: () => void;
    }
  | { state: 'made'; preview: DocumentPreview; first: string | undefined }
  | { state: 'failed'; error: AppError; again: () => void };

/** What was told of the document that was asked for with `key`. */
type Told = {
  key: string;
  stage: DocumentStage | null;
  first: string | undefined;
  hadPage: boolean;
  result: Result<DocumentPreview> | undefined;
};

const nothing: Told = { key: '', stage: null, first: undefined, hadPage: false, result: undefined };

/** What is known of the one asked for; of another nothing but that it had a page. */
const toldOf = (told: Told, key: string): Told =>
  told.key === key ? told : { ...nothing, key, hadPage: told.hadPage || told.first !== undefined };

/**
 * Has the document made, and made anew where it is asked for otherwise or its `version` is another. When it is left, main stops
 * making it and forgets it.
 */
export function useDocument(request: DocumentRequest, version = ''): Making {
  const [attempt, setAttempt] = useState(0);
  const [told, setTold] = useState(nothing);
  const running = useRef<Id>(undefined);
  const key = JSON.stringify([request, version, attempt]);

  useEffect(() => {
    let isLeft = false;
    const id = crypto.randomUUID() as Id;
    running.current = id;
    const hear = (part: Partial<Told>) => setTold((now) => ({ ...toldOf(now, key), ...part }));
    const hush = window.notices.on('progress', ({ id: of, stage, first }) => {
      if (of === id) hear({ stage, ...(first !== undefined && { first }) });
    });
    void window.notebook.documents.open({ id, request }).then((result) => {
      hush();
      if (!isLeft) hear({ result });
    });
    return () => {
      isLeft = true;
      hush();
      void window.notebook.documents.close({ id });
    };
  }, [key, request]);

  const { stage, first, hadPage, result } = toldOf(told, key);
  if (result?.ok) return { state: 'made', preview: result.value, first };
  if (result) return { state: 'failed', error: result.error, again: () => setAttempt(attempt + 1) };
  const stop = () => {
    if (running.current) void window.notebook.documents.close({ id: running.current });
  };
  return { state: 'making', stage, first, hadPage, stop };
}
