import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/ids.ts';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/queries.ts';
import SaveToCalendar from './SaveToCalendar.tsx';

/** The planned meetings of a course for the mentor's own calendar; nothing where none is planned. */
export default function CourseCalendar({ courseId }: { courseId: Id }) {
  const { t } = useTranslation();
  const { data } = useAnswer(['life', courseId], () => window.notebook.life.read({ id: courseId }));
  const planned = data?.meetings.filter(({ state }) => state === 'planned').length ?? 0;
  if (planned === 0) return null;
  return (
    <Entry spacing="row" margin={<Prompt>{t('rhythm.setting.calendar')}</Prompt>}>
      <SaveToCalendar request={{ courseId }} count={planned} />
    </Entry>
  );
}
