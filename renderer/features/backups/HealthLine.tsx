import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BackupHealth } from '../../../shared/backup.ts';
import { dayOf } from '../../../shared/day.ts';
import { useLanguage } from '../../ui/language.ts';
import { useAnswer } from '../../ui/queries.ts';
import styles from './Backups.module.css';
import { healthLine, whereLine } from './backup-words.ts';

/** With the day of the answer: the index stands past midnight, and what was made yesterday is not of today. */
async function askHealth() {
  const health = await window.notebook.backups.health();
  return health.ok ? { ...health, value: { ...health.value, today: dayOf(Date.now()) } } : health;
}

/** It changes by itself: the day ends, and the program makes a backup when the mentor rests; ms. */
const EVERY = 30_000;

export const useHealth = () => useAnswer(['backups', 'health'], askHealth, { every: EVERY });

/** There is a backup, also in the second folder where one was chosen, and what is not in it yet has its turn to come. */
const isGood = ({ newest, isOverdue, failure, second }: BackupHealth): boolean =>
  newest?.isAhead === false && !isOverdue && failure === null && !second?.lacks;

/** At the foot of the index: when the notebook was last backed up, when the backup was last read through, and where it lies. */
export function HealthLine() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: health } = useHealth();
  if (!health) return null;
  const Icon = isGood(health) ? ShieldCheck : ShieldAlert;
  return (
    <p className={styles['line']}>
      <Icon
        className={styles[isGood(health) ? 'good' : 'waiting']}
        size={16}
        strokeWidth={1.75}
        aria-hidden
      />
      <span>
        <span>{healthLine(health, health.today, language, t)}</span>
        <span className={styles['where']}>{whereLine(health, health.today, language, t)}</span>
      </span>
    </p>
  );
}
