import { ArrowLeft } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotebookStatus } from '../../../shared/notebook.ts';
import type { AppError } from '../../../shared/result.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Endpaper, intro } from '../../ui/Endpaper.tsx';
import type { Words } from '../../ui/explain.ts';
import { explainShut } from '../../ui/explain-shut.ts';
import { NewPassphrase, useNewPassphrase } from '../../ui/form/NewPassphrase.tsx';
import { Actions } from '../../ui/Page.tsx';
import { useReady } from '../../ui/ready.ts';
import { KeyForm, useTypedKey } from './KeyForm.tsx';
import styles from './Sheet.module.css';

type Props = {
  /** The key rings are gone, damaged or another notebook’s: the passphrase opens nothing until there is a new one. */
  keysLost: boolean;
  onOpened: (status: NotebookStatus) => void;
  onBack: () => void;
  onBackup: () => void;
};

/** The way back in: the key from the sheet, then a new passphrase, then the notebook; a backup where that is no way. */
export default function RecoverScreen({ keysLost, onOpened, onBack, onBackup }: Props) {
  const { t } = useTranslation();
  const key = useTypedKey();
  const pair = useNewPassphrase();
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  useReady('recover');

  async function recover(): Promise<void> {
    if (isBusy) return;
    const typedKey = key.check();
    if (typedKey === undefined) return;
    const passphrase = pair.check();
    if (passphrase === undefined) return;
    setFailure(undefined);
    setBusy(true);
    const result = await window.notebook.notebook.recover({ typedKey, passphrase });
    setBusy(false);
    if (result.ok) onOpened(result.value);
    else if (result.error.kind === 'wrong-key') key.blame(await explainKey(result.error, keysLost, t));
    else if (!pair.refuse(result.error)) setFailure(await explainKey(result.error, keysLost, t));
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void recover();
  };
  return (
    <Endpaper
      margin={
        <Button look="plain" small onPress={onBack}>
          <ArrowLeft size={16} aria-hidden />
          {t('sheet.recover.back')}
        </Button>
      }
    >
      <form onSubmit={submit} noValidate>
        <h1>{t('sheet.recover.title')}</h1>
        <p className={intro}>{t(keysLost ? 'sheet.recover.keysLost' : 'sheet.recover.intro')}</p>
        <ol className={styles['todo']}>
          <li>
            <KeyForm state={key} autoFocus />
          </li>
          <li>
            <h2>{t('sheet.recover.passphrase')}</h2>
            <p className={styles['quiet']}>{t('sheet.recover.passphraseText')}</p>
            <div className={styles['pair']}>
              <NewPassphrase
                state={pair}
                label={t('settings.passphrase.next')}
                repeat={t('settings.passphrase.repeat')}
              />
            </div>
          </li>
        </ol>
        <div className={styles['actions']}>
          {failure && (
            <div className={styles['failure']}>
              <Banner tone="danger">{failure}</Banner>
            </div>
          )}
          <Actions>
            <Button look="primary" type="submit">
              {t(isBusy ? 'sheet.recover.opening' : 'sheet.recover.open')}
            </Button>
          </Actions>
          <span role="status" className="for-screen-readers">
            {isBusy && t('sheet.recover.opening')}
          </span>
        </div>
      </form>
      <div className={styles['else']}>
        <p className={styles['quiet']}>{t('sheet.recover.olderPassphrase')}</p>
        <Button look="plain" small onPress={onBackup}>
          {t('backups.restore.open')}
        </Button>
        <p className={styles['quiet']}>{t('sheet.recover.neither')}</p>
      </div>
    </Endpaper>
  );
}

/** With no key ring to compare it with, a right key under which the file does not open looks like another notebook’s. */
async function explainKey(error: AppError, keysLost: boolean, t: Words): Promise<string> {
  if (error.kind === 'damaged' && error.what === 'notebook') return t('sheet.recover.damaged');
  if (error.kind === 'wrong-key' && error.fault === 'other' && keysLost)
    return t('sheet.recover.otherOrDamaged');
  return explainShut(error, t);
}
