import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../../shared/agreement.ts';
import { StatusIcon, statusClass, statusKeys } from '../../ui/AgreementStatus.tsx';
import styles from './Talk.module.css';

/** Agreements to be read, with how each stands. */
export function Standing({ agreements }: { agreements: readonly Agreement[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles['standing']}>
      {agreements.map(({ id, owner, text, status }) => (
        <li key={id}>
          <span className={statusClass(status)}>
            <StatusIcon status={status} size={20} />
          </span>
          <span>
            {text}
            <span className={styles['who']}>
              {t(`agreements.owner.${owner}`)} · {t(statusKeys[status])}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
