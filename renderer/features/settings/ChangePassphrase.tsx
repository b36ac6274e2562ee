import { type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassphraseChange } from '../../../shared/notebook.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { explain } from '../../ui/explain.ts';
import { NewPassphrase, useNewPassphrase } from '../../ui/form/NewPassphrase.tsx';
import { SecretBox } from '../../ui/form/SecretBox.tsx';
import { Actions } from '../../ui/Page.tsx';
import { useOpener } from '../../ui/use-opener.ts';
import styles from '../../ui/form/SmallForm.module.css';

/** What the present passphrase and a new one are asked for: another passphrase, or another key for the whole notebook. */
type Subject = 'passphrase' | 'newKey';

const calls = {
  passphrase: (typed: PassphraseChange) => window.notebook.notebook.changePassphrase(typed),
  newKey: (typed: PassphraseChange) => window.notebook.notebook.giveNewKey(typed),
};

/** A button until it is pressed; then the form, and at last that it is done. */
export function ChangePassphrase({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  const [stage, setStage] = useState<'shut' | 'open' | 'done'>('shut');
  const opener = useOpener(stage === 'open');
  if (stage === 'open')
    return <ChangeForm subject={subject} onDone={() => setStage('done')} onKeep={() => setStage('shut')} />;
  return (
    <div className={styles['form']}>
      {stage === 'done' && <Banner tone="ok">{t(`settings.${subject}.done`)}</Banner>}
      {subject === 'newKey' && <p className={styles['note']}>{t('settings.newKey.text')}</p>}
      <Button ref={opener} onPress={() => setStage('open')}>
        {t(`settings.${subject}.open`)}
      </Button>
    </div>
  );
}

type FormProps = { subject: Subject; onDone: () => void; onKeep: () => void };

function ChangeForm({ subject, onDone, onKeep }: FormProps) {
  const { t } = useTranslation();
  const pair = useNewPassphrase();
  const [current, setCurrent] = useState('');
  const [errors, setErrors] = useState<{ current?: string; general?: string }>({});
  const [isBusy, setBusy] = useState(false);
  const currentBox = useRef<HTMLInputElement>(null);

  function blame(message: string): void {
    setErrors({ current: message });
    currentBox.current?.focus();
  }

  async function change(): Promise<void> {
    if (isBusy) return;
    if (current === '') {
      blame(t('errors.field.passphraseMissing'));
      return;
    }
    setErrors({});
    const next = pair.check();
    if (next === undefined) return;
    setBusy(true);
    const result = await calls[subject]({ current, next });
    setBusy(false);
    if (result.ok) onDone();
    else if (result.error.kind === 'wrong-passphrase') blame(explain(result.error, t));
    else if (!pair.refuse(result.error)) setErrors({ general: explain(result.error, t) });
  }

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void change();
  };
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      {errors.general && <Banner tone="danger">{errors.general}</Banner>}
      <SecretBox
        label={t(`settings.${subject}.current`)}
        error={errors.current}
        value={current}
        onChange={setCurrent}
        inputRef={currentBox}
        autoFocus
      />
      <NewPassphrase
        state={pair}
        label={t(`settings.${subject}.next`)}
        repeat={t(`settings.${subject}.repeat`)}
      />
      <p className={styles['note']}>{t(`settings.${subject}.oldCopies`)}</p>
      <Actions>
        <Button look="primary" type="submit">
          {t(isBusy ? `settings.${subject}.changing` : `settings.${subject}.change`)}
        </Button>
        <Button look="plain" onPress={onKeep}>
          {t(`settings.${subject}.keep`)}
        </Button>
      </Actions>
      <span role="status" className="for-screen-readers">
        {isBusy && t(`settings.${subject}.changing`)}
      </span>
    </form>
  );
}
