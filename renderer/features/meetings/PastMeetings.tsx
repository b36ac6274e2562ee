import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/day.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { MeetingState, PastMeeting } from '../../../shared/meeting.ts';
import type { Go } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { focusOnce } from '../../ui/focus-once.ts';
import { useLanguage } from '../../ui/language.ts';
import { NameLink } from '../../ui/NameLink.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { useRefresh } from '../../ui/queries.ts';
import rows from '../../ui/Rows.module.css';
import { useFailure } from '../../ui/use-failure.tsx';
import styles from './Meetings.module.css';

type Props = { meetings: readonly PastMeeting[]; today: Day; go: Go };
type Answer = Exclude<MeetingState, 'planned'>;

/** Planned meetings whose day is gone without a word of them: whether they were held. What was answered last stands below, with the way to its page. */
export function PastMeetings({ meetings, today, go }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const refresh = useRefresh();
  const { failure, isDone } = useFailure();
  const [last, setLast] = useState<{ meeting: PastMeeting; state: Answer }>();
  const asked = meetings.filter(({ id }) => id !== last?.meeting.id);
  if (asked.length === 0 && !last) return null;
  const dayOf = ({ date }: PastMeeting) =>
    formatDay(date, language, { year: date.slice(0, 4) !== today.slice(0, 4), week: false });

  async function answer(meeting: PastMeeting, state: Answer): Promise<void> {
    if (!isDone(await window.notebook.meetings.record({ id: meeting.id, fields: { state } }))) return;
    setLast({ meeting, state });
    refresh();
  }
  return (
    <Entry wide margin={<Prompt>{t('meetings.past.title')}</Prompt>}>
      {failure}
      <ul className={rows['rows']}>
        {asked.map((meeting) => {
          const { id, number, alias } = meeting;
          const name = t('meetings.title', { number, alias });
          return (
            <li key={id} className={styles['past']}>
              <div>
                <NameLink go={() => go({ at: 'meeting', meetingId: id })}>{name}</NameLink>
                <p className={styles['asked']}>{t('meetings.past.asked', { day: dayOf(meeting) })}</p>
              </div>
              <div role="group" aria-label={name} className={styles['answers']}>
                <Button look="plain" small onPress={() => void answer(meeting, 'held')}>
                  {t('meetings.past.held')}
                </Button>
                <Button look="plain" small onPress={() => void answer(meeting, 'cancelled')}>
                  {t('meetings.past.cancelled')}
                </Button>
                <Button
                  look="plain"
                  small
                  onPress={() => go({ at: 'meeting', meetingId: id, field: 'date' })}
                >
                  {t('meetings.past.moved')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {last && (
        // The button that was pressed is gone.
        <div key={last.meeting.id} className={styles['answered']}>
          <p role="status" tabIndex={-1} ref={focusOnce}>
            {t(`meetings.past.said.${last.state}`, { ...last.meeting, day: dayOf(last.meeting) })}
          </p>
          <NameLink go={() => go({ at: 'meeting', meetingId: last.meeting.id })}>
            {t('meetings.past.open')}
          </NameLink>
        </div>
      )}
    </Entry>
  );
}
