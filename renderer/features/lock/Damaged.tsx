import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { useReady } from '../../ui/ready.ts';
import { Book } from './Book.tsx';
import styles from './LockScreen.module.css';

const whatHappened = {
  keys: 'lock.damaged.keys',
  'other-keys': 'lock.damaged.otherKeys',
  notebook: 'lock.damaged.notebook',
  conflict: 'lock.damaged.conflict',
  folder: 'lock.damaged.folder',
} as const;

const adviceOn = (what: keyof typeof whatHappened) =>
  what === 'folder'
    ? 'lock.damaged.adviceFolder'
    : what === 'conflict'
      ? 'lock.damaged.adviceConflict'
      : 'lock.damaged.advice';

type Props = { what: keyof typeof whatHappened; onWay: (way: 'sheet' | 'backup') => void };

/** The folder holds a notebook that cannot be opened; nothing is made, moved or deleted. */
export function Damaged({ what, onWay }: Props) {
  const { t } = useTranslation();
  useReady('damaged');
  const sheetHelps = what === 'keys' || what === 'other-keys';
  return (
    <Book>
      <h1 className={styles['title']}>{t('lock.damaged.title')}</h1>
      <hr />
      <div className={styles['advice']}>
        <p>
          <strong>{t(whatHappened[what])}</strong>
        </p>
        {sheetHelps && (
          <>
            <p>{t('lock.damaged.sheetHelps')}</p>
            <Button look="primary" onPress={() => onWay('sheet')}>
              {t('sheet.recover.use')}
            </Button>
          </>
        )}
        {what !== 'folder' && (
          <Button look={sheetHelps ? 'plain' : 'primary'} onPress={() => onWay('backup')}>
            {t('backups.restore.open')}
          </Button>
        )}
        <p>{t(adviceOn(what))}</p>
      </div>
    </Book>
  );
}
