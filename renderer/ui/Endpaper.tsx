import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Endpaper.module.css';

/** The text under the title of such a page. */
export const intro = styles['intro'] ?? '';

/** The page inside the cover, where the book is not open yet: the name and what stands in the margin, then the text. */
export function Endpaper({ margin, children }: { margin?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <main className={styles['cover']}>
      <div className={styles['leaf']}>
        <div className={styles['margin']}>
          <p className={styles['brand']}>{t('common.appName')}</p>
          {margin}
        </div>
        <div className={styles['text']}>{children}</div>
      </div>
    </main>
  );
}
