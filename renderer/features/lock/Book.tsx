import type { ReactNode } from 'react';
import styles from './Book.module.css';

/** The shut book: only its label shows, and nothing on the outside tells who or what is inside. */
export const Book = ({ children, below }: { children: ReactNode; below?: ReactNode }) => (
  <main className={styles['table']}>
    <div className={styles['book']}>
      <div className={styles['label']}>{children}</div>
    </div>
    <p className={styles['below']}>{below}</p>
  </main>
);
