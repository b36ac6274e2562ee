import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/language.ts';
import { useAnswer } from '../../ui/queries.ts';
import { useToday } from '../../ui/today.ts';
import styles from './Backups.module.css';
import { healthLine } from './backup-words.ts';

export const useHealth = () => useAnswer(['backups', 'health'], () => window.notebook.backups.health());

/** At the foot of the index: when the notebook was last backed up, and that the backup was read through. */
export function HealthLine() {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const { data: health } = useHealth();
  if (!health) return null;
  const isGood = health.newest !== null && health.failure === null;
  const Icon = isGood ? ShieldCheck : ShieldAlert;
  return (
    <p className={styles['line']}>
      <Icon className={styles[isGood ? 'good' : 'waiting']} size={16} strokeWidth={1.75} aria-hidden />
      <span>{healthLine(health, today, language, t)}</span>
    </p>
  );
}
