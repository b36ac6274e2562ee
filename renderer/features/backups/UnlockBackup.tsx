import { type SyntheticEvent, useRef, useState } from 'react';
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
  isBusy: boolean;
  /** @returns why it was refused */
  onTry: (access: BackupAccess) => Promise<AppError | undefined>;
};

/** A backup opens with the passphrase it had, or with its sheet, which needs a new passphrase. */
export function UnlockBackup({ isBusy, onTry }: Props) {
  const { t } = useTranslation();
  const [hasSheet, setHasSheet] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [key, setKey] = useState('');
  const pair = useNewPassphrase();

  const [errors, setErrors] = useState<{ field?: string; general?: string }>({});
  const box = useRef<HTMLInputElement>(null);

  function blame(message: string): void {
    setErrors({ field: message });
    box.current?.focus();
  }

  /** What was typed, or undefined where the form says what is missing and holds the focus. */
  function typed(): BackupAccess | undefined {
    if (!hasSheet) {
      if (passphrase !== '') return { kind: 'passphrase', passphrase };
      blame(t('errors.field.passphraseMissing'));
      return undefined;
    }
    const next = pair.check();
    return next === undefined ? undefined : { kind: 'sheet', typedKey: key, next };
  }

  async function attempt(): Promise<void> {
    if (isBusy) return;
    setErrors({});
    const access = typed();
    const refused = access && (await onTry(access));
    if (!refused) return;
    if (refused.kind === 'wrong-passphrase' || refused.kind === 'wrong-key') blame(explain(refused, t));
    else if (!pair.refuse(refused)) setErrors({ general: explain(refused, t) });
  }

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void attempt();
  };
  const choose = () => {
    setErrors({});
    setHasSheet(!hasSheet);
  };
  return (
    <form className={styles['stack']} onSubmit={submit} noValidate>
      {errors.general && <Banner tone="danger">{errors.general}</Banner>}
      {hasSheet ? (
        <>
          <TextBox
            label={t('backups.restore.access.key')}
            hint={t('backups.restore.access.keyHint')}
            error={errors.field}
            value={key}
            onChange={setKey}
            inputRef={box}
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
          error={errors.field}
          value={passphrase}
          onChange={setPassphrase}
          inputRef={box}
          autoFocus
        />
      )}
      <Actions>
        <Button look="primary" type="submit">
          {t(isBusy ? 'backups.restore.access.opening' : 'backups.restore.access.open')}
        </Button>
        <Button look="plain" onPress={choose}>
          {t(hasSheet ? 'backups.restore.access.usePassphrase' : 'backups.restore.access.useSheet')}
        </Button>
      </Actions>
    </form>
  );
}
