import { CalendarMinus, CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarRequest } from '../../../shared/rhythm.ts';
import { Button } from '../../ui/Button.tsx';
import { explain } from '../../ui/explain.ts';
import { useAnswer } from '../../ui/queries.ts';
import styles from './Rhythm.module.css';

type Props = {
  request: CalendarRequest;
  /** How many meetings of the course the file holds; without it, one meeting is asked for. */
  count?: number;
  /** What the file holds is to be taken out of the calendar again. */
  isCancelled?: boolean;
};

/** A file for the mentor's own calendar, and beside the button what leaves the notebook with it. */
export function SaveToCalendar({ request, count, isCancelled = false }: Props) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<{ ok: boolean; text: string }>();
  const { data } = useAnswer(['rhythm'], () => window.notebook.rhythm.read());
  const title = data?.choices.calendarTitle.trim() || t('rhythm.calendar.title');
  async function save(): Promise<void> {
    const result = await window.notebook.rhythm.saveCalendar(request);
    if (result.ok) setOutcome({ ok: true, text: savedText(result.value) });
    else if (result.error.kind !== 'cancelled') setOutcome({ ok: false, text: explain(result.error, t) });
  }
  const savedText = ({ file, cancelled }: { file: string; cancelled: number }) =>
    isCancelled || cancelled === 0
      ? t('rhythm.calendar.saved', { file })
      : t('rhythm.calendar.savedWith', { file, count: cancelled });
  const Icon = isCancelled ? CalendarMinus : CalendarPlus;
  const one = t(isCancelled ? 'rhythm.calendar.cancelled' : 'rhythm.calendar.one');
  const all = isCancelled ? 'rhythm.calendar.cancelledAll' : 'rhythm.calendar.all';
  return (
    <div className={styles['calendar']}>
      <Button look="plain" small onPress={() => void save()}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        {count === undefined ? one : t(all, { count })}
      </Button>
      {isCancelled && (
        <p className={styles['note']}>
          {count === undefined
            ? t('rhythm.calendar.cancelledHow')
            : t('rhythm.calendar.cancelledAllHow', { count })}
        </p>
      )}
      <p className={styles['note']}>
        {t(isCancelled ? 'rhythm.calendar.cancelledOutside' : 'rhythm.calendar.outside', { title })}
      </p>
      <p role="status" className={outcome?.ok === false ? styles['failed'] : styles['note']}>
        {outcome?.text}
      </p>
    </div>
  );
}
