import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseLife } from '../../../shared/course-life.ts';
import type { Day } from '../../../shared/day.ts';
import { formatDay, parseDay } from '../../../shared/day-text.ts';
import { type DaysAvoided, isAvoided } from '../../../shared/rhythm.ts';
import { numberOf, weeksSince } from '../../../shared/year-plan.ts';
import type { Go } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Actions, Entry, Prompt } from '../../ui/Page.tsx';
import rows from '../../ui/Rows.module.css';
import { ProposedRow, type Proposal } from './ProposedRow.tsx';
import styles from './Rhythm.module.css';
import { SetRow } from './SetRow.tsx';

type Props = {
  life: CourseLife;
  /** Proposed for the meetings that the plan still lacks. */
  days: readonly Day[];
  avoided: DaysAvoided;
  /** What to do with the days chosen. */
  onPlan: (days: readonly Day[]) => void;
  go: Go;
};

/** Every meeting on a line of its own, in order; those proposed can be changed, left out and planned in one go. */
export function YearRows({ life, days, avoided, onPlan, go }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [problem, setProblem] = useState<string>();
  const [proposals, setProposals] = useState<Proposal[]>(() =>
    days.map((day) => ({ text: formatDay(day, language, { week: false }), isIn: true })),
  );
  const daysOf = (some: readonly Proposal[]): Day[] =>
    some.flatMap(({ text }) => parseDay(text, life.today) ?? []);
  const chosen = proposals.filter(({ isIn }) => isIn);
  const set = life.meetings.map(({ date }) => date);
  const [offered, kept] = [daysOf(proposals), daysOf(chosen)];
  const weeks = (day: Day) => weeksSince(day, [...set, ...kept]);

  function plan(): void {
    const isWhole = chosen.length > 0 && kept.length === chosen.length;
    setProblem(isWhole ? undefined : t(chosen.length === 0 ? 'rhythm.year.chooseFirst' : 'rhythm.year.mend'));
    if (isWhole) onPlan(kept);
  }
  const change = (at: number, changed: Partial<Proposal>) =>
    setProposals((was) => was.map((one, index) => (index === at ? { ...one, ...changed } : one)));
  return (
    <Entry margin={<Prompt>{t('rhythm.year.list')}</Prompt>}>
      <ol className={[rows['rows'], styles['year']].join(' ')}>
        {life.meetings.map((meeting) => (
          <SetRow
            key={meeting.id}
            meeting={meeting}
            number={meeting.number + offered.filter((day) => day < meeting.date).length}
            weeks={weeks(meeting.date)}
            go={() => go({ at: 'meeting', meetingId: meeting.id })}
          />
        ))}
        {proposals.map((proposal, at) => {
          const day = parseDay(proposal.text, life.today);
          return (
            <ProposedRow
              key={at}
              proposal={proposal}
              day={day}
              number={day ? numberOf(day, [...set, ...offered]) : set.length + at + 1}
              weeks={day && proposal.isIn ? weeks(day) : null}
              isAvoided={day !== undefined && isAvoided(day, avoided)}
              isTold={problem !== undefined}
              onChange={(changed) => change(at, changed)}
            />
          );
        })}
      </ol>
      {proposals.length > 0 && (
        <div className={styles['plan']}>
          <p role="alert" className={styles['failed']}>
            {problem}
          </p>
          <Actions>
            <Button look="primary" onPress={plan}>
              {t('rhythm.year.plan', { count: chosen.length })}
            </Button>
          </Actions>
        </div>
      )}
    </Entry>
  );
}
