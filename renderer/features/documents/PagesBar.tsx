import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentStage } from '../../../shared/document.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Pages.module.css';

/** Above the page while it is made: what is being done, and the way to stop it; no bar that measures nothing. */
export function MakingBar({ stage, stop }: { stage: DocumentStage | null; stop: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={[styles['bar'], styles['making']].join(' ')}>
      <p role="status">
        {stage === null ? t('documents.preview.making') : t(`documents.preview.stage.${stage}`)}
      </p>
      <Button small onPress={stop}>
        {t('documents.preview.stop')}
      </Button>
    </div>
  );
}

type Props = { page: number; count: number; turn: (by: number) => void };

/** Above the page: which it is of how many, and the ways to the others. */
export function PagesBar({ page, count, turn }: Props) {
  const { t } = useTranslation();
  const where = t('documents.preview.page', { page, count });
  if (count === 1)
    return (
      <div className={styles['bar']}>
        <p>{where}</p>
      </div>
    );
  return (
    <div className={styles['bar']}>
      <Button small onPress={() => turn(-1)} aria-label={t('documents.preview.previous')}>
        <ChevronLeft size={18} strokeWidth={1.75} aria-hidden />
      </Button>
      <span role="status">{where}</span>
      <Button small onPress={() => turn(1)} aria-label={t('documents.preview.next')}>
        <ChevronRight size={18} strokeWidth={1.75} aria-hidden />
      </Button>
    </div>
  );
}
