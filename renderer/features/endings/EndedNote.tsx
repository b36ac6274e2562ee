import { useTranslation } from 'react-i18next';
import type { Course } from '../../../shared/course.ts';
import { isEnded } from '../../../shared/is-ended.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { Go } from '../../places.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';

/** On the page of a course that has ended: since when it is for reading, and the way to its end. */
export function EndedNote({ course, go }: { course: Course; go: Go }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!isEnded(course)) return null;
  const how = course.state === 'stopped' ? 'stopped' : 'completed';
  return (
    <Banner
      tone="info"
      actions={
        <Button small onPress={() => go({ at: 'ending', courseId: course.id })}>
          {t('endings.readOnly.more')}
        </Button>
      }
    >
      {course.endedOn
        ? t(`endings.readOnly.${how}`, { day: formatDay(course.endedOn, language, { week: false }) })
        : t(`endings.readOnly.${how}Undated`)}
    </Banner>
  );
}
