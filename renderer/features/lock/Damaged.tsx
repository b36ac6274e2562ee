import { useTranslation } from 'react-i18next';
import { useReady } from '../../ui/ready.ts';
import { Book } from './Book.tsx';
import styles from './LockScreen.module.css';

/** The folder holds a notebook that cannot be opened; nothing is made, moved or deleted. */
export function Damaged({ what }: { what: 'keys' | 'notebook' }) {
  const { t } = useTranslation();
  useReady('damaged');
  return (
    <Book>
      <h1 className={styles['title']}>{t('lock.damaged.title')}</h1>
      <hr />
      <div className={styles['advice']}>
        <p>
          <strong>{t(what === 'keys' ? 'lock.damaged.keys' : 'lock.damaged.notebook')}</strong>
        </p>
        <p>{t('lock.damaged.advice')}</p>
      </div>
    </Book>
  );
}
