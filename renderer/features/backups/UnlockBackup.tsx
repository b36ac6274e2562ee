import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupAccess } from '../../../shared/backup.ts';
import type { AppError } from '../../../shared/result.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { explain } from '../../ui/explain.ts';
import { SecretBox } from '../../ui/form/SecretBox.tsx';
import { Strength, useRating } from '../../ui/form/Strength.tsx';
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
  const [typed, setTyped] = useState({ passphrase: '', key: '', next: '', repeat: '' });
  const [isRepeatWrong, setRepeatWrong] = useState(false);
  const rating = useRating(typed.next);
  const type = (field: keyof typeof typed) => (text: string) => setTyped({ ...typed, [field]: text });

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!hasSheet) return onTry({ kind: 'passphrase', passphrase: typed.passphrase });
    setRepeatWrong(typed.next !== typed.repeat);
    if (typed.next === typed.repeat) onTry({ kind: 'sheet', typedKey: typed.key, next: typed.next });
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
            value={typed.key}
            onChange={type('key')}
            autoFocus
          />
          <SecretBox
            label={t('backups.restore.access.next')}
            hint={t('setup.passphrase.hint')}
            value={typed.next}
            onChange={type('next')}
            below={<Strength rating={rating} />}
          />
          <SecretBox
            label={t('backups.restore.access.repeat')}
            error={isRepeatWrong ? t('errors.field.passphraseRepeat') : undefined}
            value={typed.repeat}
            onChange={type('repeat')}
          />
        </>
      ) : (
        <SecretBox
          label={t('backups.restore.access.passphrase')}
          hint={t('backups.restore.access.hint')}
          error={isOfField ? message : undefined}
          value={typed.passphrase}
          onChange={type('passphrase')}
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
