import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/day.ts';
import { capitalised, formatDay } from '../../../shared/day-text.ts';
import type { Id } from '../../../shared/ids.ts';
import type { MeetingPage } from '../../../shared/meeting.ts';
import { useClassOf, useField } from '../../ui/form/AutosaveForm.tsx';
import { DateField, dayWording } from '../../ui/form/DateField.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { ToldContext } from '../../ui/Told.tsx';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import styles from './Meetings.module.css';

type Props = {
  next: MeetingPage['next'];
  /** Days to choose among, where none is set. */
  propose: (onChoose: (day: Day) => void) => ReactNode;
  /** The way to put the next meeting in the calendar. */
  calendar: (meetingId: Id) => ReactNode;
};

/** *Næste møde · Dato*. A next meeting that was held keeps its date: it is changed on its own page. */
export function NextDate({ next, propose, calendar }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const told = useClassOf('nextDate');
  const margin = (
    <Prompt level={3} note={<VisibilityMark visibility={told} />}>
      {t('meetings.field.nextDate')}
    </Prompt>
  );
  return (
    <Entry spacing="row" margin={margin} field="nextDate">
      {next && next.state !== 'planned' ? (
        <p className={styles['given']}>{capitalised(formatDay(next.date, language, { weekday: true }))}</p>
      ) : (
        <ToldContext value={told}>
          <DateField
            name="nextDate"
            label={t('meetings.section.next')}
            hint={t('dates.hint')}
            mayBeEmpty
            quietLabel
          />
          <Proposals propose={propose} />
          {next && calendar(next.id)}
        </ToldContext>
      )}
    </Entry>
  );
}

/** Gone as soon as something is written. */
function Proposals({ propose }: Pick<Props, 'propose'>) {
  const language = useLanguage();
  const wording = useMemo(() => dayWording(language, true), [language]);
  const field = useField('nextDate', wording);
  return field.text.trim() === '' ? propose(field.choose) : null;
}
