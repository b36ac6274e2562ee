import { useTranslation } from 'react-i18next';
import type { DocumentStage } from '../../../shared/document.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Preview.module.css';

/** What is being done, and the way to stop it; no bar that measures nothing. */
export function Making({ stage, stop }: { stage: DocumentStage | null; stop: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles['making']}>
      <p role="status">
        {stage === null ? t('documents.preview.making') : t(`documents.preview.stage.${stage}`)}
      </p>
      <Button onPress={stop}>{t('documents.preview.stop')}</Button>
    </div>
  );
}
