import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import styles from './Rows.module.css';

/** A row's name is its link; the row itself is not. */
export const NameLink = ({
  go,
  serif = false,
  children,
}: {
  go: () => void;
  serif?: boolean;
  children: ReactNode;
}) => (
  <Link className={[styles['name'], serif && styles['serif']].filter(Boolean).join(' ')} onPress={go}>
    {children}
  </Link>
);
