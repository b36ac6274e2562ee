import type { ReactNode } from 'react';
import styles from './LabelLine.module.css';

/** How a label looks; where something beside it says the same it is for screen readers alone. */
export const labelLook = (isQuiet = false): string =>
  isQuiet ? 'for-screen-readers' : (styles['label'] ?? '');

/** A field's label, and after it the mark that says who may read the field. */
export const LabelLine = ({ label, mark }: { label: ReactNode; mark?: ReactNode }) => (
  <div className={styles['head']}>
    {label}
    {mark}
  </div>
);
