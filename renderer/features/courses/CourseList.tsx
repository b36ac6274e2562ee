import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseSummary } from '../../../shared/course.ts';
import { isEnded } from '../../../shared/is-ended.ts';
import type { Go } from '../../places.ts';
import { Answered } from '../../ui/Answered.tsx';
import { Button } from '../../ui/Button.tsx';
import { heldText, levelText, nextText } from '../../ui/course-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useLanguage } from '../../ui/language.ts';
import { NameLink } from '../../ui/NameLink.tsx';
import { Entry, Leaf, PageTitle, Prompt } from '../../ui/Page.tsx';
import { useToday } from '../../ui/today.ts';
import { useAnswer } from '../../ui/queries.ts';
import { useReady } from '../../ui/ready.ts';
import { useOpener } from '../../ui/use-opener.ts';
import rows from '../../ui/Rows.module.css';
import styles from './Courses.module.css';
import { NewCourse } from './NewCourse.tsx';

export default function CourseList({ go, starting }: { go: Go; starting: boolean }) {
  const answer = useAnswer(['courses'], () => window.notebook.courses.list());
  return (
    <Answered answer={answer}>
      {(courses) => <Courses courses={courses} go={go} starting={starting} />}
    </Answered>
  );
}

function Courses({
  courses,
  go,
  starting,
}: {
  courses: readonly CourseSummary[];
  go: Go;
  starting: boolean;
}) {
  const { t } = useTranslation();
  const [isStarting, setStarting] = useState(starting);
  const opener = useOpener(isStarting);
  useReady('courses');
  const active = courses.filter((course) => course.archivedAt === null && !isEnded(course));
  const ended = courses.filter((course) => course.archivedAt === null && isEnded(course));
  const archived = courses.filter(({ archivedAt }) => archivedAt !== null);
  return (
    <Leaf>
      <PageTitle title={t('courses.title')} />
      {isStarting ? (
        <Entry margin={<Prompt>{t('courses.start.title')}</Prompt>}>
          <NewCourse go={go} onCancel={() => setStarting(false)} />
        </Entry>
      ) : (
        <Entry>
          {courses.length === 0 ? (
            <EmptyState title={t('overview.empty.title')} text={t('overview.empty.text')}>
              <Button ref={opener} look="primary" onPress={() => setStarting(true)}>
                {t('courses.start.open')}
              </Button>
            </EmptyState>
          ) : (
            <Button ref={opener} look="primary" onPress={() => setStarting(true)}>
              {t('courses.start.open')}
            </Button>
          )}
        </Entry>
      )}
      {active.length > 0 && (
        <Entry margin={<Prompt>{t('courses.list.active')}</Prompt>}>
          <Rows courses={active} go={go} />
        </Entry>
      )}
      {ended.length > 0 && (
        <Entry margin={<Prompt>{t('courses.list.ended')}</Prompt>}>
          <Rows courses={ended} go={go} />
        </Entry>
      )}
      {archived.length > 0 && (
        <Entry margin={<Prompt>{t('courses.list.archived')}</Prompt>}>
          <Rows courses={archived} go={go} />
        </Entry>
      )}
    </Leaf>
  );
}

function Rows({ courses, go }: { courses: readonly CourseSummary[]; go: Go }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  return (
    <ul className={rows['rows']}>
      {courses.map((course) => (
        <li key={course.id} className={styles['row']}>
          <NameLink look="serif" go={() => go({ at: 'course', courseId: course.id, tab: 'overview' })}>
            {course.alias}
          </NameLink>
          <span>{levelText(course, t)}</span>
          <span>{t(`courses.state.${course.state}`)}</span>
          <span>{heldText(course, t)}</span>
          <span>{nextText(course, today, language, t)}</span>
        </li>
      ))}
    </ul>
  );
}
