import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentPreview } from '../../../shared/document.ts';
import type { Result } from '../../../shared/result.ts';
import { saveBoard } from '../../ui/autosave/save-board.ts';
import { explain } from '../../ui/explain.ts';
import { useRefresh } from '../../ui/queries.ts';
import { type PasswordState, usePassword } from './use-password.ts';

type Outcome = { ok: boolean; text: string };
export type Sending = {
  password: PasswordState;
  outcome: Outcome | undefined;
  savePdf: () => Promise<void>;
  saveData: (as: 'json' | 'csv') => Promise<void>;
  print: () => Promise<void>;
  refuseCopy: () => void;
};

/** Lets the pages that are shown go out, once what is typed is saved; main refuses them where it does not stand in them. */
export function useSending(preview: DocumentPreview | undefined, confirmed: string[]): Sending {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [outcome, setOutcome] = useState<Outcome>();
  const password = usePassword();
  const shown = useRef(preview);
  useEffect(() => {
    shown.current = preview;
  }, [preview]);

  async function send<T>(
    go: (id: string) => Promise<Result<T>>,
    done: (value: T) => string,
  ): Promise<boolean> {
    if (!(await saveBoard.flushAll())) return false; // the save mark says why
    const { current } = shown;
    if (!current) {
      setOutcome({ ok: false, text: explain({ kind: 'outdated' }, t) });
      return false;
    }
    setOutcome(undefined); // so that a second time is told too
    const result = await go(current.id);
    if (result.ok) setOutcome({ ok: true, text: done(result.value) });
    else if (result.error.kind !== 'cancelled') setOutcome({ ok: false, text: explain(result.error, t) });
    if (result.ok) refresh();
    return result.ok;
  }
  const saved = ({ file }: { file: string }) => t('documents.preview.saved', { file });
  return {
    refuseCopy: () => setOutcome({ ok: false, text: explain({ kind: 'unconfirmed' }, t) }),
    password,
    outcome,
    async savePdf() {
      const given = password.check();
      if (given === null) return;
      const isSaved = await send(
        (id) =>
          window.notebook.documents.save({ id, confirmed, ...(given !== undefined && { password: given }) }),
        saved,
      );
      if (isSaved) password.forget();
    },
    async saveData(as) {
      await send((id) => window.notebook.documents.saveData({ id, as, confirmed }), saved);
    },
    async print() {
      await send(
        (id) => window.notebook.documents.print({ id, confirmed }),
        () => t('documents.preview.printed'),
      );
    },
  };
}
