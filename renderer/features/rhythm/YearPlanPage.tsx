import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseLife } from '../../../shared/course-life.ts';
import type { Day } from '../../../shared/day.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { Id } from '../../../shared/ids.ts';
import { isEnded } from '../../../shared/is-ended.ts';
import { heldText, planText } from '../../../shared/life-words.ts';
import type { RhythmChoices } from '../../../shared/rhythm.ts';
import { plannedEnd, planYear } from '../../../shared/year-plan.ts';
import type { CourseTab, Go, ProposedDay } from '../../places.ts';
import { Answered } from '../../ui/Answered.tsx';
import { Button } from '../../ui/Button.tsx';
import type { Words } from '../../ui/explain.ts';
import { focusOnce } from '../../ui/focus-once.ts';
import { useLanguage } from '../../ui/language.ts';
import { Entry, Leaf, PageTitle, Prompt } from '../../ui/Page.tsx';
import { useAnswer, useRefresh } from '../../ui/queries.ts';
import { useReady } from '../../ui/ready.ts';
import { useFailure } from '../../ui/use-failure.tsx';
import { CourseCalendar } from './CourseCalendar.tsx';
import styles from './Rhythm.module.css';
import { YearRows } from './YearRows.tsx';

type Props = { courseId: Id; tab: CourseTab; left?: readonly ProposedDay[]; go: Go };

/** The days of a whole course as one list: those that are set, and one for each meeting that the plan still lacks. */
export default function YearPlanPage({ courseId, ...rest }: Props) {
  const life = useAnswer(['life', courseId], () => window.notebook.life.read({ id: courseId }));
  const rhythm = useAnswer(['rhythm'], () => window.notebook.rhythm.read());
  return (
    <Answered answer={life}>
      {(found) => (
        <Answered answer={rhythm}>
          {({ choices }) => <YearPlan life={found} choices={choices} {...rest} />}
        </Answered>
      )}
    </Answered>
  );
}

type Given = Omit<Props, 'courseId'> & { life: CourseLife; choices: RhythmChoices };

function YearPlan({ life, choices, tab, left, go }: Given) {
  const { t } = useTranslation();
  const language = useLanguage();
  const refresh = useRefresh();
  const { failure, isDone } = useFailure();
  const [planned, setPlanned] = useState({ round: 0, count: 0 });
  useReady('year-plan');
  const { course, meetings, today } = life;
  const asked = { dates: meetings.map(({ date }) => date), course, today, avoided: choices };
  const end = formatDay(plannedEnd(asked), language, { week: false });
  const isOver = isEnded(course);
  async function plan(chosen: readonly Day[]): Promise<boolean> {
    const isPlanned = isDone(
      await window.notebook.meetings.planAll({ courseId: course.id, dates: [...chosen] }),
    );
    if (isPlanned) setPlanned(({ round }) => ({ round: round + 1, count: chosen.length }));
    refresh();
    return isPlanned;
  }
  const days = isOver ? [] : planYear(asked);
  const isAllAvoided = planYear({ ...asked, avoided: { daysOff: false, weeks: [] } }).length > 0;
  const why = isAllAvoided ? 'none' : plannedEnd(asked) < today ? 'past' : 'full';
  const toFacts = () => go({ at: 'course', courseId: course.id, tab: 'facts' });
  return (
    <Leaf
      back={{
        label: t('rhythm.year.back', { alias: course.alias }),
        go: () => go({ at: 'course', courseId: course.id, tab }),
      }}
    >
      <PageTitle
        title={t('rhythm.year.title', { alias: course.alias })}
        facts={[heldText(life, t), isOver ? t('rhythm.year.over') : t('rhythm.year.until', { day: end })]}
      />
      {!isOver && (
        <Entry margin={<Prompt>{t('rhythm.year.why')}</Prompt>}>
          <p>{whyText({ life, choices }, new Intl.ListFormat(language), t)}</p>
          <Button look="plain" small onPress={() => go({ at: 'settings' })}>
            {t('rhythm.year.change')}
          </Button>
        </Entry>
      )}
      <YearRows
        key={[...asked.dates, '|', ...days].join(' ')}
        life={life}
        days={planned.round === 0 && left ? left : days.map((day) => ({ day, isIn: true }))}
        avoided={choices}
        onPlan={plan}
        onPaper={(all) =>
          go({
            at: 'preview',
            request: {
              kind: 'year-plan',
              courseId: course.id,
              proposed: all.flatMap(({ day, isIn }) => (isIn ? [day] : [])),
            },
            back: { at: 'year-plan', courseId: course.id, tab, left: all },
          })
        }
        go={go}
      />
      <Entry spacing="row">
        {failure}
        {/* The button that was pressed is gone. */}
        <p
          key={planned.round}
          role="status"
          tabIndex={-1}
          ref={planned.round > 0 ? focusOnce : undefined}
          className={styles['note']}
        >
          {planned.round > 0 && t('rhythm.year.planned', { count: planned.count })}
        </p>
        {!isOver && days.length === 0 && <NoMore why={why} end={end} go={toFacts} />}
      </Entry>
      <CourseCalendar courseId={course.id} />
    </Leaf>
  );
}

type NoMoreProps = { why: 'none' | 'past' | 'full'; end: string; go: () => void };

/** Why nothing is proposed, and what to do about it. */
function NoMore({ why, end, go }: NoMoreProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles['note']}>{t(`rhythm.year.${why}`, { day: end })}</p>
      {why !== 'none' && (
        <Button look="plain" small onPress={go}>
          {t('rhythm.year.toFacts')}
        </Button>
      )}
    </>
  );
}

function whyText(
  { life, choices }: Pick<Given, 'life' | 'choices'>,
  list: Intl.ListFormat,
  t: Words,
): string {
  const plan = planText(life, t);
  const weeks = list.format(choices.weeks.map(String));
  if (choices.weeks.length === 0) return choices.daysOff ? t('rhythm.year.avoidsDaysOff', { plan }) : plan;
  return t(choices.daysOff ? 'rhythm.year.avoidsBoth' : 'rhythm.year.avoidsWeeks', { plan, weeks });
}
