import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components/Button';
import styles from './Button.module.css';

type Props = Omit<AriaProps, 'className' | 'style' | 'children'> & {
  look?: 'primary' | 'secondary' | 'plain' | 'danger';
  small?: boolean;
  children: ReactNode;
};

/** One filled button a page; no button is ever disabled: it is pressed and says what is missing. */
export function Button({ look = 'secondary', small = false, children, ...rest }: Props) {
  const names = [styles['button'], styles[look], small && styles['small']].filter(Boolean).join(' ');
  return (
    <AriaButton {...rest} className={names}>
      {children}
    </AriaButton>
  );
}
