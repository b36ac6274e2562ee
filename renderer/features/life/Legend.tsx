import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseLife } from '../../../shared/course-life.ts';
import { isReview, parametersIn } from '../../../shared/course-sums.ts';
import { isSuggested } from '../../../shared/parameter-words.ts';
import { Entry } from '../../ui/Page.tsx';
import styles from './Life.module.css';
import { Diamond, Disc, Flag, Square } from './marks.tsx';

/** Which shape means what; only those that stand in the figure. */
export function Legend({ life }: { life: CourseLife }) {
  const { t } = useTranslation();
  const planned = life.meetings.some(({ state }) => state !== 'held');
  const reviews = life.sheets.some(({ kind }) => isReview(kind));
  const sheets = life.sheets.some(({ kind }) => !isReview(kind));
  return (
    <div className={styles['under']} aria-hidden>
      <Entry spacing="none">
        <p className={styles['legend']}>
          <Item mark={<Disc x={7} y={7} radius={6} isHeld />}>{t('life.legend.held')}</Item>
          {planned && (
            <Item mark={<Disc x={7} y={7} radius={6} isHeld={false} />}>{t('life.legend.planned')}</Item>
          )}
          {reviews && <Item mark={<Diamond x={7} y={7} radius={6} />}>{t('life.legend.review')}</Item>}
          {sheets && <Item mark={<Square x={7} y={7} />}>{t('life.legend.sheet')}</Item>}
          {life.results.length > 0 && <Item mark={<Flag x={7} y={7} />}>{t('life.legend.result')}</Item>}
        </p>
        {isSuggested(life.parameterNames) && parametersIn(life).length > 0 && (
          <p className={styles['source']}>{t('life.parameterSource')}</p>
        )}
      </Entry>
    </div>
  );
}

const Item = ({ mark, children }: { mark: ReactNode; children: ReactNode }) => (
  <span>
    <svg width={14} height={14} viewBox="0 0 14 14">
      {mark}
    </svg>
    {children}
  </span>
);
