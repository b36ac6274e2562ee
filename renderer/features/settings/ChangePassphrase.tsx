import { type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/result.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { explain, explainIssue } from '../../ui/explain.ts';
import { SecretBox } from '../../ui/form/SecretBox.tsx';
import { Strength, useRating } from '../../ui/form/Strength.tsx';
import { Actions } from '../../ui/Page.tsx';
import styles from './ChangePassphrase.module.css';

/** A button until it is pressed; then the form, and at last that it is done. */
export function ChangePassphrase() {
  const { t } = useTranslation();
  const [stage, setStage] = useState<'shut' | 'open' | 'done'>('shut');
  if (stage === 'open') return <ChangeForm onDone={() => setStage('done')} onKeep={() => setStage('shut')} />;
  return (
    <div className={styles['form']}>
      {stage === 'done' && <Banner tone="ok">{t('settings.passphrase.done')}</Banner>}
      <Button onPress={() => setStage('open')}>{t('settings.passphrase.open')}</Button>
    </div>
  );
}

const empty = { current: '', next: '', repeat: '' };
type Field = keyof typeof empty;

function ChangeForm({ onDone, onKeep }: { onDone: () => void; onKeep: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(empty);
  const [errors, setErrors] = useState<Partial<Record<Field | 'general', string>>>({});
  const [isBusy, setBusy] = useState(false);
  const currentBox = useRef<HTMLInputElement>(null);
  const nextBox = useRef<HTMLInputElement>(null);
  const repeatBox = useRef<HTMLInputElement>(null);
  const rating = useRating(typed.next);
  const type = (field: Field) => (text: string) => setTyped({ ...typed, [field]: text });

  function refuse(error: AppError): void {
    const issue = error.kind === 'invalid-input' ? error.issues[0] : undefined;
    const field = issue ? 'next' : 'current';
    if (!issue && error.kind !== 'wrong-passphrase') {
      setErrors({ general: explain(error, t) });
      return;
    }
    setErrors({ [field]: issue ? explainIssue(issue.message, t) : explain(error, t) });
    (field === 'next' ? nextBox : currentBox).current?.focus();
  }

  async function change(): Promise<void> {
    if (isBusy) return;
    if (typed.current === '' || typed.next === '') {
      const field = typed.current === '' ? 'current' : 'next';
      setErrors({
        [field]: t(`errors.field.${field === 'current' ? 'passphraseMissing' : 'passphraseShort'}`),
      });
      return (field === 'next' ? nextBox : currentBox).current?.focus();
    }
    if (typed.next !== typed.repeat) {
      setErrors({ repeat: t('errors.field.passphraseRepeat') });
      return repeatBox.current?.focus();
    }
    setErrors({});
    setBusy(true);
    const { current, next } = typed;
    const result = await window.notebook.notebook.changePassphrase({ current, next });
    setBusy(false);
    if (result.ok) onDone();
    else refuse(result.error);
  }

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void change();
  };
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      {errors.general && <Banner tone="danger">{errors.general}</Banner>}
      <SecretBox
        label={t('settings.passphrase.current')}
        error={errors.current}
        value={typed.current}
        onChange={type('current')}
        inputRef={currentBox}
        autoFocus
      />
      <SecretBox
        label={t('settings.passphrase.next')}
        hint={t('setup.passphrase.hint')}
        error={errors.next}
        value={typed.next}
        onChange={type('next')}
        inputRef={nextBox}
        below={<Strength rating={rating} />}
      />
      <SecretBox
        label={t('settings.passphrase.repeat')}
        error={errors.repeat}
        value={typed.repeat}
        onChange={type('repeat')}
        inputRef={repeatBox}
      />
      <p className={styles['note']}>{t('settings.passphrase.oldCopies')}</p>
      <Actions>
        <Button look="primary" type="submit">
          {t(isBusy ? 'settings.passphrase.changing' : 'settings.passphrase.change')}
        </Button>
        <Button look="plain" onPress={onKeep}>
          {t('settings.passphrase.keep')}
        </Button>
      </Actions>
      <span role="status" className="for-screen-readers">
        {isBusy && t('settings.passphrase.changing')}
      </span>
    </form>
  );
}
