import { Expand, Printer, Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../../shared/agreement.ts';
import type { Day } from '../../../shared/day.ts';
import { capitalised, formatDay, formatSpan } from '../../../shared/day-text.ts';
import { isEnded } from '../../../shared/is-ended.ts';
import type { Id } from '../../../shared/ids.ts';
import type { HandbookSubject } from '../../../shared/handbook.ts';
import { LogbookText, MeetingFields, type MeetingPage as Found } from '../../../shared/meeting.ts';
import { type Go, toMeetingSheet } from '../../places.ts';
import { SaveMark } from '../../ui/autosave/SaveMark.tsx';
import { Answered } from '../../ui/Answered.tsx';
import { EndedContext } from '../../ui/ended.ts';
import { stateText } from '../../ui/course-words.ts';
import { Button } from '../../ui/Button.tsx';
import { WritingField } from '../../ui/form/WritingField.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Entry, Leaf, PageTitle, SectionTitle } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/queries.ts';
import { useCaret } from '../../ui/use-caret.ts';
import { useReady } from '../../ui/ready.ts';
import { useToday } from '../../ui/today.ts';
import { AgreementList } from './AgreementList.tsx';
import { Carried } from './Carried.tsx';
import { MeetingAside } from './MeetingAside.tsx';
import { MeetingForm } from './MeetingForm.tsx';
import styles from './Meetings.module.css';
import { NextDate } from './NextDate.tsx';
import { ThrowOut } from './ThrowOut.tsx';
import { ToHandbook } from '../../ui/ToHandbook.tsx';
import { WhenAndWhere } from './WhenAndWhere.tsx';

type Props = {
  meetingId: Id;
  /** Where the caret goes. */
  field: string | undefined;
  /** What another feature offers at this meeting, below its own fields. */
  reviews: ReactNode;
  /** What another feature notes of the outcome. */
  results: (courseId: Id) => ReactNode;
  /** What another feature does with an agreement. */
  ofAgreement: (agreement: Agreement) => ReactNode;
  /** Days for the next meeting, given what to do with the one chosen. */
  propose: (courseId: Id, onChoose: (day: Day) => void) => ReactNode;
  /** The way to put a planned meeting in the mentor's calendar, or a cancelled one out of it. */
  calendar: (meetingId: Id, isCancelled: boolean) => ReactNode;
  go: Go;
};

export function MeetingPage({ meetingId, ...rest }: Props) {
  const answer = useAnswer(['meeting', meetingId], () => window.notebook.meetings.find({ id: meetingId }));
  return (
    <Answered answer={answer}>
      {(page) => (
        <EndedContext value={isEnded(page.course)}>
          <LogbookPage page={page} {...rest} />
        </EndedContext>
      )}
    </Answered>
  );
}

/** What `WhenAndWhere` shows. */
const isFact = (field: string): boolean => field in MeetingFields.shape && !(field in LogbookText.shape);

/** One page of the logbook: the handbook's own fields, in its order. */
function LogbookPage({ page, ...given }: { page: Found } & Omit<Props, 'meetingId'>) {
  const { field, reviews, results, ofAgreement, propose, calendar, go } = given;
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const { meeting, course, number, agreements, carried, drafts } = page;
  // A date or time that was half typed before the lock is there to be put right, and so is a date that one comes to change.
  const [isChanging, setChanging] = useState(
    () => field === 'date' || drafts.some((draft) => isFact(draft.field)),
  );
  useCaret(field);
  useReady('meeting');
  const isOver = isEnded(course);
  const hasNotes = meeting.sharedNotes !== '' || (page.hadSharedNotes && !isOver);
  // A field that she empties stays under the caret.
  const [hadNotes] = useState(hasNotes);
  const isForCalendar =
    meeting.state === 'planned' || (meeting.state === 'cancelled' && meeting.date >= today);
  const facts = [
    capitalised(formatDay(meeting.date, language, { weekday: true })),
    meeting.startsAt && formatSpan(meeting.startsAt, meeting.minutes ?? course.meetingMinutes, language),
    meeting.place,
    stateText(meeting.state, isOver, t),
    isOver && t('endings.readOnly.fact'),
  ].filter(Boolean);
  const print = () =>
    go({
      at: 'preview',
      request: { kind: 'logbook-entry', meetingId: meeting.id },
      back: { at: 'meeting', meetingId: meeting.id },
    });
  const top = (
    <>
      {!isOver && (
        <>
          <Button look="plain" onPress={() => go({ at: 'prepare', meetingId: meeting.id })}>
            {t('talk.prepare.open')}
          </Button>
          <Button look="plain" onPress={() => go({ at: 'talk', meetingId: meeting.id })}>
            <Expand size={16} strokeWidth={1.75} aria-hidden />
            {t('talk.start')}
          </Button>
        </>
      )}
      <Button
        look="plain"
        onPress={() => go(toMeetingSheet(meeting.id, { at: 'meeting', meetingId: meeting.id }))}
      >
        <Users size={16} strokeWidth={1.75} aria-hidden />
        {t('meetings.sheet')}
      </Button>
      <Button look="plain" onPress={print}>
        <Printer size={16} strokeWidth={1.75} aria-hidden />
        {t('meetings.print')}
      </Button>
      <SaveMark />
    </>
  );
  const title =
    number === null
      ? t('meetings.cancelledTitle', { alias: course.alias })
      : t('meetings.title', { number, alias: course.alias });
  const toCourse = () => go({ at: 'course', courseId: course.id, tab: 'logbook' });
  return (
    <Leaf aside="page" top={top} back={{ label: t('meetings.back', { alias: course.alias }), go: toCourse }}>
      <PageTitle title={title} facts={facts} />
      <MeetingForm page={page}>
        {!isOver && (
          <Entry spacing="none">
            <div className={styles['facts']}>
              <Button look="plain" small aria-expanded={isChanging} onPress={() => setChanging(!isChanging)}>
                {t(isChanging ? 'meetings.close' : 'meetings.change')}
              </Button>
              {isForCalendar && calendar(meeting.id, meeting.state === 'cancelled')}
            </div>
          </Entry>
        )}
        {isChanging && !isOver && (
          <>
            <WhenAndWhere />
            <ThrowOut meetingId={meeting.id} agreements={agreements} onGone={toCourse} />
          </>
        )}
        <Part name="sinceLast" about="howItWent" go={go} />
        <Carried
          meetingId={meeting.id}
          number={number}
          alias={course.alias}
          agreements={carried}
          more={ofAgreement}
        />
        <Writing name="howItWent" />
        <Writing name="expectations" />
        <Part name="today" about="topics" go={go} />
        {(hasNotes || hadNotes) && <Writing name="sharedNotes" />}
        <Writing name="topics" />
        <Writing name="outcome" />
        {results(course.id)}
        <Part name="untilNext" about="mentorDoes" go={go} />
        <AgreementList meetingId={meeting.id} owner="mentor" agreements={agreements} more={ofAgreement} />
        <AgreementList meetingId={meeting.id} owner="mentee" agreements={agreements} more={ofAgreement} />
        <Part name="next" about="nextDate" go={go} />
        <NextDate
          next={page.next}
          propose={(onChoose) => propose(course.id, onChoose)}
          calendar={(id) => calendar(id, isOver)}
        />
        <Writing name="nextTasks" />
        <Part name="notes" about="notes" go={go} />
        <Writing name="notes" quietLabel />
        {reviews}
        <MeetingAside page={page} field={field} go={go} />
      </MeetingForm>
    </Leaf>
  );
}

type PartProps = {
  name: 'sinceLast' | 'today' | 'untilNext' | 'next' | 'notes';
  about: HandbookSubject;
  go: Go;
};

/** A part of the page, with the way to what the handbook says about it. */
function Part({ name, about, go }: PartProps) {
  const { t } = useTranslation();
  const title = t(`meetings.section.${name}`);
  return <SectionTitle margin={<ToHandbook subject={about} section={title} go={go} />}>{title}</SectionTitle>;
}

type WritingName =
  | 'sharedNotes'
  | 'howItWent'
  | 'expectations'
  | 'topics'
  | 'outcome'
  | 'nextTasks'
  | 'notes';

function Writing({ name, quietLabel = false }: { name: WritingName; quietLabel?: boolean }) {
  const { t } = useTranslation();
  return (
    <WritingField
      name={name}
      label={t(`meetings.field.${name}`)}
      hint={t(`meetings.hint.${name}`)}
      quietLabel={quietLabel}
    />
  );
}
