import { useTranslation } from 'react-i18next';
import styles from './Worksheets.module.css';

/** What is wrong with a part, told at once; nothing where it is right. */
export function Problem({ error }: { error: string | undefined }) {
  const { t } = useTranslation();
  if (error === undefined) return null;
  return (
    <p className={styles['problem']} role="alert">
      <span className="for-screen-readers">{t('common.error')} </span>
      {error}
    </p>
  );
}
