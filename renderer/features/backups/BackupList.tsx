import { CircleCheck, KeyRound, TriangleAlert } from 'lucide-react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { BackupEntry } from '../../../shared/backup.ts';
import { formatClock } from '../../../shared/clock-text.ts';
import { useLanguage } from '../../ui/language.ts';
import { useToday } from '../../ui/today.ts';
import styles from './Backups.module.css';
import { backupDay, placeText } from './backup-words.ts';

type Props = {
  backups: readonly BackupEntry[];
  chosen: BackupEntry | undefined;
  onChoose: (backup: BackupEntry) => void;
};

/** Each backup with its day, where it lies, and whether it is whole. A damaged one cannot be chosen. */
export function BackupList({ backups, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <RadioGroup
      className={styles['copies'] ?? ''}
      value={chosen?.id ?? null}
      onChange={(id) => {
        const backup = backups.find((entry) => entry.id === id);
        if (backup) onChoose(backup);
      }}
    >
      <Label className="for-screen-readers">{t('backups.restore.copies')}</Label>
      {backups.map((backup) => (
        <div key={backup.id} className={styles['copy']}>
          {backup.state === 'damaged' ? (
            <div className={styles['damagedCopy']}>
              <Name backup={backup} />
            </div>
          ) : (
            <RadioField value={backup.id}>
              <RadioButton className={styles['choice'] ?? ''}>
                <span className={styles['round']} />
                <Name backup={backup} />
              </RadioButton>
            </RadioField>
          )}
          <State state={backup.state} />
        </div>
      ))}
    </RadioGroup>
  );
}

function Name({ backup }: { backup: BackupEntry }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  return (
    <>
      <span>
        <strong>{backupDay(backup, today, language, t)}</strong>{' '}
        {backup.madeAt !== null && formatClock(backup.madeAt, language)}
      </span>
      <span className={styles['place']}>{placeText(backup, t)}</span>
    </>
  );
}

const icons = { whole: CircleCheck, damaged: TriangleAlert, other: KeyRound };

function State({ state }: { state: BackupEntry['state'] }) {
  const { t } = useTranslation();
  const Icon = icons[state];
  return (
    <span className={[styles['state'], styles[state]].join(' ')}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      {t(`backups.restore.state.${state}`)}
    </span>
  );
}
