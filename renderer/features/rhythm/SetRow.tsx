import { useTranslation } from 'react-i18next';
import type { LifeMeeting } from '../../../shared/course-life.ts';
import { capitalised, formatDay } from '../../../shared/day-text.ts';
import { useLanguage } from '../../ui/language.ts';
import { NameLink } from '../../ui/NameLink.tsx';
import styles from './Rhythm.module.css';

type Props = { meeting: LifeMeeting; number: number; weeks: number | null; go: () => void };

/** A meeting that is there: its day is changed on its own page. */
export function SetRow({ meeting: { date, state }, number, weeks, go }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isHeld = state === 'held';
  return (
    <li className={styles['yearRow']}>
      <span className={styles['which']}>
        <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden>
          <circle cx={7} cy={7} r={6} className={styles[isHeld ? 'held' : 'planned']} />
        </svg>
        <NameLink go={go}>{t('rhythm.year.meeting', { number })}</NameLink>
      </span>
      <span>{capitalised(formatDay(date, language, { weekday: true }))}</span>
      <span className={styles['told']}>
        <span className={styles['apart']}>{weeks !== null && t('rhythm.year.apart', { count: weeks })}</span>
        <span className={styles['state']}>{t(`meetings.state.${isHeld ? 'held' : 'planned'}`)}</span>
      </span>
    </li>
  );
}
