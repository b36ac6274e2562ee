import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LeftOut } from '../../../shared/hr-page.ts';
import styles from './HrSummary.module.css';

type Props = { leftOut: LeftOut; isStopped: boolean };

/** What stays in the notebook, with how much of it there is. */
export function NotIncluded({ leftOut, isStopped }: Props) {
  const { t } = useTranslation();
  const rows: [string, string][] = [
    [t('hr.not.pages'), t('hr.not.pageCount', { count: leftOut.pages })],
    [t('hr.not.agreements'), String(leftOut.agreements)],
    [t('hr.not.worksheets'), String(leftOut.worksheets)],
    [t('hr.not.answers'), String(leftOut.answers)],
    [t('hr.not.results'), String(leftOut.results)],
    [t('hr.not.roles'), t('hr.not.roleCount', { count: leftOut.roles })],
    [t('hr.not.reflections'), t('hr.not.reflectionCount', { count: leftOut.reflections })],
    [t('hr.not.contacts'), t('hr.not.contactCount', { count: leftOut.contacts })],
    ...(isStopped ? [[t('hr.not.reason'), ''] as [string, string]] : []),
  ];
  return (
    <section>
      <h2 className={styles['prompt']}>{t('hr.not.title')}</h2>
      <ul className={styles['not']}>
        {rows.map(([name, count]) => (
          <li key={name}>
            <Lock size={16} strokeWidth={1.75} aria-hidden />
            <span>{name}</span>
            <span className={styles['count']}>{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
