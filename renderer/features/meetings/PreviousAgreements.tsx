import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../../shared/agreement.ts';
import { StatusIcon, statusClass, statusKeys } from '../../ui/AgreementStatus.tsx';
import { Prompt } from '../../ui/Page.tsx';
import styles from './Meetings.module.css';

/** What was agreed last time. */
export function PreviousAgreements({
  number,
  agreements,
}: {
  number: number;
  agreements: readonly Agreement[];
}) {
  const { t } = useTranslation();
  const written = agreements.filter(({ text }) => text !== '');
  return (
    <div>
      <Prompt>{t('meetings.previous.title', { number })}</Prompt>
      {written.length === 0 && <p className={styles['quiet']}>{t('meetings.previous.none')}</p>}
      <ul className={styles['previous']}>
        {written.map(({ id, text, status }) => (
          <li key={id}>
            <span className={statusClass(status)}>
              <StatusIcon status={status} size={16} />
            </span>
            <div>
              {text}
              <span className={[styles['word'], statusClass(status)].join(' ')}>{t(statusKeys[status])}</span>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
