import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/day.ts';
import { formatDay } from '../../../shared/day-text.ts';
import { DateBox } from '../../ui/form/DateBox.tsx';
import { Tick } from '../../ui/form/Choices.tsx';
import { useLanguage } from '../../ui/language.ts';
import styles from './Rhythm.module.css';

/** A day for a meeting, as it is typed, and whether the meeting is to be planned. */
export type Proposal = { text: string; isIn: boolean };

type Props = {
  proposal: Proposal;
  /** What the text means. */
  day: Day | undefined;
  number: number;
  /** Since the meeting before it. */
  weeks: number | null;
  isAvoided: boolean;
  /** Whether a day that means nothing is called a mistake already: not before it is to be planned, since what is below would move. */
  isTold: boolean;
  onChange: (changed: Partial<Proposal>) => void;
};

/** A meeting that is not there yet, with the day proposed for it. */
export function ProposedRow({ proposal, day, number, weeks, isAvoided, isTold, onChange }: Props) {
  const { text, isIn } = proposal;
  const { t } = useTranslation();
  const language = useLanguage();
  const written = (chosen: Day) => formatDay(chosen, language, { week: false });
  return (
    <li className={styles['yearRow']}>
      <Tick
        label={t('rhythm.year.meeting', { number })}
        isSelected={isIn}
        onChange={(chosen) => onChange({ isIn: chosen })}
      />
      <div className={styles['day']}>
        <DateBox
          label={t('rhythm.year.date', { number })}
          quietLabel
          error={isTold && isIn && !day ? t('errors.field.day') : undefined}
          text={text}
          day={day}
          onType={(typed) => onChange({ text: typed })}
          onChoose={(chosen) => onChange({ text: written(chosen) })}
          onLeave={() => day && onChange({ text: written(day) })}
        />
        {isAvoided && <p className={styles['note']}>{t('rhythm.year.avoided')}</p>}
      </div>
      <span className={styles['told']}>
        <span className={styles['apart']}>{weeks !== null && t('rhythm.year.apart', { count: weeks })}</span>
        <span className={styles['state']}>{t(isIn ? 'rhythm.year.proposed' : 'rhythm.year.leftOut')}</span>
      </span>
    </li>
  );
}
