import { useTranslation } from 'react-i18next';
import { capitalised, formatDay } from '../../../shared/day-text.ts';
import type { MeetingPage } from '../../../shared/meeting.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import styles from './Meetings.module.css';

/** *Næste møde · Dato*. A next meeting that was held keeps its date: it is changed on its own page. */
export function NextDate({ next }: { next: MeetingPage['next'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const margin = (
    <Prompt level={3} note={<VisibilityMark visibility="meeting" />}>
      {t('meetings.field.nextDate')}
    </Prompt>
  );
  return (
    <Entry spacing="row" margin={margin} field="nextDate">
      {next && next.state !== 'planned' ? (
        <p className={styles['given']}>{capitalised(formatDay(next.date, language, { weekday: true }))}</p>
      ) : (
        <DateField
          name="nextDate"
          label={t('meetings.section.next')}
          hint={t('dates.hint')}
          mayBeEmpty
          quietLabel
        />
      )}
    </Entry>
  );
}
