import type { Go, Place } from '../../places.ts';
import { AgreementList } from '../../features/meetings/AgreementList.tsx';
import { Carried } from '../../features/meetings/Carried.tsx';
import { TalkPage } from '../../features/talk/TalkPage.tsx';

type Props = { place: Extract<Place, { at: 'talk' }>; go: Go };

/** The page for both at a meeting, with what was agreed. */
export default function TalkScreen({ place, go }: Props) {
  return (
    <TalkPage
      meetingId={place.meetingId}
      agreements={(owner, made) => (
        <AgreementList meetingId={place.meetingId} owner={owner} agreements={made} more={() => null} />
      )}
      carried={(page) => <Carried {...page} meetingId={place.meetingId} isForBoth />}
      go={go}
    />
  );
}
