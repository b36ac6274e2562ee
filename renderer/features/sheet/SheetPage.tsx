import { type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetQuestion } from '../../../shared/sheet.ts';
import type { Go, Place } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { explain } from '../../ui/explain.ts';
import { SecretBox } from '../../ui/form/SecretBox.tsx';
import { Actions, Entry, Leaf, PageTitle } from '../../ui/Page.tsx';
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
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useReady('sheet-ask');

  async function open(): Promise<void> {
    if (isBusy) return;
    if (passphrase === '') {
      setError(t('errors.field.passphraseMissing'));
      box.current?.focus();
      return;
    }
    setBusy(true);
    setError(undefined);
    const result = await window.notebook.sheet.open({ passphrase });
    setBusy(false);
    if (result.ok) {
      onOpened(result.value);
      return;
    }
    setError(explain(result.error, t));
    box.current?.select();
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void open();
  };
  return (
    <form className={styles['ask']} onSubmit={submit} noValidate>
      <SecretBox
        label={t('sheet.ask.label')}
        hint={t('sheet.ask.hint')}
        error={error}
        value={passphrase}
        onChange={setPassphrase}
        inputRef={box}
        autoFocus
      />
      <Actions>
        <Button look="primary" type="submit">
          {t(isBusy ? 'sheet.ask.opening' : 'sheet.ask.open')}
        </Button>
        <Button look="plain" onPress={onLeave}>
          {t('setup.passphrase.back')}
        </Button>
      </Actions>
      <span role="status" className="for-screen-readers">
        {isBusy && t('sheet.ask.opening')}
      </span>
    </form>
  );
}
