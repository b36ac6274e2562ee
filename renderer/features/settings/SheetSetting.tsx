import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../shared/day.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { Go } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { explainThrown } from '../../ui/explain.ts';
import { Banner } from '../../ui/Banner.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useAnswer } from '../../ui/queries.ts';
import styles from '../../ui/form/SmallForm.module.css';

/** How things stand with the recovery sheet, and the way to print it again. */
export function SheetSetting({ go }: { go: Go }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data, error } = useAnswer(['sheet'], () => window.notebook.sheet.read());
  if (error) return <Banner tone="danger">{explainThrown(error, t)}</Banner>;
  if (!data) return null;
  const { provedAt, isVoid, notebookNumber } = data;
  return (
    <div className={styles['form']}>
      <div>
        <p>
          {provedAt === null
            ? t(isVoid ? 'sheet.setting.void' : 'sheet.setting.unproved')
            : t('sheet.setting.proved', { day: formatDay(dayOf(provedAt), language) })}
        </p>
        <p className={styles['note']}>{t('sheet.setting.number', { number: notebookNumber })}</p>
      </div>
      <Button onPress={() => go({ at: 'sheet', back: { at: 'settings' } })}>
        {t(provedAt === null ? 'sheet.setting.make' : 'sheet.setting.again')}
      </Button>
    </div>
  );
}
