import { useTranslation } from 'react-i18next';
import type { Overview } from '../../../shared/overview.ts';
import type { Go } from '../../places.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';

type Props = { lacks: NonNullable<Overview['lacksSheet']>; go: Go };

/** Stands until the recovery sheet has been proved; after a new key it says that an earlier one is void. */
export function SheetReminder({ lacks, go }: Props) {
  const { t } = useTranslation();
  return (
    <Banner
      tone="warn"
      title={t(`sheet.reminder.${lacks}.title`)}
      actions={
        <Button small onPress={() => go({ at: 'sheet', back: { at: 'overview' } })}>
          {t(`sheet.reminder.${lacks}.make`)}
        </Button>
      }
    >
      {t(`sheet.reminder.${lacks}.text`)}
    </Banner>
  );
}
