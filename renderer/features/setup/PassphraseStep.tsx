import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotebookStatus } from '../../../shared/notebook.ts';
import { Actions } from '../../ui/Page.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { intro } from '../../ui/Endpaper.tsx';
import { explain } from '../../ui/explain.ts';
import { NewPassphrase, useNewPassphrase } from '../../ui/form/NewPassphrase.tsx';
import styles from './Setup.module.css';

type Props = { owner: string; onBack: () => void; onCreated: (status: NotebookStatus) => void };

export function PassphraseStep({ owner, onBack, onCreated }: Props) {
  const { t } = useTranslation();
  const pair = useNewPassphrase();
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function create(): Promise<void> {
    if (isBusy) return;
    const passphrase = pair.check();
    if (passphrase === undefined) return;
    setFailure(undefined);
    setBusy(true);
    const result = await window.notebook.notebook.create({ owner: owner.trim(), passphrase });
    setBusy(false);
    if (result.ok) onCreated(result.value);
    else if (result.error.kind === 'locked') await seeWhatIsThere();
    else if (!pair.refuse(result.error)) setFailure(explain(result.error, t));
  }

  /** The computer was locked meanwhile: the notebook may have been made nevertheless, and is shut. */
  async function seeWhatIsThere(): Promise<void> {
    const status = await window.notebook.notebook.status();
    if (status.ok && status.value.state !== 'absent') onCreated(status.value);
    else setFailure(t('setup.passphrase.interrupted'));
  }

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void create();
  };
  return (
    <form onSubmit={submit} noValidate>
      <h1>{t('setup.passphrase.title')}</h1>
      <p className={intro}>{t('setup.passphrase.intro')}</p>
      {failure && (
        <div className={styles['failure']}>
          <Banner tone="danger">{failure}</Banner>
        </div>
      )}
      <NewPassphrase
        state={pair}
        label={t('setup.passphrase.label')}
        repeat={t('setup.passphrase.repeat')}
        repeatHint={t('setup.passphrase.repeatHint')}
        autoFocus
      />
      <div className={styles['actions']}>
        <Actions>
          <Button look="primary" type="submit">
            {t(isBusy ? 'setup.passphrase.creating' : 'setup.passphrase.create')}
          </Button>
          <Button look="plain" onPress={onBack}>
            {t('setup.passphrase.back')}
          </Button>
        </Actions>
        <span role="status" className="for-screen-readers">
          {isBusy && t('setup.passphrase.creating')}
        </span>
      </div>
    </form>
  );
}
