import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEnded } from '../../../shared/is-ended.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { CalledBy, EndingPage as Found } from '../../../shared/ending.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Go } from '../../places.ts';
import { Answered } from '../../ui/Answered.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Leaf, PageTitle } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/queries.ts';
import { useReady } from '../../ui/ready.ts';
import { EndForm } from './EndForm.tsx';
import { LastLook } from './LastLook.tsx';
import { Reopen } from './Reopen.tsx';
import { TellHr } from './TellHr.tsx';

type Props = {
  courseId: Id;
  /** What another feature has to show of the whole course, beside the last look. */
  life: ReactNode;
  /** Of a course that has ended: what it left in the calendar, and when it is removed, each with the way there. */
  after: ReactNode;
  go: Go;
};

/** The end of a course: while it runs, how it is to end; from then on what there was, what HR is told, and the way back. */
export function EndingPage({ courseId: id, ...rest }: Props) {
  const [called, setCalled] = useState<CalledBy>('alias');
  const answer = useAnswer(['ending', id, called], () => window.notebook.endings.find({ id, called }));
  return (
    <Answered answer={answer}>
      {(page) => <Ending page={page} called={called} onCall={setCalled} {...rest} />}
    </Answered>
  );
}

type EndingProps = Omit<Props, 'courseId'> & {
  page: Found;
  called: CalledBy;
  onCall: (called: CalledBy) => void;
};

function Ending({ page, called, onCall, life, after, go }: EndingProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { course, look, hrText, findings } = page;
  useReady('ending');
  const back = {
    label: t('endings.back', { alias: course.alias }),
    go: () => go({ at: 'course', courseId: course.id, tab: 'logbook' }),
  };
  const facts = isEnded(course)
    ? [
        t(`courses.state.${course.state}`),
        course.endedOn && formatDay(course.endedOn, language),
        course.endReason && t(`endings.reason.${course.endReason}`),
      ].filter(Boolean)
    : [];
  return (
    <Leaf back={back}>
      <PageTitle title={t('endings.title', { alias: course.alias })} facts={facts} />
      {isEnded(course) ? (
        <>
          {course.state === 'completed' && <LastLook look={look} life={life} />}
          {hrText !== null && (
            <TellHr
              course={course}
              text={hrText}
              called={called}
              findings={findings}
              onCall={onCall}
              go={go}
            />
          )}
          <Reopen courseId={course.id} />
          {after}
        </>
      ) : (
        <EndForm course={course} onKeep={back.go} />
      )}
    </Leaf>
  );
}
