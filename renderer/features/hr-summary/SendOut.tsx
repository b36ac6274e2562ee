import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import styles from './HrSummary.module.css';
import { PasswordChoice } from './PasswordChoice.tsx';
import type { Sending } from './use-sending.ts';

/** The ways out, with what becomes of a copy, and what came of the last one. */
export function SendOut({ sending }: { sending: Sending }) {
  const { t } = useTranslation();
  const { outcome, password } = sending;
  return (
    <section className={styles['out']}>
      <h2 className={styles['prompt']}>{t('hr.out.title')}</h2>
      <PasswordChoice state={password} />
      <p className={styles['quiet']}>{t(password.isOn ? 'hr.out.outsideLocked' : 'hr.out.outside')}</p>
      <div className={styles['actions']}>
        <Button look="primary" onPress={() => void sending.savePdf()}>
          {t('hr.out.save')}
        </Button>
        <Button onPress={() => void sending.print()}>
          <Printer size={16} strokeWidth={1.75} aria-hidden />
          {t('hr.out.print')}
        </Button>
      </div>
      <div className={styles['actions']}>
        <Button look="plain" small onPress={() => void sending.saveData('json')}>
          {t('hr.out.json')}
        </Button>
        <Button look="plain" small onPress={() => void sending.saveData('csv')}>
          {t('hr.out.csv')}
        </Button>
        <span className={styles['quiet']}>{t('hr.out.data')}</span>
      </div>
      <p className={outcome?.ok === false ? styles['failed'] : styles['quiet']} role="status">
        {outcome?.text}
      </p>
    </section>
  );
}
