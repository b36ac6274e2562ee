import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/ids.ts';
import { nextIn } from '../../../shared/course-sums.ts';
import { isEnded } from '../../../shared/is-ended.ts';
import type { Go } from '../../places.ts';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/queries.ts';
import SaveToCalendar from './SaveToCalendar.tsx';
import { ToYearPlan } from './ToYearPlan.tsx';

type Props = {
  courseId: Id;
  /** Where the days of the course are not before one's eyes already. */
  go?: Go;
};

/** The days of a course, and its planned meetings for the mentor's own calendar; nothing of them where none is planned. */
export default function CourseCalendar({ courseId, go }: Props) {
  const { t } = useTranslation();
  const { data } = useAnswer(['life', courseId], () => window.notebook.life.read({ id: courseId }));
  if (!data) return null;
  const planned = data.meetings.filter(({ state, date }) => state === 'planned' && date >= data.today).length;
  // Where the next meeting has no day, the way stands with the days proposed for it.
  const toYear = go && !isEnded(data.course) && nextIn(data) ? go : undefined;
  if (planned === 0 && !toYear) return null;
  return (
    <Entry spacing="row" margin={<Prompt>{t('rhythm.setting.calendar')}</Prompt>}>
      {toYear && (
        <div>
          <ToYearPlan courseId={courseId} go={toYear} />
        </div>
      )}
      {planned > 0 && <SaveToCalendar request={{ courseId }} count={planned} />}
    </Entry>
  );
}
