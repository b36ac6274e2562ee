import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/result.ts';
import type { SheetQuestion } from '../../../shared/sheet.ts';
import type { Go, Place } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { AskPassphrase } from '../../ui/form/AskPassphrase.tsx';
import { Entry, Leaf, PageTitle } from '../../ui/Page.tsx';
import { useReady } from '../../ui/ready.ts';
import styles from './Sheet.module.css';
import SheetSteps from './SheetSteps.tsx';

/** The sheet in an open notebook: whoever finds it open must not see the key, so the passphrase comes first. */
export default function SheetPage({ back, go }: { back: Place; go: Go }) {
  const { t } = useTranslation();
  const [question, setQuestion] = useState<SheetQuestion>();
  const leave = () => go(back);
  const label = t(back.at === 'settings' ? 'sheet.back.settings' : 'sheet.back.overview');
  return (
    <Leaf back={{ label, go: leave }}>
      <PageTitle title={t('sheet.title')} facts={[t('sheet.intro')]} />
      <Entry wide spacing="row">
        {question ? (
          <SheetSteps question={question} onLeave={leave} />
        ) : (
          <Ask onOpened={setQuestion} onLeave={leave} />
        )}
      </Entry>
    </Leaf>
  );
}

function Ask({ onOpened, onLeave }: { onOpened: (question: SheetQuestion) => void; onLeave: () => void }) {
  const { t } = useTranslation();
  useReady('sheet-ask');

  async function open(passphrase: string): Promise<AppError | undefined> {
    const result = await window.notebook.sheet.open({ passphrase });
    if (!result.ok) return result.error;
    onOpened(result.value);
    return undefined;
  }
  return (
    <div className={styles['ask']}>
      <AskPassphrase
        words={{
          label: t('sheet.ask.label'),
          hint: t('sheet.ask.hint'),
          go: t('sheet.ask.open'),
          going: t('sheet.ask.opening'),
        }}
        beside={
          <Button look="plain" onPress={onLeave}>
            {t('setup.passphrase.back')}
          </Button>
        }
        onTry={open}
      />
    </div>
  );
}
