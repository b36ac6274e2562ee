import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/ids.ts';
import { nextIn } from '../../../shared/course-sums.ts';
import { isEnded } from '../../../shared/is-ended.ts';
import type { Go } from '../../places.ts';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/queries.ts';
import { SaveToCalendar } from './SaveToCalendar.tsx';
import { ToYearPlan } from './ToYearPlan.tsx';

type Props = {
  courseId: Id;
  /** Where the days of the course are not before one's eyes already. */
  go?: Go;
};

/**
 * The days of a course, and its planned meetings for the mentor's own calendar, or, where none is planned any more, those
 * that are to be taken out of it; nothing where there is neither.
 */
export function CourseCalendar({ courseId, go }: Props) {
  const { t } = useTranslation();
  const { data } = useAnswer(['life', courseId], () => window.notebook.life.read({ id: courseId }));
  const { data: file } = useAnswer(['calendar', courseId], () =>
    window.notebook.rhythm.findCalendar({ courseId }),
  );
  if (!data || !file) return null;
  const { planned, cancelled } = file;
  // Where the next meeting has no day, the way stands with the days proposed for it.
  const toYear = go && !isEnded(data.course) && nextIn(data) ? go : undefined;
  if (planned + cancelled === 0 && !toYear) return null;
  return (
    <Entry spacing="row" margin={<Prompt>{t('rhythm.setting.calendar')}</Prompt>}>
      {toYear && (
        <div>
          <ToYearPlan courseId={courseId} go={toYear} />
        </div>
      )}
      {planned + cancelled > 0 && (
        <SaveToCalendar
          key={String(planned > 0)}
          request={{ courseId }}
          count={planned || cancelled}
          isCancelled={planned === 0}
        />
      )}
    </Entry>
  );
}
