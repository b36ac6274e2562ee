import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/day.ts';
import { capitalised, formatDay, formatWeek } from '../../../shared/day-text.ts';
import type { PastMeeting } from '../../../shared/meeting.ts';
import type { Overview as OverviewData } from '../../../shared/overview.ts';
import type { Go } from '../../places.ts';
import { Answered } from '../../ui/Answered.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { Words } from '../../ui/explain.ts';
import { useLanguage } from '../../ui/language.ts';
import { Entry, Leaf, PageTitle, Prompt } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/queries.ts';
import { useReady } from '../../ui/ready.ts';
import { CourseRows } from './CourseRows.tsx';
import { NextMeeting } from './NextMeeting.tsx';
import { OpenAgreements } from './OpenAgreements.tsx';
import { RecentPages } from './RecentPages.tsx';
import { SheetReminder } from './SheetReminder.tsx';

/** What another feature has to say first, and below it what is always said. */
type Warning = (always: ReactNode) => ReactNode;

/** »Om to timer« stays true while the page stands, ms. */
const EACH_MINUTE = 60_000;

type Props = {
  go: Go;
  warning: Warning;
  /** What another feature asks of the planned meetings whose day is gone. */
  past: (meetings: readonly PastMeeting[], today: Day) => ReactNode;
  /** Which courses are to be removed; nothing where none is. */
  removal: ReactNode;
};

/** The first page after unlock: what comes next, what is open, whom it is about. */
export function Overview({ go, ...rest }: Props) {
  const answer = useAnswer(['overview'], () => window.notebook.overview.read(), { every: EACH_MINUTE });
  return (
    <Answered answer={answer}>
      {(overview) => <OverviewPage overview={overview} go={go} {...rest} />}
    </Answered>
  );
}

function OverviewPage({ overview, go, warning, past, removal }: Props & { overview: OverviewData }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today, courses, next, openAgreements, recent } = overview;
  useReady('overview');
  const first = warning(overview.lacksSheet && <SheetReminder lacks={overview.lacksSheet} go={go} />);
  const title = capitalised(formatDay(today, language, { weekday: true, week: false }));
  if (courses.length === 0) {
    return (
      <Leaf>
        <PageTitle title={title} quiet={`(${formatWeek(today, language)})`} below={first} />
        <Entry margin={<Prompt>{t('overview.courses.title')}</Prompt>}>
          <EmptyState title={t('overview.empty.title')} text={t('overview.empty.text')}>
            <Button look="primary" onPress={() => go({ at: 'courses', starting: true })}>
              {t('overview.empty.start')}
            </Button>
          </EmptyState>
        </Entry>
        {removal}
      </Leaf>
    );
  }
  const running = courses.filter(({ state }) => state === 'running');
  return (
    <Leaf aside={recent.length > 0 ? 'row' : undefined}>
      <PageTitle title={title} quiet={`(${formatWeek(today, language)})`} below={first} />
      <NextMeeting
        next={next}
        today={today}
        lacking={running.length === 1 ? running[0] : undefined}
        go={go}
      />
      {recent.length > 0 && <RecentPages recent={recent} today={today} go={go} />}
      {past(overview.past, today)}
      <Entry wide margin={<Prompt note={t('overview.open.note')}>{t('overview.open.title')}</Prompt>}>
        <OpenAgreements agreements={openAgreements} today={today} go={go} />
      </Entry>
      <Entry wide margin={<Prompt note={countsOf(courses, t)}>{t('overview.courses.title')}</Prompt>}>
        <CourseRows courses={courses} today={today} go={go} />
      </Entry>
      {removal}
    </Leaf>
  );
}

/** "2 i gang, 1 ikke begyndt, 1 slut": every row below is counted. */
function countsOf(courses: OverviewData['courses'], t: Words): string {
  const running = courses.filter(({ state }) => state === 'running').length;
  const waiting = courses.filter(({ state }) => state === 'matched').length;
  const over = courses.length - running - waiting;
  return [
    t('overview.courses.running', { count: running }),
    ...(waiting > 0 ? [t('overview.courses.waiting', { count: waiting })] : []),
    ...(over > 0 ? [t('overview.courses.over', { count: over })] : []),
  ].join(', ');
}
