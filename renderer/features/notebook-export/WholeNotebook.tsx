import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/result.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { AskPassphrase } from '../../ui/form/AskPassphrase.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { useOpener } from '../../ui/use-opener.ts';
import styles from '../../ui/form/SmallForm.module.css';

/** Everything as open files: a button, then what that means and the passphrase, and at last the file's name. */
export function WholeNotebook() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const opener = useOpener(isOpen);
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
          <Button ref={opener} onPress={() => setOpen(true)}>
            {t('export.open')}
          </Button>
        </div>
      )}
    </Entry>
  );
}

function ExportForm({ onSaved, onKeep }: { onSaved: (file: string) => void; onKeep: () => void }) {
  const { t } = useTranslation();
  async function save(passphrase: string): Promise<AppError | undefined> {
    const result = await window.notebook.notebookExport.save({ passphrase });
    if (result.ok) onSaved(result.value.file);
    return result.ok || result.error.kind === 'cancelled' ? undefined : result.error;
  }
  return (
    <AskPassphrase
      words={{
        label: t('export.passphrase'),
        hint: t('export.passphraseHint'),
        go: t('export.save'),
        going: t('export.saving'),
      }}
      above={
        <Banner tone="warn" title={t('export.warning')}>
          {t('export.warningText')}
        </Banner>
      }
      beside={
        <Button look="plain" onPress={onKeep}>
          {t('export.keep')}
        </Button>
      }
      onTry={save}
    />
  );
}
