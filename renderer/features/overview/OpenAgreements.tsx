import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementOwner, AgreementStatus } from '../../../shared/agreement.ts';
import { byCode } from '../../../shared/danish-order.ts';
import type { Day } from '../../../shared/day.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { Overview } from '../../../shared/overview.ts';
import type { Go } from '../../places.ts';
import type { Words } from '../../ui/explain.ts';
import { useLanguage } from '../../ui/language.ts';
import { NameLink } from '../../ui/NameLink.tsx';
import { useRefresh } from '../../ui/queries.ts';
import rows from '../../ui/Rows.module.css';
import { StatusMenu } from '../../ui/StatusMenu.tsx';
import { useFailure } from '../../ui/use-failure.tsx';
import styles from './Overview.module.css';

type Agreement = Overview['openAgreements'][number];
const owners = ['mentor', 'mentee'] as const satisfies readonly AgreementOwner[];

type Props = { agreements: readonly Agreement[]; today: Day; go: Go };

/** What is open, by owner. One that is closed here stays in its place for as long as one is on the page. */
export function OpenAgreements({ agreements, today, go }: Props) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { failure, isDone } = useFailure();
  const [closed, setClosed] = useState<readonly Agreement[]>([]);
  const isOpen = (id: string) => agreements.some((one) => one.id === id);
  const shown = [...agreements, ...closed.filter(({ id }) => !isOpen(id))].sort(byDue);

  async function say(agreement: Agreement, status: AgreementStatus): Promise<void> {
    const { id } = agreement;
    if (!isDone(await window.notebook.agreements.record({ id, fields: { status }, saidAt: null }))) return;
    setClosed((before) => [...before.filter((one) => one.id !== id), { ...agreement, status }]);
    refresh();
  }
  if (shown.length === 0) return <p className={styles['quiet']}>{t('overview.open.none')}</p>;
  return (
    <div className={styles['owners']}>
      {failure}
      {owners.map((owner) => {
        const own = shown.filter((one) => one.owner === owner);
        if (own.length === 0) return null;
        const title = t(owner === 'mentor' ? 'overview.open.yours' : 'overview.open.theirs');
        return (
          <section key={owner} aria-label={title}>
            <h3 className={styles['owner']}>{title}</h3>
            <ul className={rows['rows']}>
              {own.map((agreement) => (
                <Row
                  key={agreement.id}
                  agreement={agreement}
                  today={today}
                  go={go}
                  onSay={(status) => void say(agreement, status)}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

type RowProps = { agreement: Agreement; today: Day; go: Go; onSay: (status: AgreementStatus) => void };

function Row({ agreement, today, go, onSay }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { meetingId, text, status } = agreement;
  const short = (day: Day) =>
    formatDay(day, language, { year: day.slice(0, 4) !== today.slice(0, 4), week: false });
  return (
    <li className={styles['agreement']}>
      <div>
        <NameLink look="ink" go={() => go({ at: 'meeting', meetingId })}>
          {text}
        </NameLink>
        <p className={styles['who']}>{whoAndWhen(agreement, { today, short }, t)}</p>
      </div>
      <StatusMenu status={status} of={text} onChoose={onSay} />
    </li>
  );
}

/** As main sorts them: due first, then by age. */
const byDue = (a: Agreement, b: Agreement): number =>
  byCode(a.due ?? '9999', b.due ?? '9999') || a.createdAt - b.createdAt || byCode(a.id, b.id);

type Days = { today: Day; short: (day: Day) => string };

function whoAndWhen({ owner, alias, due, madeOn }: Agreement, { today, short }: Days, t: Words): string {
  if (due === null) return t(`overview.open.${owner}`, { alias, made: short(madeOn) });
  const when = due < today ? 'Late' : 'Due';
  return t(`overview.open.${owner}${when}`, { alias, due: short(due) });
}
