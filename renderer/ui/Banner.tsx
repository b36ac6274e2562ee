import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';

const icons = { info: Info, ok: CircleCheck, warn: TriangleAlert, danger: CircleAlert };

type Props = { tone: keyof typeof icons; title?: string; children: ReactNode; actions?: ReactNode };

/** Only where there is something to do or to know now; two at most on a page. */
export function Banner({ tone, title, children, actions }: Props) {
  const Icon = icons[tone];
  return (
    <div className={[styles['banner'], styles[tone]].join(' ')} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon size={20} strokeWidth={1.75} aria-hidden />
      <div>
        {title && <strong>{title}</strong>}
        <div>{children}</div>
        {actions && <div className={styles['actions']}>{actions}</div>}
      </div>
    </div>
  );
}
