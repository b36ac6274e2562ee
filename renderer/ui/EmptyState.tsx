import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** What is not there yet, when it will be, and the one thing to do. */
export const EmptyState = ({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  children?: ReactNode;
}) => (
  <div className={styles['empty']}>
    <p className={styles['title']}>{title}</p>
    <p className={styles['text']}>{text}</p>
    {children}
  </div>
);
