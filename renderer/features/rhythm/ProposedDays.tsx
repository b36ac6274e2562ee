import { useTranslation } from 'react-i18next';
import { type Day, daysBetween } from '../../../shared/day.ts';
import { capitalised, formatDay } from '../../../shared/day-text.ts';
import type { Id } from '../../../shared/ids.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useAnswer } from '../../ui/queries.ts';
import { useToday } from '../../ui/today.ts';
import styles from './Rhythm.module.css';

/** A day so many days ahead can be of one year only. */
const UNTOLD = 300;

type Props = {
  courseId: Id;
  /** The meeting after which one is to be dated; null for the last of the course. */
  after: Id | null;
  onChoose: (day: Day) => void;
};

/** Three days for the next meeting, each a button that chooses it. */
export default function ProposedDays({ courseId, after, onChoose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const answer = useAnswer(['proposed', courseId, after], () =>
    window.notebook.rhythm.propose({ courseId, after }),
  );
  if (!answer.data) return <Unanswered answer={answer} />;
  if (answer.data.length === 0) return <p className={styles['note']}>{t('rhythm.propose.none')}</p>;
  const written = (day: Day) =>
    capitalised(formatDay(day, language, { weekday: true, year: daysBetween(today, day) > UNTOLD }));
  return (
    <div role="group" aria-label={t('rhythm.propose.label')} className={styles['days']}>
      {answer.data.map((day) => (
        <Button key={day} small onPress={() => onChoose(day)}>
          {written(day)}
        </Button>
      ))}
    </div>
  );
}
