import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Actions } from '../../ui/Page.tsx';

type Props = { onClose: () => void; onLook: () => void; onLeave: () => void };

/** Asks before the page is left whose receipt was not even looked at: it is in memory alone, and goes at the lock. */
export function LeaveDialog({ onClose, onLook, onLeave }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog isAlert title={t('removal.leave.title')} onClose={onClose}>
      <p>{t('removal.leave.text')}</p>
      <Actions>
        <Button autoFocus look="primary" onPress={onLook}>
          {t('removal.done.receipt')}
        </Button>
        <Button look="plain" onPress={onLeave}>
          {t('removal.leave.yes')}
        </Button>
      </Actions>
    </Dialog>
  );
}
