import { useTranslation } from 'react-i18next';
import type { Go } from '../../places.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Overview.module.css';

/** Stands until the recovery sheet has been proved. */
export function SheetReminder({ go }: { go: Go }) {
  const { t } = useTranslation();
  return (
    <div className={styles['reminder']}>
      <Banner tone="warn" title={t('sheet.reminder.title')}>
        <p>{t('sheet.reminder.text')}</p>
        <Button small onPress={() => go({ at: 'sheet', back: { at: 'overview' } })}>
          {t('sheet.reminder.make')}
        </Button>
      </Banner>
    </div>
  );
}
