import { type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotebookStatus } from '../../../shared/notebook.ts';
import { Actions } from '../../ui/Page.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { explain, explainIssue } from '../../ui/explain.ts';
import { SecretBox } from '../../ui/form/SecretBox.tsx';
import { Strength, useRating } from '../../ui/form/Strength.tsx';
import styles from './Setup.module.css';

type Props = { owner: string; onBack: () => void; onCreated: (status: NotebookStatus) => void };
type Errors = { passphrase?: string; repeat?: string; general?: string };

export function PassphraseStep({ owner, onBack, onCreated }: Props) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [repeat, setRepeat] = useState('');
  const [offered, setOffered] = useState<string>();
  const [errors, setErrors] = useState<Errors>({});
  const [isBusy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const rating = useRating(passphrase);

  async function offer(): Promise<void> {
    const result = await window.notebook.notebook.offerPassphrase();
    if (!result.ok) {
      setErrors({ general: explain(result.error, t) });
      return;
    }
    setOffered(result.value.phrase);
    setPassphrase(result.value.phrase);
    setRepeat('');
    setErrors({});
  }

  async function create(): Promise<void> {
    if (isBusy) return;
    if (passphrase === '') {
      setErrors({ passphrase: t('errors.field.passphraseShort') });
      return first.current?.focus();
    }
    if (passphrase !== repeat) {
      setErrors({ repeat: t('errors.field.passphraseRepeat') });
      return second.current?.focus();
    }
    setErrors({});
    setBusy(true);
    const result = await window.notebook.notebook.create({ owner: owner.trim(), passphrase });
    setBusy(false);
    if (result.ok) {
      onCreated(result.value);
      return;
    }
    const issue = result.error.kind === 'invalid-input' ? result.error.issues[0] : undefined;
    if (issue?.path !== 'passphrase') {
      setErrors({ general: explain(result.error, t) });
      return;
    }
    setErrors({ passphrase: explainIssue(issue.message, t) });
    first.current?.focus();
  }

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void create();
  };
  return (
    <form onSubmit={submit} noValidate>
      <h1>{t('setup.passphrase.title')}</h1>
      <p className={styles['intro']}>{t('setup.passphrase.intro')}</p>
      <div className={styles['fields']}>
        {errors.general && <Banner tone="danger">{errors.general}</Banner>}
        <SecretBox
          key={offered ?? 'own'}
          label={t('setup.passphrase.label')}
          hint={t('setup.passphrase.hint')}
          error={errors.passphrase}
          value={passphrase}
          onChange={setPassphrase}
          inputRef={first}
          startsShown={offered !== undefined}
          autoFocus
          below={<Strength rating={rating} />}
        />
        {offered !== undefined && offered === passphrase && (
          <p className={styles['offered']}>{t('setup.passphrase.offered')}</p>
        )}
        <Button look="plain" small onPress={() => void offer()}>
          {t('setup.passphrase.offer')}
        </Button>
        <SecretBox
          label={t('setup.passphrase.repeat')}
          hint={t('setup.passphrase.repeatHint')}
          error={errors.repeat}
          value={repeat}
          onChange={setRepeat}
          inputRef={second}
        />
      </div>
      <div className={styles['actions']}>
        <Actions>
          <Button look="primary" type="submit">
            {t(isBusy ? 'setup.passphrase.creating' : 'setup.passphrase.create')}
          </Button>
          <Button look="plain" onPress={onBack}>
            {t('setup.passphrase.back')}
          </Button>
        </Actions>
        <span role="status" className="for-screen-readers">
          {isBusy && t('setup.passphrase.creating')}
        </span>
      </div>
    </form>
  );
}
