import type { Go, Place } from '../../places.ts';
import { EndingPage } from '../../features/endings/EndingPage.tsx';
import { OnOnePage } from '../../features/life/OnOnePage.tsx';
import { RemovalSection } from '../../features/removal/RemovalSection.tsx';
import { CourseCalendar } from '../../features/rhythm/CourseCalendar.tsx';

type Props = { place: Extract<Place, { at: 'ending' }>; go: Go };

/** The end of a course, with what comes after it. */
export default function EndingScreen({ place, go }: Props) {
  return (
    <EndingPage
      courseId={place.courseId}
      life={<OnOnePage courseId={place.courseId} back={place} go={go} />}
      after={
        <>
          <CourseCalendar courseId={place.courseId} />
          <RemovalSection courseId={place.courseId} go={go} />
        </>
      }
      go={go}
    />
  );
}
