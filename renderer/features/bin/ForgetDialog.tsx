import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Actions } from '../../ui/Page.tsx';

type Props = { what: string; onKeep: () => void; onForget: () => void };

/** Asks before something goes for good. */
export function ForgetDialog({ what, onKeep, onForget }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog
      isAlert
      title={t('bin.ask.title', { what: what.charAt(0).toLocaleLowerCase() + what.slice(1) })}
      onClose={onKeep}
    >
      <p>{t('bin.ask.text')}</p>
      <Actions>
        <Button autoFocus onPress={onKeep}>
          {t('bin.ask.no')}
        </Button>
        <Button look="danger" onPress={onForget}>
          {t('bin.ask.yes')}
        </Button>
      </Actions>
    </Dialog>
  );
}
