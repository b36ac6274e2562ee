import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import styles from './Rows.module.css';

type Props = { go: () => void; look?: 'plain' | 'serif' | 'ink'; children: ReactNode };

/** A row's name is its link; the row itself is not. */
export const NameLink = ({ go, look = 'plain', children }: Props) => (
  <Link className={[styles['name'], styles[look]].filter(Boolean).join(' ')} onPress={go}>
    {children}
  </Link>
);
