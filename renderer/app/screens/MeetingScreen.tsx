import type { Go, Place } from '../../places.ts';
import { MeetingLearning } from '../../features/learning/MeetingLearning.tsx';
import { MeetingPage } from '../../features/meetings/MeetingPage.tsx';
import { MeetingResults } from '../../features/results/MeetingResults.tsx';
import { ToResult } from '../../features/results/ToResult.tsx';
import { MeetingReviews } from '../../features/reviews/MeetingReviews.tsx';
import { Proposed } from '../../features/rhythm/Proposed.tsx';
import { SaveToCalendar } from '../../features/rhythm/SaveToCalendar.tsx';

type Props = { place: Extract<Place, { at: 'meeting' }>; go: Go };

/** A logbook page with all that other features put on it. */
export default function MeetingScreen({ place, go }: Props) {
  return (
    <MeetingPage
      meetingId={place.meetingId}
      field={place.field}
      reviews={
        <>
          <MeetingReviews meetingId={place.meetingId} go={go} />
          <MeetingLearning meetingId={place.meetingId} go={go} />
        </>
      }
      results={(courseId) => <MeetingResults meetingId={place.meetingId} courseId={courseId} go={go} />}
      ofAgreement={(agreement) => <ToResult agreement={agreement} meetingId={place.meetingId} go={go} />}
      propose={(courseId, onChoose) => (
        <Proposed courseId={courseId} after={place.meetingId} onChoose={onChoose} />
      )}
      calendar={(meetingId, isCancelled) => (
        <SaveToCalendar key={String(isCancelled)} request={{ meetingId }} isCancelled={isCancelled} />
      )}
      go={go}
    />
  );
}
