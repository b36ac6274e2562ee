import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/ids.ts';
import type { ReviewKind } from '../../../shared/review-plan.ts';
import type { Go } from '../../places.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { useEnded } from '../../ui/ended.ts';
import { Entry, SectionTitle } from '../../ui/Page.tsx';
import { useAnswer, useRefresh } from '../../ui/queries.ts';
import { useFailure } from '../../ui/use-failure.tsx';
import { DeclinedLine } from './DeclinedLine.tsx';
import { ReviewRow } from './ReviewRow.tsx';

type Props = { meetingId: Id; go: Go };

/** The sets of questions that the meeting offers: nothing is asked of anyone, and where none is offered nothing stands. */
export function MeetingReviews({ meetingId, go }: Props) {
  const { t } = useTranslation();
  const isEnded = useEnded();
  const refresh = useRefresh();
  const answer = useAnswer(['reviews', meetingId], () => window.notebook.reviews.offered({ meetingId }));
  const { failure, isDone } = useFailure();
  /** The set that was put away or brought back last: the focus goes with it. */
  const [moved, setMoved] = useState<ReviewKind>();

  async function move(kind: ReviewKind, to: 'decline' | 'undecline'): Promise<void> {
    if (!isDone(await window.notebook.reviews[to]({ meetingId, kind }))) return;
    setMoved(kind);
    refresh();
  }
  async function open(kind: ReviewKind, worksheetId: Id | null): Promise<void> {
    if (worksheetId) {
      go({ at: 'worksheet', worksheetId });
      return;
    }
    if (!answer.data) return;
    const { courseId } = answer.data;
    const made = await window.notebook.worksheets.start({ courseId, kind, meetingId });
    if (isDone(made)) go({ at: 'worksheet', worksheetId: made.value.id });
  }
  const { data } = answer;
  if (!data) return <Unanswered answer={answer} />;
  // A course that has ended is asked nothing more.
  const shown = data.sets.filter(({ state }) => (isEnded ? state === 'answered' : state !== 'declined'));
  const away = data.sets.filter(({ state }) => !isEnded && state === 'declined');
  return (
    <>
      {shown.length > 0 && <SectionTitle>{t('reviews.title')}</SectionTitle>}
      {failure && <Entry spacing="row">{failure}</Entry>}
      {shown.map((offer) => (
        <ReviewRow
          key={offer.kind}
          offer={offer}
          meeting={data}
          isMoved={offer.kind === moved}
          open={(worksheetId) => void open(offer.kind, worksheetId)}
          decline={() => void move(offer.kind, 'decline')}
          go={go}
        />
      ))}
      {away.map(({ kind }) => (
        <DeclinedLine
          key={kind}
          kind={kind}
          isMoved={kind === moved}
          isAlone={shown.length === 0}
          bringBack={() => void move(kind, 'undecline')}
        />
      ))}
    </>
  );
}
