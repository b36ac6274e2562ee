import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type LeftOut, LeftOutRow } from '../../../shared/left-out.ts';
import type { Words } from '../../ui/explain.ts';
import styles from './HrSummary.module.css';

/** Told only of a course that has it, and not counted: there is one at most. */
const isAtMostOne = (row: LeftOutRow): row is 'reason' | 'removal' => row === 'reason' || row === 'removal';

const countOf = (row: LeftOutRow, count: number, t: Words): string =>
  isAtMostOne(row) ? '' : t(`hr.not.count.${row}`, { count });

/** What stays in the notebook, with how much of it there is. */
export function NotIncluded({ leftOut }: { leftOut: LeftOut }) {
  const { t } = useTranslation();
  const rows = LeftOutRow.options.filter((row) => !isAtMostOne(row) || leftOut[row] > 0);
  return (
    <section>
      <h2 className={styles['prompt']}>{t('hr.not.title')}</h2>
      <ul className={styles['not']}>
        {rows.map((row) => (
          <li key={row}>
            <Lock size={16} strokeWidth={1.75} aria-hidden />
            <span>{t(`hr.not.rows.${row}`)}</span>
            <span className={styles['count']}>{countOf(row, leftOut[row], t)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
