import { useEffect, useRef, useState } from 'react';
import type { DocumentPreview } from '../../../shared/document.ts';
import type { AppError, Result } from '../../../shared/result.ts';

export type ShownKey = {
  /** The key, only while it is shown. */
  groups: readonly string[] | undefined;
  /** The sheet's page as an SVG image, only while the key is shown. */
  picture: string | undefined;
  /** Whether there is a place for the key on the screen, be it covered or not. */
  isOpen: boolean;
  error: AppError | undefined;
  toggle: () => void;
  cover: () => void;
  /** The sheet as a document that main holds ready, made once. */
  page: () => Promise<Result<DocumentPreview>>;
};

/** The key on its way to paper. It is let go when it is covered, and main forgets it when the screen is left. */
export function useKey(): ShownKey {
  const [groups, setGroups] = useState<readonly string[]>();
  const [picture, setPicture] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const [error, setError] = useState<AppError>();
  const made = useRef<Promise<Result<DocumentPreview>>>(undefined);
  const covered = useRef(true);
  const isCovered = () => covered.current; // asked again after each answer of main
  const isHere = useRef(false);

  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      // Not where React only tries out whether the screen can be left and come back to.
      queueMicrotask(() => {
        if (!isHere.current) void window.notebook.sheet.close();
      });
    };
  }, []);

  async function page(): Promise<Result<DocumentPreview>> {
    made.current ??= window.notebook.documents.open({
      id: crypto.randomUUID(),
      request: { kind: 'recovery-sheet' },
    });
    const result = await made.current;
    if (!result.ok) made.current = undefined;
    return result;
  }

  function cover(): void {
    covered.current = true;
    setGroups(undefined);
    setPicture(undefined);
  }

  async function uncover(): Promise<void> {
    covered.current = false;
    const key = await window.notebook.sheet.groups();
    if (!key.ok) {
      setError(key.error);
      return;
    }
    setError(undefined);
    setOpen(true);
    if (isCovered()) return;
    setGroups(key.value.groups);
    const document = await page();
    const drawn = document.ok
      ? await window.notebook.documents.page({ id: document.value.id, page: 1 })
      : document;
    if (drawn.ok && !isCovered()) setPicture(drawn.value.svg);
  }

  return {
    groups,
    picture,
    isOpen,
    error,
    cover,
    page,
    toggle() {
      if (!groups) void uncover();
      else {
        setOpen(false);
        cover();
      }
    },
  };
}
