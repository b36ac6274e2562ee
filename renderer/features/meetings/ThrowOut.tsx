import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../../shared/agreement.ts';
import type { Id } from '../../../shared/ids.ts';
import { saveBoard } from '../../ui/autosave/save-board.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Actions, Entry } from '../../ui/Page.tsx';
import { useRefresh } from '../../ui/queries.ts';
import { useFailure } from '../../ui/use-failure.tsx';

type Props = { meetingId: Id; agreements: readonly Agreement[]; onGone: () => void };

/** Lays the whole page into the bin, when the mentor has read what goes along. */
export function ThrowOut({ meetingId, agreements, onGone }: Props) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { failure, isDone } = useFailure();
  const [isAsking, setAsking] = useState(false);
  const count = agreements.filter(({ text }) => text !== '').length;
  async function remove(): Promise<void> {
    // A change on its way would find nothing to change afterwards; the save mark says why it is not saved.
    if (!(await saveBoard.flushAll())) {
      setAsking(false);
      return;
    }
    if (!isDone(await window.notebook.meetings.remove({ id: meetingId }))) return;
    setAsking(false);
    onGone();
    refresh();
  }
  return (
    <Entry spacing="row">
      <Button look="danger" small onPress={() => setAsking(true)}>
        {t('bin.meetingOut.open')}
      </Button>
      {isAsking && (
        <Dialog isAlert title={t('bin.meetingOut.title')} onClose={() => setAsking(false)}>
          <p>{t('bin.meetingOut.text')}</p>
          {count > 0 && <p>{t('bin.meetingOut.agreements', { count })}</p>}
          <p>{t('bin.meetingOut.stays')}</p>
          {failure}
          <Actions>
            <Button autoFocus onPress={() => setAsking(false)}>
              {t('bin.meetingOut.no')}
            </Button>
            <Button look="danger" onPress={() => void remove()}>
              {t('bin.meetingOut.yes')}
            </Button>
          </Actions>
        </Dialog>
      )}
    </Entry>
  );
}
