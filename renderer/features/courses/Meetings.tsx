import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/day.ts';
import { formatDay, formatSpan } from '../../../shared/day-text.ts';
import type { Id } from '../../../shared/ids.ts';
import type { MeetingSummary } from '../../../shared/meeting.ts';
import type { Go } from '../../places.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { stateText } from '../../ui/course-words.ts';
import { Button } from '../../ui/Button.tsx';
import { useEnded } from '../../ui/ended.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useLanguage } from '../../ui/language.ts';
import { NameLink } from '../../ui/NameLink.tsx';
import { Actions, Entry } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/queries.ts';
import { useReady } from '../../ui/ready.ts';
import { useOpener } from '../../ui/use-opener.ts';
import rows from '../../ui/Rows.module.css';
import styles from './Courses.module.css';
import { NewMeeting } from './NewMeeting.tsx';

/** Days for a new meeting, each of which `onChoose` is told. */
export type ProposeDay = (onChoose: (day: Day) => void) => ReactNode;

type Props = { courseId: Id; propose: ProposeDay; go: Go };

/** The course's logbook: its meetings in order, each with its page. */
export function Meetings({ courseId, propose, go }: Props) {
  const { t } = useTranslation();
  const isEnded = useEnded();
  const [isPlanning, setPlanning] = useState(false);
  const opener = useOpener(isPlanning);
  const answer = useAnswer(['meetings', courseId], () => window.notebook.meetings.list({ courseId }));
  const { data } = answer;
  useReady('course', data !== undefined);
  if (!data) return <Unanswered answer={answer} />;
  const isFirst = data.length === 0;
  const toYearPlan = (
    <Button look="plain" onPress={() => go({ at: 'year-plan', courseId, tab: 'logbook' })}>
      {t('rhythm.year.open')}
    </Button>
  );
  return (
    <Entry>
      {data.length > 0 && (
        <ol className={[rows['rows'], styles['meetings']].join(' ')}>
          {data.map((meeting) => (
            <Meeting key={meeting.id} meeting={meeting} go={go} />
          ))}
        </ol>
      )}
      {isEnded ? (
        isFirst && <p>{t('meetings.list.emptyTitle')}</p>
      ) : isPlanning ? (
        <NewMeeting courseId={courseId} propose={propose} go={go} onCancel={() => setPlanning(false)} />
      ) : isFirst ? (
        <EmptyState title={t('meetings.list.emptyTitle')} text={t('meetings.list.empty')}>
          <Button ref={opener} look="primary" onPress={() => setPlanning(true)}>
            {t('meetings.list.planFirst')}
          </Button>
          {toYearPlan}
        </EmptyState>
      ) : (
        <Actions>
          <Button ref={opener} look="primary" onPress={() => setPlanning(true)}>
            {t('meetings.list.plan')}
          </Button>
          {toYearPlan}
        </Actions>
      )}
    </Entry>
  );
}

function Meeting({ meeting, go }: { meeting: MeetingSummary; go: Go }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isEnded = useEnded();
  const { id, number, date, startsAt, minutes, state, excerpt, openAgreements } = meeting;
  const facts = [
    formatDay(date, language),
    startsAt && formatSpan(startsAt, minutes, language),
    stateText(state, isEnded, t),
    openAgreements > 0 && t('meetings.list.openAgreements', { count: openAgreements }),
  ].filter(Boolean);
  return (
    <li className={styles['meeting']}>
      <span className={[styles['disc'], styles[state]].join(' ')} aria-hidden>
        {number ?? '–'}
      </span>
      <div>
        <NameLink look="serif" go={() => go({ at: 'meeting', meetingId: id })}>
          {number === null ? t('meetings.cancelled') : t('meetings.heading', { number })}
        </NameLink>
        <p className={styles['quiet']}>{facts.join(' · ')}</p>
        {excerpt !== '' && <p className={styles['excerpt']}>{excerpt}</p>}
      </div>
    </li>
  );
}
