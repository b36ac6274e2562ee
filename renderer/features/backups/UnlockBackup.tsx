import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupAccess } from '../../../shared/backup.ts';
import type { AppError } from '../../../shared/result.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { explain } from '../../ui/explain.ts';
import { NewPassphrase, useNewPassphrase } from '../../ui/form/NewPassphrase.tsx';
import { SecretBox } from '../../ui/form/SecretBox.tsx';
import { TextBox } from '../../ui/form/TextBox.tsx';
import { Actions } from '../../ui/Page.tsx';
import styles from './Backups.module.css';

type Props = {
  refused: AppError | undefined;
  isBusy: boolean;
  onTry: (access: BackupAccess) => void;
};

/** A backup opens with the passphrase it had, or with its sheet, which needs a new passphrase. */
export function UnlockBackup({ refused, isBusy, onTry }: Props) {
  const { t } = useTranslation();
  const [hasSheet, setHasSheet] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [key, setKey] = useState('');
  const pair = useNewPassphrase();

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (!hasSheet) {
      onTry({ kind: 'passphrase', passphrase });
      return;
    }
    const next = pair.check();
    if (next !== undefined) onTry({ kind: 'sheet', typedKey: key, next });
  };
  const isOfField = refused?.kind === 'wrong-passphrase' || refused?.kind === 'wrong-key';
  const message = refused && explain(refused, t);
  return (
    <form className={styles['stack']} onSubmit={submit} noValidate>
      {message && !isOfField && <Banner tone="danger">{message}</Banner>}
      {hasSheet ? (
        <>
          <TextBox
            label={t('backups.restore.access.key')}
            hint={t('backups.restore.access.keyHint')}
            error={isOfField ? message : undefined}
            value={key}
            onChange={setKey}
            autoFocus
          />
          <NewPassphrase
            state={pair}
            label={t('backups.restore.access.next')}
            repeat={t('backups.restore.access.repeat')}
          />
        </>
      ) : (
        <SecretBox
          label={t('backups.restore.access.passphrase')}
          hint={t('backups.restore.access.hint')}
          error={isOfField ? message : undefined}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
        />
      )}
      <Actions>
        <Button look="primary" type="submit">
          {t(isBusy ? 'backups.restore.access.opening' : 'backups.restore.access.open')}
        </Button>
        <Button look="plain" onPress={() => setHasSheet(!hasSheet)}>
          {t(hasSheet ? 'backups.restore.access.usePassphrase' : 'backups.restore.access.useSheet')}
        </Button>
      </Actions>
    </form>
  );
}
