import { Circle, CircleCheck, CircleSlash, Clock } from 'lucide-react';
import type { AgreementStatus } from '../../shared/agreement.ts';
import styles from './AgreementStatus.module.css';

/** Each status has its own shape; the word stands beside it. */
export function StatusIcon({ status, size = 20 }: { status: AgreementStatus; size?: number }) {
  const shared = { size, strokeWidth: 1.75, 'aria-hidden': true } as const;
  switch (status) {
    case 'open':
      return <Circle {...shared} />;
    case 'kept':
      return <CircleCheck {...shared} />;
    case 'not-yet':
      return <Clock {...shared} />;
    case 'dropped':
      return <CircleSlash {...shared} />;
    case 'partly':
      return (
        <svg
          width={size}
          height={size}
          viewBox="0 0 24 24"
          aria-hidden
          fill="none"
          stroke="currentColor"
          strokeWidth="1.75"
        >
          <circle cx="12" cy="12" r="10" />
          <path d="M12 2a10 10 0 0 0 0 20z" fill="currentColor" stroke="none" />
        </svg>
      );
  }
}

/** The class that carries a status's colour. */
export const statusClass = (status: AgreementStatus): string => styles[status] ?? '';

export const statusKeys = {
  open: 'agreements.status.open',
  kept: 'agreements.status.kept',
  partly: 'agreements.status.partly',
  'not-yet': 'agreements.status.notYet',
  dropped: 'agreements.status.dropped',
} as const satisfies Record<AgreementStatus, string>;

/** The five, in the order of the menu. */
export const statuses = Object.keys(statusKeys) as AgreementStatus[];
