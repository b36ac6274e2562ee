import { type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../../../shared/clock-text.ts';
import type { LockReason, NotebookStatus } from '../../../shared/notebook.ts';
import type { AppError } from '../../../shared/result.ts';
import { Button } from '../../ui/Button.tsx';
import type { Words } from '../../ui/explain.ts';
import { explainShut } from '../../ui/explain-shut.ts';
import { SecretBox } from '../../ui/form/SecretBox.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useReady } from '../../ui/ready.ts';
import { Book } from './Book.tsx';
import styles from './LockScreen.module.css';

type Props = {
  reason: LockReason;
  /** ms UTC; null where the program has just started. */
  lockedAt: number | null;
  isSaved: boolean;
  /** What the disk refused is saved after the unlock. */
  isKept?: boolean | undefined;
  /** A new key came into use without a word. */
  isKeyGiven?: boolean | undefined;
  /** A backup takes the notebook's place at the next unlock. */
  isGoingBack?: boolean | undefined;
  onUnlocked: (status: NotebookStatus) => void;
  onWay: (way: 'sheet' | 'backup') => void;
};

export function LockScreen({
  reason,
  lockedAt,
  isSaved,
  isKept,
  isKeyGiven,
  isGoingBack,
  onUnlocked,
  onWay,
}: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string>();
  const [isDamaged, setDamaged] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useReady('lock');

  /** What was typed stands marked, so that the next try takes its place. */
  function blame(message: string): void {
    setError(message);
    input.current?.focus();
    input.current?.select();
  }

  async function unlock(): Promise<void> {
    if (isBusy) return;
    if (passphrase === '') {
      blame(t('errors.field.passphraseMissing'));
      return;
    }
    setBusy(true);
    setError(undefined);
    const result = await window.notebook.notebook.unlock({ passphrase });
    setBusy(false);
    if (!result.ok) {
      blame(await explainHere(result.error, t));
      setDamaged(result.error.kind === 'damaged');
      return;
    }
    setPassphrase('');
    onUnlocked(result.value);
  }

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void unlock();
  };
  return (
    <Book
      below={
        lockedAt === null ? null : whyLocked({ reason, isSaved, isKept }, formatClock(lockedAt, language), t)
      }
    >
      <div>
        <h1 className={styles['title']}>{t('lock.title')}</h1>
        <p className={styles['quiet']}>{t('lock.locked')}</p>
        {isKeyGiven && <p className={styles['told']}>{t('lock.keyGiven')}</p>}
        {isGoingBack && <p className={styles['told']}>{t('lock.goingBack')}</p>}
      </div>
      <hr />
      <form className={styles['form']} onSubmit={submit}>
        <SecretBox
          label={t('lock.passphrase')}
          error={error}
          value={passphrase}
          onChange={setPassphrase}
          inputRef={input}
          autoFocus
        />
        <Button look="primary" type="submit">
          {t(isBusy ? 'lock.unlocking' : 'lock.unlock')}
        </Button>
        <span role="status" className="for-screen-readers">
          {isBusy && t('lock.unlocking')}
        </span>
      </form>
      <p className={styles['forgot']}>
        {t('sheet.recover.forgot')}{' '}
        <Button look="plain" small onPress={() => onWay('sheet')}>
          {t('sheet.recover.use')}
        </Button>
        {isDamaged && (
          <Button look="plain" small onPress={() => onWay('backup')}>
            {t('backups.restore.open')}
          </Button>
        )}
      </p>
    </Book>
  );
}

async function explainHere(error: AppError, t: Words): Promise<string> {
  if (error.kind === 'not-writable' || error.kind === 'notebook-read-only') return t('lock.notWritable');
  if (error.kind === 'damaged' && error.what === 'notebook') return t('lock.damagedNotebook');
  return explainShut(error, t);
}

type Why = Pick<Props, 'reason' | 'isSaved' | 'isKept'>;

function whyLocked({ reason, isSaved, isKept }: Why, clock: string, t: Words): string {
  if (isKept) return t('lock.notSaved.kept', { clock });
  if (!isSaved && reason !== 'window-gone') return t('lock.notSaved.asked', { clock });
  switch (reason) {
    case 'start':
      return '';
    case 'asked':
      return t('lock.reason.asked', { clock });
    case 'idle':
      return t('lock.reason.idle', { clock });
    case 'suspend':
      return t('lock.reason.suspend', { clock });
    case 'screen-lock':
      return t('lock.reason.screenLock', { clock });
    case 'user-switched':
      return t('lock.reason.userSwitched', { clock });
    case 'session-end':
      return t('lock.reason.sessionEnd', { clock });
    case 'minimised':
      return t('lock.reason.minimised', { clock });
    case 'window-gone':
      return t('lock.notSaved.windowGone', { clock });
    case 'window-closed':
      return t('lock.reason.windowClosed', { clock });
  }
}
