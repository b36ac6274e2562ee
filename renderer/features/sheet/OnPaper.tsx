import { CircleCheck, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../../../shared/clock-text.ts';
import { KEY_GROUPS } from '../../../shared/recovery-key.ts';
import type { AppError } from '../../../shared/result.ts';
import { Button } from '../../ui/Button.tsx';
import { explain } from '../../ui/explain.ts';
import { FieldMessage } from '../../ui/form/FieldMessage.tsx';
import { useLanguage } from '../../ui/language.ts';
import type { ShownKey } from './use-key.ts';
import styles from './Sheet.module.css';

/** The two ways to paper: the printer, and by hand from the screen. */
export function OnPaper({ shown }: { shown: ShownKey }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [sentAt, setSentAt] = useState<number>();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const say = (error: AppError) =>
    setFailure(error.kind === 'no-printer' ? t('sheet.print.noPrinter') : explain(error, t));

  async function print(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setFailure(undefined);
    const page = await shown.page();
    const printed = page.ok ? await window.notebook.documents.print({ id: page.value.id }) : page;
    setBusy(false);
    if (printed.ok) setSentAt(Date.now());
    else if (printed.error.kind !== 'cancelled') say(printed.error);
  }

  return (
    <>
      <h2>{t('sheet.print.title')}</h2>
      <p className={styles['quiet']}>{t('sheet.print.text')}</p>
      <p className={styles['quiet']}>{t('sheet.print.outside')}</p>
      <FieldMessage id="sheet-print">{failure ?? (shown.error && explain(shown.error, t))}</FieldMessage>
      <div className={styles['buttons']}>
        <Button onPress={() => void print()}>
          <Printer size={20} strokeWidth={1.75} aria-hidden />
          {t(sentAt === undefined ? 'sheet.print.button' : 'sheet.print.again')}
        </Button>
        <Button look="plain" aria-expanded={shown.isOpen} onPress={shown.toggle}>
          {t(shown.groups ? 'sheet.print.hide' : 'sheet.print.show')}
        </Button>
        <p className={styles['done']} role="status">
          {isBusy && t('sheet.print.making')}
          {!isBusy && sentAt !== undefined && (
            <>
              <CircleCheck size={18} strokeWidth={1.75} aria-hidden />
              {t('sheet.print.sent', { clock: formatClock(sentAt, language) })}
            </>
          )}
        </p>
      </div>
      {shown.isOpen && (
        <ol className={styles['shown']} aria-label={t('sheet.print.key')}>
          {Array.from({ length: KEY_GROUPS }, (_, index) => (
            <li key={index}>
              {index + 1}
              <b>{shown.groups ? shown.groups[index] : '····'}</b>
            </li>
          ))}
        </ol>
      )}
      {shown.isOpen && <p className={styles['small']}>{t('sheet.print.signs')}</p>}
    </>
  );
}
