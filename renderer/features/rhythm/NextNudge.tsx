import { useTranslation } from 'react-i18next';
import type { CourseLife } from '../../../shared/course-life.ts';
import { heldIn, nextIn } from '../../../shared/course-sums.ts';
import type { Day } from '../../../shared/day.ts';
import type { Id } from '../../../shared/ids.ts';
import { isEnded } from '../../../shared/is-ended.ts';
import type { Go } from '../../places.ts';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { useAnswer, useRefresh } from '../../ui/queries.ts';
import { useFailure } from '../../ui/use-failure.tsx';
import ProposedDays from './ProposedDays.tsx';
import { ToYearPlan } from './ToYearPlan.tsx';
import styles from './Rhythm.module.css';

type Props = { courseId: Id; go: Go };

/** On the course's page: three days, where no next meeting has one. */
export function NextNudge({ courseId, go }: Props) {
  const { data } = useAnswer(['life', courseId], () => window.notebook.life.read({ id: courseId }));
  return !data || isEnded(data.course) || nextIn(data) ? null : <NoDate life={data} go={go} />;
}

function NoDate({ life, go }: { life: CourseLife; go: Go }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { failure, isDone } = useFailure();
  const plan = async (date: Day) => {
    if (isDone(await window.notebook.meetings.plan({ courseId: life.course.id, date }))) refresh();
  };
  return (
    <Entry margin={<Prompt>{t('rhythm.nudge.title')}</Prompt>}>
      {failure}
      <p className={styles['nudge']}>
        {t(heldIn(life).length === 0 ? 'rhythm.nudge.first' : 'rhythm.nudge.text')}
      </p>
      <ProposedDays courseId={life.course.id} after={null} onChoose={(day) => void plan(day)} />
      <ToYearPlan courseId={life.course.id} go={go} />
    </Entry>
  );
}
