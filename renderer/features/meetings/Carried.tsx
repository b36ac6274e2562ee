import { History } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  agreementClass,
  type AgreementStatus,
  type CarriedAgreement,
  type Said,
} from '../../../shared/agreement.ts';
import { originKey } from '../../../shared/agreement-words.ts';
import { capitalised, formatDay } from '../../../shared/day-text.ts';
import type { Id } from '../../../shared/ids.ts';
import { statusKeys } from '../../ui/AgreementStatus.tsx';
import { saveBoard } from '../../ui/autosave/save-board.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { useRefresh } from '../../ui/queries.ts';
import rows from '../../ui/Rows.module.css';
import { StatusMenu } from '../../ui/StatusMenu.tsx';
import { useFailure } from '../../ui/use-failure.tsx';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import styles from './Carried.module.css';

type Props = {
  meetingId: Id;
  number: number | null;
  alias: string;
  agreements: readonly CarriedAgreement[];
  /** What else there is to do with one. */
  more?: (agreement: CarriedAgreement) => ReactNode;
  /** Where both have it before them the mentor is no »you«. */
  isForBoth?: boolean;
};

/** What was agreed at earlier meetings and is spoken of at this one. */
export function Carried({ agreements, ...page }: Props) {
  const { t } = useTranslation();
  if (agreements.length === 0) return null;
  return (
    <Entry
      spacing="row"
      margin={
        <Prompt level={3} note={<VisibilityMark visibility={agreementClass} />}>
          {t('agreements.carried.title')}
        </Prompt>
      }
    >
      <ul className={[rows['rows'], styles['carried']].join(' ')} aria-label={t('agreements.carried.title')}>
        {agreements.map((agreement) => (
          <Item key={agreement.id} {...page} agreement={agreement} />
        ))}
      </ul>
    </Entry>
  );
}

function Item({
  meetingId,
  number,
  alias,
  more,
  isForBoth = false,
  agreement,
}: Omit<Props, 'agreements'> & { agreement: CarriedAgreement }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const refresh = useRefresh();
  const { failure, isDone } = useFailure();
  const [isLooking, setLooking] = useState(false);
  const listId = useId();
  const { id, text, owner, due, status, madeAt, said } = agreement;
  const facts = [
    owner === 'mentor' ? t(isForBoth ? 'agreements.carried.mentor' : 'agreements.carried.you') : alias,
    t(originKey(agreement), {
      number: madeAt.number,
      day: formatDay(madeAt.day, language, { week: false }),
    }),
    due !== null && t('agreements.carried.dueBy', { day: formatDay(due, language, { week: false }) }),
  ].filter(Boolean);

  async function choose(chosen: AgreementStatus): Promise<void> {
    if (!(await saveBoard.flushAll())) return; // the save mark says why
    const done = await window.notebook.agreements.record({
      id,
      fields: { status: chosen },
      saidAt: meetingId,
    });
    if (isDone(done)) refresh();
  }
  return (
    <li className={styles['item']}>
      <div>
        <p className={status === 'dropped' ? styles['dropped'] : ''}>{text}</p>
        <p className={styles['facts']}>{facts.join(' · ')}</p>
        {said.some((one) => one.number === null || one.number !== number) && (
          <Button
            look="plain"
            small
            aria-expanded={isLooking}
            {...(isLooking && { 'aria-controls': listId })}
            onPress={() => setLooking(!isLooking)}
          >
            <History size={16} strokeWidth={1.75} aria-hidden />
            {t(isLooking ? 'agreements.carried.hide' : 'agreements.carried.look')}
          </Button>
        )}
        {isLooking && (
          <ul id={listId} className={styles['said']}>
            {said.map((one, index) => (
              <SaidLine key={index} said={one} />
            ))}
          </ul>
        )}
        {failure}
        {more?.(agreement)}
      </div>
      <StatusMenu status={status} of={text} onChoose={(chosen) => void choose(chosen)} />
    </li>
  );
}

function SaidLine({ said: { number, day, status } }: { said: Said }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const word = t(statusKeys[status]).toLocaleLowerCase(language);
  return (
    <li>
      {number === null
        ? t('agreements.carried.onDay', {
            day: capitalised(formatDay(day, language, { week: false })),
            status: word,
          })
        : t('agreements.carried.atMeeting', { number, status: word })}
    </li>
  );
}
