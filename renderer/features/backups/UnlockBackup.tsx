import { type ReactNode, type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupAccess } from '../../../shared/backup.ts';
import type { AppError } from '../../../shared/result.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { explain } from '../../ui/explain.ts';
import { AskPassphrase } from '../../ui/form/AskPassphrase.tsx';
import { NewPassphrase, useNewPassphrase } from '../../ui/form/NewPassphrase.tsx';
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
  const other = (
    <Button look="plain" onPress={() => setHasSheet(!hasSheet)}>
      {t(hasSheet ? 'backups.restore.access.usePassphrase' : 'backups.restore.access.useSheet')}
    </Button>
  );
  if (hasSheet) return <WithSheet isBusy={isBusy} onTry={onTry} other={other} />;
  return (
    <AskPassphrase
      words={{
        label: t('backups.restore.access.passphrase'),
        hint: t('backups.restore.access.hint'),
        go: t('backups.restore.access.open'),
        going: t('backups.restore.access.opening'),
      }}
      beside={other}
      onTry={(passphrase) => onTry({ kind: 'passphrase', passphrase })}
    />
  );
}

function WithSheet({ isBusy, onTry, other }: Props & { other: ReactNode }) {
  const { t } = useTranslation();
  const [key, setKey] = useState('');
  const pair = useNewPassphrase();
  const [errors, setErrors] = useState<{ key?: string; general?: string }>({});
  const box = useRef<HTMLInputElement>(null);

  async function attempt(): Promise<void> {
    if (isBusy) return;
    setErrors({});
    const next = pair.check();
    const refused = next === undefined ? undefined : await onTry({ kind: 'sheet', typedKey: key, next });
    if (!refused) return;
    if (refused.kind === 'wrong-key') {
      setErrors({ key: explain(refused, t) });
      box.current?.focus();
    } else if (!pair.refuse(refused)) setErrors({ general: explain(refused, t) });
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void attempt();
  };
  return (
    <form className={styles['stack']} onSubmit={submit} noValidate>
      {errors.general && <Banner tone="danger">{errors.general}</Banner>}
      <TextBox
        label={t('backups.restore.access.key')}
        hint={t('backups.restore.access.keyHint')}
        error={errors.key}
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
      <Actions>
        <Button look="primary" type="submit">
          {t(isBusy ? 'backups.restore.access.opening' : 'backups.restore.access.open')}
        </Button>
        {other}
      </Actions>
      <span role="status" className="for-screen-readers">
        {isBusy && t('backups.restore.access.opening')}
      </span>
    </form>
  );
}
