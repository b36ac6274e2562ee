import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/day.ts';
import { formatDay } from '../../../shared/day-text.ts';
import { DateBox } from '../../ui/form/DateBox.tsx';
import { Tick } from '../../ui/form/Choices.tsx';
import { useLanguage } from '../../ui/language.ts';
import styles from './Rhythm.module.css';

/** A day for a meeting, as it is typed, and whether the meeting is to be planned. */
export type Proposal = {
  text: string;
  /** What the text meant when it was last left: where the row stands. */
  at: Day;
  isIn: boolean;
};

type Props = {
  proposal: Proposal;
  /** What the text means. */
  day: Day | undefined;
  /** None where it is left out. */
  number: number | undefined;
  /** Since the meeting before it. */
  weeks: number | null;
  /** What is to be said of the day. */
  note: 'taken' | 'gone' | 'avoided' | undefined;
  /** Whether a day that means nothing is called a mistake already: not before it is to be planned, since what is below would move. */
  isTold: boolean;
  onChange: (changed: Partial<Proposal>) => void;
};

/** A meeting that is not there yet, with the day proposed for it. */
export function ProposedRow({ proposal, day, number, weeks, note, isTold, onChange }: Props) {
  const { text, at, isIn } = proposal;
  const { t } = useTranslation();
  const language = useLanguage();
  const written = (chosen: Day) => formatDay(chosen, language, { week: false });
  const of = number === undefined ? { day: written(at) } : undefined;
  const settle = (chosen: Day) => onChange({ text: written(chosen), at: chosen });
  return (
    <li className={styles['yearRow']}>
      <Tick
        label={of ? t('rhythm.year.extra', of) : t('rhythm.year.meeting', { number })}
        isSelected={isIn}
        onChange={(chosen) => onChange({ isIn: chosen })}
      />
      <div className={styles['day']}>
        <DateBox
          label={of ? t('rhythm.year.extraDate', of) : t('rhythm.year.date', { number })}
          quietLabel
          error={isTold && isIn && !day ? t('errors.field.day') : undefined}
          text={text}
          day={day}
          onType={(typed) => onChange({ text: typed })}
          onChoose={settle}
          onLeave={() => day && settle(day)}
        />
        {note && <p className={styles['note']}>{t(`rhythm.year.${note}`)}</p>}
      </div>
      <span className={styles['told']}>
        <span className={styles['apart']}>{weeks !== null && t('rhythm.year.apart', { count: weeks })}</span>
        <span className={styles['state']}>{t(isIn ? 'rhythm.year.proposed' : 'rhythm.year.leftOut')}</span>
      </span>
    </li>
  );
}
