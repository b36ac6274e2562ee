import { ArrowLeft, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Endpaper, intro } from '../../ui/Endpaper.tsx';
import { Actions } from '../../ui/Page.tsx';
import { useReady } from '../../ui/ready.ts';

type Props = { onGoOn: () => void; onBack: () => void };

/** When the two have talked: the mentor's own page opens when she says so, for both still sit at the screen. */
export function TalkOver({ onGoOn, onBack }: Props) {
  const { t } = useTranslation();
  useReady('talk');
  return (
    <Endpaper>
      <h1 tabIndex={-1}>{t('talk.over.title')}</h1>
      <p className={intro}>{t('talk.over.text')}</p>
      <Actions>
        <Button look="primary" onPress={onGoOn} autoFocus>
          {t('talk.over.goOn')}
        </Button>
        <Button onPress={onBack}>
          <ArrowLeft size={18} strokeWidth={1.75} aria-hidden />
          {t('talk.over.back')}
        </Button>
        <Button onPress={() => void window.notebook.notebook.lock()}>
          <Lock size={18} strokeWidth={1.75} aria-hidden />
          {t('common.lock')}
        </Button>
      </Actions>
    </Endpaper>
  );
}
