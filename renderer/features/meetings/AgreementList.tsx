import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Agreement, agreementClass, type AgreementOwner } from '../../../shared/agreement.ts';
import type { Id } from '../../../shared/ids.ts';
import { useEnded } from '../../ui/ended.ts';
import { GivenText } from '../../ui/form/Given.tsx';
import { Button } from '../../ui/Button.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { useRefresh } from '../../ui/queries.ts';
import { useFailure } from '../../ui/use-failure.tsx';
import { ToldContext } from '../../ui/Told.tsx';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import { AgreementItem } from './AgreementItem.tsx';
import styles from './Meetings.module.css';

type Props = {
  meetingId: Id;
  owner: AgreementOwner;
  agreements: readonly Agreement[];
  /** What else there is to do with one. */
  more: (agreement: Agreement) => ReactNode;
};

/** What one of the two does before next time. */
export function AgreementList({ meetingId, owner, agreements, more }: Props) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { failure, isDone } = useFailure();
  const [added, setAdded] = useState<Id>();
  const isEnded = useEnded();
  const own = agreements.filter((agreement) => agreement.owner === owner);

  async function add(): Promise<void> {
    const result = await window.notebook.agreements.add({ meetingId, owner });
    if (!isDone(result)) return;
    setAdded(result.value.id);
    refresh();
  }
  return (
    <Entry
      spacing="row"
      field={owner === 'mentor' ? 'mentorDoes' : 'menteeDoes'}
      margin={
        <Prompt level={3} note={<VisibilityMark visibility={agreementClass} />}>
          {t(owner === 'mentor' ? 'meetings.field.mentorDoes' : 'meetings.field.menteeDoes')}
        </Prompt>
      }
    >
      {failure}
      <ToldContext value={agreementClass}>
        <ul className={styles['agreements']}>
          {own.map((agreement, index) => (
            <AgreementItem
              key={agreement.id}
              agreement={agreement}
              number={index + 1}
              isNew={agreement.id === added}
              more={more(agreement)}
            />
          ))}
        </ul>
      </ToldContext>
      {!isEnded && (
        <Button look="plain" small onPress={() => void add()}>
          <Plus size={16} strokeWidth={1.75} aria-hidden />
          {t('agreements.add')}
        </Button>
      )}
      {isEnded && own.every(({ text }) => text.trim() === '') && (
        <p>
          <GivenText>{''}</GivenText>
        </p>
      )}
    </Entry>
  );
}
