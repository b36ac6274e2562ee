import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/ids.ts';
import type { Go, Place } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';

/** The way to the whole course on one page of paper, and from there back to where one was. */
export function OnOnePage({ courseId, back, go }: { courseId: Id; back: Place; go: Go }) {
  const { t } = useTranslation();
  return (
    <Button
      look="plain"
      small
      onPress={() => go({ at: 'preview', request: { kind: 'course-page', courseId }, back })}
    >
      <Printer size={16} strokeWidth={1.75} aria-hidden />
      {t('life.onPaper')}
    </Button>
  );
}
