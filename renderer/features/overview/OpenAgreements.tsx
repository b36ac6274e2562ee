import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/day.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { Overview } from '../../../shared/overview.ts';
import type { Go } from '../../places.ts';
import { StatusIcon, statusClass, statusKeys } from '../../ui/AgreementStatus.tsx';
import type { Words } from '../../ui/explain.ts';
import { useLanguage } from '../../ui/language.ts';
import { NameLink } from '../../ui/NameLink.tsx';
import rows from '../../ui/Rows.module.css';
import styles from './Overview.module.css';

type Agreement = Overview['openAgreements'][number];
type Props = { agreements: readonly Agreement[]; today: Day; go: Go };

export function OpenAgreements({ agreements, today, go }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (agreements.length === 0) return <p className={styles['quiet']}>{t('overview.open.none')}</p>;
  const short = (day: Day) =>
    formatDay(day, language, { year: day.slice(0, 4) !== today.slice(0, 4), week: false });
  return (
    <ul className={rows['rows']}>
      {agreements.map((agreement) => (
        <li key={agreement.id} className={styles['agreement']}>
          <span className={statusClass(agreement.status)}>
            <StatusIcon status={agreement.status} />
          </span>
          <div>
            <NameLink look="ink" go={() => go({ at: 'meeting', meetingId: agreement.meetingId })}>
              {agreement.text}
            </NameLink>
            <p className={styles['who']}>{whoAndWhen(agreement, { today, short }, t)}</p>
          </div>
          <span className={[styles['status'], statusClass(agreement.status)].join(' ')}>
            {t(statusKeys[agreement.status])}
          </span>
        </li>
      ))}
    </ul>
  );
}

type Days = { today: Day; short: (day: Day) => string };

function whoAndWhen({ owner, alias, due, madeOn }: Agreement, { today, short }: Days, t: Words): string {
  if (due === null) return t(`overview.open.${owner}`, { alias, made: short(madeOn) });
  const when = due < today ? 'Late' : 'Due';
  return t(`overview.open.${owner}${when}`, { alias, due: short(due) });
}
