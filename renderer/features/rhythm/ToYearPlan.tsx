import { CalendarRange } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/ids.ts';
import type { Go } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';

/** The way to the days of a whole course. */
export function ToYearPlan({ courseId, go }: { courseId: Id; go: Go }) {
  const { t } = useTranslation();
  return (
    <Button look="plain" small onPress={() => go({ at: 'year-plan', courseId })}>
      <CalendarRange size={16} strokeWidth={1.75} aria-hidden />
      {t('rhythm.year.open')}
    </Button>
  );
}
