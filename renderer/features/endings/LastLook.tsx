import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LastLook as Look } from '../../../shared/ending.ts';
import { SectionTitle, Entry } from '../../ui/Page.tsx';
import styles from './Endings.module.css';

/** »Hvad har vi nået«: what there was, in a few lines, and what shows it whole. */
export function LastLook({ look, life }: { look: Look; life: ReactNode }) {
  const { t } = useTranslation();
  const { held, agreements, kept, worksheets, results } = look;
  return (
    <>
      <SectionTitle>{t('endings.look.title')}</SectionTitle>
      <Entry spacing="row">
        <ul className={styles['look']}>
          <li>{t('endings.look.held', { count: held })}</li>
          <li>{t('endings.look.agreements', { count: agreements, kept })}</li>
          <li>{t('endings.look.results', { count: results })}</li>
          <li>{t('endings.look.worksheets', { count: worksheets })}</li>
        </ul>
        {life}
      </Entry>
    </>
  );
}
