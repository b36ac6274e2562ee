import { useTranslation } from 'react-i18next';
import { nextIn } from '../../../shared/course-sums.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { Id } from '../../../shared/ids.ts';
import { useLanguage } from '../../ui/language.ts';
import { Prompt } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/queries.ts';

/** Beside the course's title: when the two meet next. */
export function NextNote({ courseId }: { courseId: Id }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useAnswer(['life', courseId], () => window.notebook.life.read({ id: courseId }));
  const next = data && nextIn(data);
  if (!next) return null;
  return <Prompt note={formatDay(next.date, language)}>{t('life.next')}</Prompt>;
}
