import { Copy } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReviewKind } from '../../../shared/review-plan.ts';
import { Button } from '../../ui/Button.tsx';
import { useFailure } from '../../ui/use-failure.tsx';
import styles from './Reviews.module.css';

/** Copies a set's questions; `said` tells in these words that it is done, and stays. */
export function useCopyQuestions(kind: ReviewKind, words: string): { copy: () => void; said: ReactNode } {
  const { failure, isDone } = useFailure();
  const [isCopied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    setCopied(false); // so that a second time is told too
    setCopied(isDone(await window.notebook.reviews.copyQuestions({ kind })));
  }
  const said = (
    <>
      {failure}
      <p role="status" className={styles['said']}>
        {isCopied && words}
      </p>
    </>
  );
  return { copy: () => void copy(), said };
}

/** At the top of a sheet that is a set of questions; nothing on any other. */
export function CopyQuestions({ kind }: { kind: string }) {
  const known = ReviewKind.safeParse(kind);
  return known.success ? <AtTop kind={known.data} /> : null;
}

function AtTop({ kind }: { kind: ReviewKind }) {
  const { t } = useTranslation();
  const { copy, said } = useCopyQuestions(kind, t('reviews.copiedShort'));
  return (
    <div className={styles['atTop']}>
      <Button look="plain" onPress={copy}>
        <Copy size={16} strokeWidth={1.75} aria-hidden />
        {t('reviews.copy')}
      </Button>
      {said}
    </div>
  );
}
