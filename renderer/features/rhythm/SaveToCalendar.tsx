import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarRequest } from '../../../shared/rhythm.ts';
import { Button } from '../../ui/Button.tsx';
import { explain } from '../../ui/explain.ts';
import { useAnswer } from '../../ui/queries.ts';
import styles from './Rhythm.module.css';

type Props = {
  request: CalendarRequest;
  /** How many meetings the file holds; without it, one. */
  count?: number;
};

/** A file for the mentor's own calendar, and beside the button what leaves the notebook with it. */
export default function SaveToCalendar({ request, count }: Props) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<{ ok: boolean; text: string }>();
  const { data } = useAnswer(['rhythm'], () => window.notebook.rhythm.read());
  const title = data?.choices.calendarTitle.trim() || t('rhythm.calendar.title');
  async function save(): Promise<void> {
    const result = await window.notebook.rhythm.saveCalendar(request);
    if (result.ok) setOutcome({ ok: true, text: t('rhythm.calendar.saved', { file: result.value.file }) });
    else if (result.error.kind !== 'cancelled') setOutcome({ ok: false, text: explain(result.error, t) });
  }
  return (
    <div className={styles['calendar']}>
      <Button look="plain" small onPress={() => void save()}>
        <CalendarPlus size={16} strokeWidth={1.75} aria-hidden />
        {count === undefined ? t('rhythm.calendar.one') : t('rhythm.calendar.all', { count })}
      </Button>
      <p className={styles['note']}>{t('rhythm.calendar.outside', { title })}</p>
      <p role="status" className={outcome?.ok === false ? styles['failed'] : styles['note']}>
        {outcome?.text}
      </p>
    </div>
  );
}
