import type { ComponentProps } from 'react';
import styles from './Button.module.css';

type Props = Omit<ComponentProps<'button'>, 'className' | 'style' | 'onClick' | 'disabled'> & {
  look?: 'primary' | 'secondary' | 'plain' | 'danger';
  small?: boolean;
  onPress?: () => void;
};

/**
 * One filled button a page; no button is ever disabled: it is pressed and says what is missing. The browser's
 * own element, since it stands on the lock and nothing must be loaded before that.
 */
export function Button({ look = 'secondary', small = false, type = 'button', onPress, ...rest }: Props) {
  const names = [styles['button'], styles[look], small && styles['small']].filter(Boolean).join(' ');
  return <button {...rest} type={type} className={names} {...(onPress && { onClick: () => onPress() })} />;
}
