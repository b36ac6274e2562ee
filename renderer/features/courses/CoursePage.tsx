import { FileOutput, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Course } from '../../../shared/course.ts';
import { isEnded } from '../../../shared/is-ended.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { Draft } from '../../../shared/draft.ts';
import type { Id } from '../../../shared/ids.ts';
import type { CourseTab, Go } from '../../places.ts';
import { SaveMark } from '../../ui/autosave/SaveMark.tsx';
import { Answered } from '../../ui/Answered.tsx';
import { EndedContext } from '../../ui/ended.ts';
import { Button } from '../../ui/Button.tsx';
import { levelText } from '../../ui/course-words.ts';
import type { Words } from '../../ui/explain.ts';
import { useLanguage } from '../../ui/language.ts';
import { Leaf, PageTitle } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/queries.ts';
import { CourseFacts } from './CourseFacts.tsx';
import { CourseForm } from './CourseForm.tsx';
import { CourseNotes } from './CourseNotes.tsx';
import styles from './Courses.module.css';
import { Meetings, type ProposeDay } from './Meetings.tsx';

type Props = {
  courseId: Id;
  tab: CourseTab;
  /** Beside the title. */
  beside: ReactNode;
  /** What stands in the course's first tab. */
  overview: ReactNode;
  /** What stands in the course's tab of worksheets. */
  worksheets: ReactNode;
  /** What stands in its tab of results. */
  results: ReactNode;
  /** Days for a new meeting, given what to do with the one chosen. */
  propose: ProposeDay;
  /** What another feature says of a course that has ended, and how one that runs is ended. */
  ending: (course: Course) => { said: ReactNode; way: ReactNode };
  /** What stands at the page's end, whichever tab shows. */
  end: ReactNode;
  go: Go;
};
type Found = Course & { drafts: Draft[] };

export function CoursePage({ courseId, ...rest }: Props) {
  const answer = useAnswer(['course', courseId], () => window.notebook.courses.find({ id: courseId }));
  return (
    <Answered answer={answer}>
      {(course) => (
        <EndedContext value={isEnded(course)}>
          <CourseSheet course={course} {...rest} />
        </EndedContext>
      )}
    </Answered>
  );
}

const tabs = ['overview', 'logbook', 'worksheets', 'results', 'facts', 'notes'] as const;

function CourseSheet({
  course,
  tab,
  beside,
  overview,
  worksheets,
  results,
  propose,
  ending,
  end,
  go,
}: { course: Found } & Omit<Props, 'courseId'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const facts = [
    levelText(course, t),
    aimText(course, t),
    course.startsOn
      ? t(course.state === 'running' ? 'courses.since' : 'courses.from', {
          day: formatDay(course.startsOn, language, { week: false }),
        })
      : t(`courses.state.${course.state}`),
  ].filter((fact) => fact !== '');
  const print = () =>
    go({
      at: 'preview',
      request: { kind: 'logbook', courseId: course.id, from: null, to: null },
      back: { at: 'course', courseId: course.id, tab },
    });
  const top = (
    <>
      <Button look="plain" onPress={print}>
        <Printer size={16} strokeWidth={1.75} aria-hidden />
        {t('meetings.list.print')}
      </Button>
      <Button look="plain" onPress={() => go({ at: 'hr-summary', courseId: course.id })}>
        <FileOutput size={16} strokeWidth={1.75} aria-hidden />
        {t('hr.go')}
      </Button>
      <SaveMark />
    </>
  );
  const { said, way } = ending(course);
  return (
    <Leaf marginFor="figure" top={top} back={{ label: t('courses.all'), go: () => go({ at: 'courses' }) }}>
      <PageTitle
        title={t('courses.with', { alias: course.alias })}
        facts={facts}
        margin={beside}
        below={said}
      />
      <CourseForm course={course}>
        <Tabs
          className={styles['tabs'] ?? ''}
          selectedKey={tab}
          onSelectionChange={(next) => go({ at: 'course', courseId: course.id, tab: next as CourseTab })}
        >
          <TabList className={styles['tabList'] ?? ''} aria-label={t('courses.tabs.label')}>
            {tabs.map((name) => (
              <Tab key={name} id={name} className={styles['tab'] ?? ''}>
                {t(`courses.tabs.${name}`)}
              </Tab>
            ))}
          </TabList>
          <TabPanel id="overview" className={styles['panel'] ?? ''}>
            {overview}
          </TabPanel>
          <TabPanel id="logbook" className={styles['panel'] ?? ''}>
            <Meetings courseId={course.id} propose={propose} go={go} />
          </TabPanel>
          <TabPanel id="worksheets" className={styles['panel'] ?? ''}>
            {worksheets}
          </TabPanel>
          <TabPanel id="results" className={styles['panel'] ?? ''}>
            {results}
          </TabPanel>
          <TabPanel id="facts" className={styles['panel'] ?? ''}>
            <CourseFacts course={course} ending={way} />
          </TabPanel>
          <TabPanel id="notes" className={styles['panel'] ?? ''}>
            <CourseNotes />
          </TabPanel>
        </Tabs>
      </CourseForm>
      {end}
    </Leaf>
  );
}

function aimText({ aimsAtCareerStep, aimsAtGrowth }: Course, t: Words): string {
  if (aimsAtCareerStep && aimsAtGrowth) return t('courses.aim.both');
  if (aimsAtCareerStep) return t('courses.aim.career');
  return aimsAtGrowth ? t('courses.aim.growth') : '';
}
