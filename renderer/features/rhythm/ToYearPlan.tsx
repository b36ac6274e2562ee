import { CalendarRange } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/ids.ts';
import type { Go } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';

/** On the overview of a course: the way to all its days. */
export function ToYearPlan({ courseId, go }: { courseId: Id; go: Go }) {
  const { t } = useTranslation();
  return (
    <Button look="plain" small onPress={() => go({ at: 'year-plan', courseId, tab: 'overview' })}>
      <CalendarRange size={16} strokeWidth={1.75} aria-hidden />
      {t('rhythm.year.open')}
    </Button>
  );
}
