import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementOwner } from '../../../shared/agreement.ts';
import type { Id } from '../../../shared/ids.ts';
import type { ListItem } from '../../../shared/worksheets/answers.ts';
import { saveBoard } from '../../ui/autosave/save-board.ts';
import { Button } from '../../ui/Button.tsx';
import { focusOnce } from '../../ui/focus-once.ts';
import { useRefresh } from '../../ui/queries.ts';
import { useFailure } from '../../ui/use-failure.tsx';
import { SheetContext } from './sheet-context.ts';
import styles from './Worksheets.module.css';

type Props = {
  part: string;
  item: ListItem;
  number: number;
  onAgreed: (agreementId: Id) => void;
};

/** The way from a proposal to an agreement: who does it is all that is asked. */
export function ItemAgreement({ part, item, number, onAgreed }: Props) {
  const { t } = useTranslation();
  const sheet = useContext(SheetContext);
  const refresh = useRefresh();
  const { failure, isDone } = useFailure();
  const [isAsking, setAsking] = useState(false);
  const [agreedAt, setAgreedAt] = useState<number>();
  if (!sheet) return null;
  if (item.agreementId !== null || agreedAt !== undefined)
    return (
      <p
        className={styles['remark']}
        tabIndex={-1}
        // The button that was pressed is gone: its place tells what became of it.
        ref={agreedAt === undefined ? undefined : focusOnce}
      >
        {agreedAt === undefined ? t('tools.list.agreed') : t('tools.list.agreedAt', { number: agreedAt })}
      </p>
    );
  async function agree(owner: AgreementOwner): Promise<void> {
    if (!sheet || !(await saveBoard.flushAll())) return; // the save mark says why
    const made = await window.notebook.worksheets.agree({ id: sheet.id, part, item: item.id, owner });
    if (!isDone(made)) return;
    setAgreedAt(made.value.number);
    onAgreed(made.value.agreementId);
    refresh();
  }
  return (
    <div className={styles['agree']}>
      <Button
        look="plain"
        small
        aria-expanded={isAsking}
        aria-label={t('tools.list.agreeOf', { number })}
        onPress={() => setAsking(!isAsking)}
      >
        {t('tools.list.agree')}
      </Button>
      {isAsking && (
        <>
          <Button small onPress={() => void agree('mentor')}>
            {t('tools.list.mentorDoes')}
          </Button>
          <Button small onPress={() => void agree('mentee')}>
            {t('tools.list.menteeDoes')}
          </Button>
        </>
      )}
      {failure}
    </div>
  );
}
