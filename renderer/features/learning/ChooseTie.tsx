import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseSummary } from '../../../shared/course.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { Id } from '../../../shared/ids.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../../ui/form/Choices.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useAnswer } from '../../ui/queries.ts';
import styles from './Learning.module.css';

type Choose = (courseId: Id, meetingId: Id | null) => void;

/** First the course, then one of its meetings or the whole of it. */
export function ChooseTie({ choose }: { choose: Choose }) {
  const { t } = useTranslation();
  const answer = useAnswer(['courses'], () => window.notebook.courses.list());
  const [courseId, setCourse] = useState<string>();
  const { data } = answer;
  if (!data) return <Unanswered answer={answer} />;
  if (data.length === 0) return <p className={styles['choose']}>{t('learning.tie.noCourse')}</p>;
  const course = data.find(({ id }) => id === courseId) ?? (data.length === 1 ? data[0] : undefined);
  return (
    <div className={styles['choose']}>
      {data.length > 1 && (
        <Segments
          label={t('learning.tie.whichCourse')}
          value={course?.id ?? ''}
          options={data.map(({ id, alias }) => ({ value: id, label: alias }))}
          onChoose={setCourse}
        />
      )}
      {course && <WhichMeeting course={course} choose={choose} />}
    </div>
  );
}

function WhichMeeting({ course: { id, alias }, choose }: { course: CourseSummary; choose: Choose }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const answer = useAnswer(['meetings', id], () => window.notebook.meetings.list({ courseId: id }));
  const { data } = answer;
  if (!data) return <Unanswered answer={answer} />;
  return (
    <div role="group" aria-label={t('learning.tie.whichMeeting', { alias })}>
      <p className={styles['question']}>{t('learning.tie.whichMeeting', { alias })}</p>
      <ul>
        {data.toReversed().map((meeting) => (
          <li key={meeting.id}>
            <Button look="plain" small onPress={() => choose(id, meeting.id)}>
              {meeting.number === null
                ? t('meetings.cancelled')
                : t('meetings.heading', { number: meeting.number })}
              {', '}
              {formatDay(meeting.date, language)}
            </Button>
          </li>
        ))}
        <li>
          <Button look="plain" small onPress={() => choose(id, null)}>
            {t('learning.tie.whole')}
          </Button>
        </li>
      </ul>
    </div>
  );
}
