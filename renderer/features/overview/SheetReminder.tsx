import { useTranslation } from 'react-i18next';
import type { Go } from '../../places.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';

/** Stands until the recovery sheet has been proved. */
export function SheetReminder({ go }: { go: Go }) {
  const { t } = useTranslation();
  return (
    <Banner
      tone="warn"
      title={t('sheet.reminder.title')}
      actions={
        <Button small onPress={() => go({ at: 'sheet', back: { at: 'overview' } })}>
          {t('sheet.reminder.make')}
        </Button>
      }
    >
      {t('sheet.reminder.text')}
    </Banner>
  );
}
