import { type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { explain } from '../../ui/explain.ts';
import { SecretBox } from '../../ui/form/SecretBox.tsx';
import { Actions, Entry, Prompt } from '../../ui/Page.tsx';
import styles from '../../ui/form/SmallForm.module.css';

/** Everything as open files: a button, then what that means and the passphrase, and at last the file's name. */
export default function WholeNotebook() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [file, setFile] = useState<string>();
  const saved = (name: string) => {
    setFile(name);
    setOpen(false);
  };
  return (
    <Entry margin={<Prompt level={3}>{t('export.title')}</Prompt>}>
      {isOpen ? (
        <ExportForm onSaved={saved} onKeep={() => setOpen(false)} />
      ) : (
        <div className={styles['form']}>
          {file !== undefined && <Banner tone="ok">{t('export.saved', { file })}</Banner>}
          <p className={styles['note']}>{t('export.text')}</p>
          <Button onPress={() => setOpen(true)}>{t('export.open')}</Button>
        </div>
      )}
    </Entry>
  );
}

function ExportForm({ onSaved, onKeep }: { onSaved: (file: string) => void; onKeep: () => void }) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [errors, setErrors] = useState<{ passphrase?: string; general?: string }>({});
  const [isBusy, setBusy] = useState(false);
  const box = useRef<HTMLInputElement>(null);

  function blame(message: string): void {
    setErrors({ passphrase: message });
    box.current?.focus();
  }
  async function save(): Promise<void> {
    if (isBusy) return;
    if (passphrase === '') {
      blame(t('errors.field.passphraseMissing'));
      return;
    }
    setErrors({});
    setBusy(true);
    const result = await window.notebook.notebookExport.save({ passphrase });
    setBusy(false);
    if (result.ok) onSaved(result.value.file);
    else if (result.error.kind === 'wrong-passphrase') blame(explain(result.error, t));
    else if (result.error.kind !== 'cancelled') setErrors({ general: explain(result.error, t) });
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <Banner tone="warn" title={t('export.warning')}>
        {t('export.warningText')}
      </Banner>
      {errors.general && <Banner tone="danger">{errors.general}</Banner>}
      <SecretBox
        label={t('export.passphrase')}
        hint={t('export.passphraseHint')}
        error={errors.passphrase}
        value={passphrase}
        onChange={setPassphrase}
        inputRef={box}
        autoFocus
      />
      <Actions>
        <Button look="primary" type="submit">
          {t(isBusy ? 'export.saving' : 'export.save')}
        </Button>
        <Button look="plain" onPress={onKeep}>
          {t('export.keep')}
        </Button>
      </Actions>
      <span role="status" className="for-screen-readers">
        {isBusy && t('export.saving')}
      </span>
    </form>
  );
}
