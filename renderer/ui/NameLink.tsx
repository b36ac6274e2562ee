import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import styles from './Rows.module.css';

type Props = {
  go: () => void;
  look?: 'plain' | 'serif' | 'ink';
  /** Says more than the words on screen, which it holds. */
  label?: string;
  children: ReactNode;
};

/** A row's name is its link; the row itself is not. */
export const NameLink = ({ go, look = 'plain', label, children }: Props) => (
  <Link
    {...(label && { 'aria-label': label })}
    className={[styles['name'], styles[look]].filter(Boolean).join(' ')}
    onPress={go}
  >
    {children}
  </Link>
);
