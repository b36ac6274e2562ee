import type { ComponentProps } from 'react';
import styles from './Backups.module.css';
import RestorePage from './RestorePage.tsx';

/** The way back to a backup where no notebook is open: at the lock, on another computer, or where one is damaged. */
export default function RestoreBeforeUnlock(props: Omit<ComponentProps<typeof RestorePage>, 'isOpen'>) {
  return (
    <main className={styles['alone']}>
      <RestorePage isOpen={false} {...props} />
    </main>
  );
}
