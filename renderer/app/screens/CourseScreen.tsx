import type { Go, Place } from '../../places.ts';
import { AccessLinks } from '../../features/access/AccessLinks.tsx';
import { BinLink } from '../../features/bin/BinLink.tsx';
import { CoursePage } from '../../features/courses/CoursePage.tsx';
import { useWarmDocuments } from '../../features/documents/use-warm-documents.ts';
import { EndedNote } from '../../features/endings/EndedNote.tsx';
import { WayToEnd } from '../../features/endings/WayToEnd.tsx';
import { CourseOverview } from '../../features/life/CourseOverview.tsx';
import { NextNote } from '../../features/life/NextNote.tsx';
import { PastOfCourse } from '../../features/meetings/PastOfCourse.tsx';
import { CourseResults } from '../../features/results/CourseResults.tsx';
import { CourseCalendar } from '../../features/rhythm/CourseCalendar.tsx';
import { NextNudge } from '../../features/rhythm/NextNudge.tsx';
import { Proposed } from '../../features/rhythm/Proposed.tsx';
import { CourseSheets } from '../../features/worksheets/CourseSheets.tsx';

type Props = { place: Extract<Place, { at: 'course' }>; go: Go };

/** A course with all that other features put on its page, fetched with it: a part that came later would blank what stands. */
export default function CourseScreen({ place, go }: Props) {
  useWarmDocuments();
  return (
    <CoursePage
      courseId={place.courseId}
      tab={place.tab}
      beside={<NextNote courseId={place.courseId} />}
      overview={
        <CourseOverview
          courseId={place.courseId}
          past={<PastOfCourse courseId={place.courseId} go={go} />}
          next={<NextNudge courseId={place.courseId} go={go} />}
          calendar={<CourseCalendar courseId={place.courseId} go={go} />}
          go={go}
        />
      }
      worksheets={<CourseSheets courseId={place.courseId} go={go} />}
      results={<CourseResults courseId={place.courseId} go={go} />}
      propose={(onChoose) => <Proposed courseId={place.courseId} after={null} onChoose={onChoose} />}
      ending={(of) => ({
        said: <EndedNote course={of} go={go} />,
        way: <WayToEnd course={of} go={go} />,
      })}
      end={
        <>
          <AccessLinks courseId={place.courseId} back={place} go={go} />
          <BinLink level={2} onOpen={() => go({ at: 'bin', back: place })} />
        </>
      }
      go={go}
    />
  );
}
