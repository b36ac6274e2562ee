import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement, AgreementStatus } from '../../../shared/agreement.ts';
import { byCode } from '../../../shared/danish-order.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Go } from '../../places.ts';
import { useLanguage } from '../../ui/language.ts';
import { NameLink } from '../../ui/NameLink.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { useAnswer, useRefresh } from '../../ui/queries.ts';
import rows from '../../ui/Rows.module.css';
import { StatusMenu } from '../../ui/StatusMenu.tsx';
import { useFailure } from '../../ui/use-failure.tsx';
import styles from './Results.module.css';
import { ToResult } from './ToResult.tsx';

/** What is open in the course; one that is closed here stays in its place for as long as one is on the page. */
export function CourseAgreements({ courseId, go }: { courseId: Id; go: Go }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const refresh = useRefresh();
  const { failure, isDone } = useFailure();
  const [closed, setClosed] = useState<readonly Agreement[]>([]);
  const answer = useAnswer(['agreements', courseId], () => window.notebook.agreements.listOpen({ courseId }));
  const open = answer.data ?? [];
  const shown = [...open, ...closed.filter(({ id }) => !open.some((one) => one.id === id))].sort(
    (a, b) => a.createdAt - b.createdAt || byCode(a.id, b.id),
  );
  async function say(agreement: Agreement, status: AgreementStatus): Promise<void> {
    const { id } = agreement;
    if (!isDone(await window.notebook.agreements.record({ id, fields: { status }, saidAt: null }))) return;
    setClosed((before) => [...before.filter((one) => one.id !== id), { ...agreement, status }]);
    refresh();
  }
  return (
    <Entry margin={<Prompt>{t('results.open')}</Prompt>}>
      {failure}
      {answer.data && shown.length === 0 && <p className={styles['who']}>{t('results.noneOpen')}</p>}
      <ul className={[rows['rows'], styles['results']].join(' ')}>
        {shown.map((agreement) => (
          <li key={agreement.id} className={styles['open']}>
            <div>
              <NameLink look="ink" go={() => go({ at: 'meeting', meetingId: agreement.meetingId })}>
                {agreement.text}
              </NameLink>
              <p className={styles['who']}>
                {[
                  t(agreement.owner === 'mentor' ? 'overview.open.yours' : 'overview.open.theirs'),
                  agreement.due && t('agreements.carried.dueBy', { day: formatDay(agreement.due, language) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <ToResult agreement={agreement} meetingId={null} go={go} />
            </div>
            <StatusMenu
              status={agreement.status}
              of={agreement.text}
              onChoose={(status) => void say(agreement, status)}
            />
          </li>
        ))}
      </ul>
    </Entry>
  );
}
