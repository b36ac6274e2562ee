import { useTranslation } from 'react-i18next';
import type { CarriedAgreement } from '../../../shared/agreement.ts';
import { formatDay } from '../../../shared/day-text.ts';
import { StatusIcon, statusClass, statusKeys } from '../../ui/AgreementStatus.tsx';
import { useLanguage } from '../../ui/language.ts';
import styles from './Talk.module.css';

type Props = { alias: string; agreements: readonly CarriedAgreement[] };

/** Agreements to be read: whose each is, when it is due and how it stands. */
export function Standing({ alias, agreements }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className={styles['standing']}>
      {agreements.map(({ id, owner, text, due, status }) => (
        <li key={id}>
          <span className={statusClass(status)}>
            <StatusIcon status={status} size={20} />
          </span>
          <span>
            {text}
            <span className={styles['who']}>
              {[
                owner === 'mentor' ? t('agreements.carried.you') : alias,
                due !== null &&
                  t('agreements.carried.dueBy', { day: formatDay(due, language, { week: false }) }),
                t(statusKeys[status]),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
