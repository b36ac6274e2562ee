import { type ReactNode, useEffect, useState } from 'react';
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

type Props = {
  back: Place;
  /** Of a key that was made a moment ago: the sheet is offered at once, as when a notebook is set up. */
  isNew?: boolean;
  go: Go;
};

/** The sheet in an open notebook: whoever finds it open must not see the key, so the passphrase comes first. */
export default function SheetPage({ back, isNew = false, go }: Props) {
  const { t } = useTranslation();
  const [question, setQuestion] = useState<SheetQuestion>();
  const leave = () => go(back);
  const label = t(back.at === 'settings' ? 'sheet.back.settings' : 'sheet.back.overview');
  const ask = <Ask onOpened={setQuestion} onLeave={leave} />;
  const first = isNew ? <AtOnce onOpened={setQuestion} otherwise={ask} /> : ask;
  return (
    <Leaf back={{ label, go: leave }}>
      <PageTitle
        title={t(isNew ? 'sheet.new.title' : 'sheet.title')}
        facts={[t(isNew ? 'sheet.new.intro' : 'sheet.intro')]}
      />
      <Entry wide spacing="row">
        {question ? <SheetSteps question={question} onLeave={leave} /> : first}
      </Entry>
    </Leaf>
  );
}

type AtOnceProps = { onOpened: (question: SheetQuestion) => void; otherwise: ReactNode };

/** Main remembers that the passphrase has just been chosen, until the sheet is left. */
function AtOnce({ onOpened, otherwise }: AtOnceProps) {
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    let isHere = true;
    void window.notebook.sheet.open({ passphrase: null }).then((opened) => {
      if (!isHere) return;
      if (opened.ok) onOpened(opened.value);
      else setRefused(true);
    });
    return () => {
      isHere = false;
    };
  }, [onOpened]);
  return isRefused ? otherwise : null;
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
