import { useTranslation } from 'react-i18next';
import { useReady } from '../../ui/ready.ts';
import { Book } from './Book.tsx';
import styles from './LockScreen.module.css';

const whatHappened = {
  keys: 'lock.damaged.keys',
  notebook: 'lock.damaged.notebook',
  folder: 'lock.damaged.folder',
} as const;

/** The folder holds a notebook that cannot be opened; nothing is made, moved or deleted. */
export function Damaged({ what }: { what: keyof typeof whatHappened }) {
  const { t } = useTranslation();
  useReady('damaged');
  return (
    <Book>
      <h1 className={styles['title']}>{t('lock.damaged.title')}</h1>
      <hr />
      <div className={styles['advice']}>
        <p>
          <strong>{t(whatHappened[what])}</strong>
        </p>
        <p>{t('lock.damaged.advice')}</p>
      </div>
    </Book>
  );
}
