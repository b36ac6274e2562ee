import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseLife } from '../../../shared/course-life.ts';
import type { Day } from '../../../shared/day.ts';
import { formatDay, parseDay } from '../../../shared/day-text.ts';
import { type DaysAvoided, isAvoided } from '../../../shared/rhythm.ts';
import { numberOf, weeksSince } from '../../../shared/year-plan.ts';
import type { Go, ProposedDay } from '../../places.ts';
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
  days: readonly ProposedDay[];
  avoided: DaysAvoided;
  /** Plans the days chosen, all or none, and says which. */
  onPlan: (days: readonly Day[]) => Promise<boolean>;
  /** Shows the page to print, with the days as they stand so far. */
  onPaper: (days: readonly ProposedDay[]) => void;
  go: Go;
};

/** Every meeting on a line of its own, in order; those proposed can be changed, left out and planned in one go. */
export function YearRows({ life, days, avoided, onPlan, onPaper, go }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isBusy, setBusy] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [proposals, setProposals] = useState<Proposal[]>(() =>
    days.map(({ day, isIn }) => ({ text: formatDay(day, language, { week: false }), at: day, isIn })),
  );
  const { today } = life;
  const set = life.meetings.map(({ date }) => date);
  const dayIn = ({ text }: Proposal) => parseDay(text, today);
  const all = [...set, ...proposals.flatMap(({ at, isIn }) => (isIn ? [at] : []))];
  const chosen = proposals.filter(({ isIn }) => isIn);

  function noteOn(one: Proposal, among: readonly Proposal[]): 'taken' | 'gone' | 'avoided' | undefined {
    const day = dayIn(one);
    if (day === undefined) return undefined;
    const isTaken = (other: Proposal) => other !== one && one.isIn && other.isIn && dayIn(other) === day;
    if (set.includes(day) || among.some(isTaken)) return 'taken';
    if (day < today) return 'gone';
    return isAvoided(day, avoided) ? 'avoided' : undefined;
  }
  /** Why what is ticked cannot be planned. */
  function problemIn(some: readonly Proposal[]): 'chooseFirst' | 'mend' | 'mendDay' | undefined {
    const kept = some.filter(({ isIn }) => isIn);
    if (kept.length === 0) return 'chooseFirst';
    if (kept.some((one) => dayIn(one) === undefined)) return 'mend';
    const notes = kept.map((one) => noteOn(one, some));
    return notes.includes('taken') || notes.includes('gone') ? 'mendDay' : undefined;
  }
  const problem = isAsked ? problemIn(proposals) : undefined;

  async function plan(): Promise<void> {
    if (isBusy) return;
    const isAmiss = problemIn(proposals) !== undefined;
    setAsked(isAmiss);
    if (isAmiss) return;
    setBusy(true);
    // Where it is done, these rows go when the meetings are there.
    if (!(await onPlan(chosen.flatMap((one) => dayIn(one) ?? [])))) setBusy(false);
  }
  function change(which: number, changed: Partial<Proposal>): void {
    const next = proposals.map((one, index) => (index === which ? { ...one, ...changed } : one));
    setProposals(next);
    if (problemIn(next) === undefined) setAsked(false);
  }
  const lines = [
    ...life.meetings.map((meeting) => ({
      at: meeting.date,
      row: (
        <SetRow
          key={meeting.id}
          meeting={meeting}
          number={meeting.number + chosen.filter(({ at }) => at < meeting.date).length}
          weeks={weeksSince(meeting.date, all)}
          go={() => go({ at: 'meeting', meetingId: meeting.id })}
        />
      ),
    })),
    ...proposals.map((proposal, which) => ({
      at: proposal.at,
      row: (
        <ProposedRow
          key={which}
          proposal={proposal}
          day={dayIn(proposal)}
          number={proposal.isIn ? numberOf(proposal.at, all) : undefined}
          weeks={dayIn(proposal) && proposal.isIn ? weeksSince(proposal.at, all) : null}
          note={noteOn(proposal, proposals)}
          isTold={problem !== undefined}
          onChange={(changed) => change(which, changed)}
        />
      ),
    })),
  ].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  return (
    <Entry margin={<Prompt>{t('rhythm.year.list')}</Prompt>}>
      <ol className={rows['rows']}>{lines.map(({ row }) => row)}</ol>
      {lines.length > 0 && (
        <div className={styles['plan']}>
          <p role="alert" className={styles['failed']}>
            {problem && t(`rhythm.year.${problem}`)}
          </p>
          <Actions>
            <Button
              look="plain"
              onPress={() => onPaper(proposals.map((one) => ({ day: dayIn(one) ?? one.at, isIn: one.isIn })))}
            >
              <Printer size={16} strokeWidth={1.75} aria-hidden />
              {t('rhythm.paper.show')}
            </Button>
            {proposals.length > 0 && (
              <Button look="primary" onPress={() => void plan()}>
                {isBusy ? t('rhythm.year.planning') : t('rhythm.year.plan', { count: chosen.length })}
              </Button>
            )}
          </Actions>
        </div>
      )}
    </Entry>
  );
}
