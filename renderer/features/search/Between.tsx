import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/day.ts';
import { formatDay, parseDay } from '../../../shared/day-text.ts';
import type { SearchTime } from '../../../shared/search.ts';
import { DateBox } from '../../ui/form/DateBox.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useToday } from '../../ui/today.ts';
import styles from './Search.module.css';

type Between = Extract<SearchTime, { span: 'between' }>;
type Props = { time: Between; change: (time: Between) => void };

/** Two days, each of which may be left open; one that is not a day yet narrows nothing. */
export function Between({ time, change }: Props) {
  return (
    <div className={styles['between']}>
      {(['from', 'to'] as const).map((end) => (
        <End key={end} end={end} day={time[end]} change={(day) => change({ ...time, [end]: day })} />
      ))}
    </div>
  );
}

type EndProps = { end: 'from' | 'to'; day: Day | null; change: (day: Day | null) => void };

function End({ end, day, change }: EndProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const written = (one: Day | null) => (one === null ? '' : formatDay(one, language, { week: false }));
  const [text, setText] = useState(written(day));
  const [error, setError] = useState<string>();
  const meaning = (typed: string) => (typed.trim() === '' ? null : parseDay(typed, today));
  const type = (typed: string) => {
    setText(typed);
    setError(undefined);
    change(meaning(typed) ?? null);
  };
  const leave = () => {
    const meant = meaning(text);
    if (meant === undefined) setError(t('errors.field.day'));
    else setText(written(meant));
  };
  return (
    <DateBox
      isNarrow
      label={t(`search.time.${end}`)}
      error={error}
      text={text}
      day={day}
      onType={type}
      onChoose={(chosen) => type(written(chosen))}
      onLeave={leave}
    />
  );
}
