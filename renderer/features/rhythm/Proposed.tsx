import { useTranslation } from 'react-i18next';
import ProposedDays from './ProposedDays.tsx';
import styles from './Rhythm.module.css';

/** The same under a field for the date, with a word of why. */
export function Proposed(props: Parameters<typeof ProposedDays>[0]) {
  const { t } = useTranslation();
  return (
    <div className={styles['proposed']}>
      <p className={styles['note']}>{t('rhythm.propose.why')}</p>
      <ProposedDays {...props} />
    </div>
  );
}
