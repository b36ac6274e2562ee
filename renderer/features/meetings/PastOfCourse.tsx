import { pastIn } from '../../../shared/course-sums.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Go } from '../../places.ts';
import { useAnswer } from '../../ui/queries.ts';
import { PastMeetings } from './PastMeetings.tsx';

/** The same on the page of a course, of its own meetings. */
export function PastOfCourse({ courseId, go }: { courseId: Id; go: Go }) {
  const { data } = useAnswer(['life', courseId], () => window.notebook.life.read({ id: courseId }));
  if (!data) return null;
  const { alias } = data.course;
  const meetings = pastIn(data).map(({ id, date, number }) => ({ id, date, number, alias }));
  return <PastMeetings meetings={meetings} today={data.today} go={go} />;
}
