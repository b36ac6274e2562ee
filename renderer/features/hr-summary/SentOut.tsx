import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../shared/day.ts';
import { formatDay } from '../../../shared/day-text.ts';
import { type Exported, exportedKeys } from '../../../shared/exported.ts';
import type { Words } from '../../ui/explain.ts';
import { useLanguage } from '../../ui/language.ts';
import styles from './HrSummary.module.css';

function whatOf(exported: Exported, t: Words): string {
  const { document, way } = exportedKeys(exported);
  return t('hr.exported.what', { document: t(document), way: t(way) });
}

/** What of the course has left the notebook: the day and the kind. */
export const SentOut = memo(function SentOut({ exported }: { exported: readonly Exported[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section>
      <h2 className={styles['prompt']}>{t('hr.exported.title')}</h2>
      <p className={styles['quiet']}>{t(exported.length === 0 ? 'hr.exported.none' : 'hr.exported.text')}</p>
      <ul className={styles['sent']}>
        {exported.map((one) => (
          <li key={one.id}>
            <span>{whatOf(one, t)}</span>
            <span className={styles['count']}>{formatDay(dayOf(one.at), language, { week: false })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
});
