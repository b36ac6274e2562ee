import { type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Actions } from '../../ui/Page.tsx';
import { Button } from '../../ui/Button.tsx';
import { intro } from '../../ui/Endpaper.tsx';
import { TextBox } from '../../ui/form/TextBox.tsx';
import styles from './Setup.module.css';

type Props = {
  owner: string;
  onOwner: (owner: string) => void;
  onNext: () => void;
  onRestore: () => void;
};

export function AboutStep({ owner, onOwner, onNext, onRestore }: Props) {
  const { t } = useTranslation();
  const [error, setError] = useState<string>();
  const box = useRef<HTMLInputElement>(null);
  function blame(message: string): void {
    setError(message);
    box.current?.focus();
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (owner.trim() === '') blame(t('errors.field.owner'));
    else if (owner.trim().length > 120) blame(t('errors.field.tooLong'));
    else onNext();
  };
  return (
    <form onSubmit={submit} noValidate>
      <h1>{t('setup.about.title')}</h1>
      <p className={intro}>{t('setup.about.intro')}</p>
      <ul className={styles['points']}>
        <li>{t('setup.about.points.stays')}</li>
        <li>{t('setup.about.points.saves')}</li>
        <li>{t('setup.about.points.paper')}</li>
        <li>{t('setup.about.points.computer')}</li>
      </ul>
      <TextBox
        label={t('setup.about.owner')}
        hint={t('setup.about.ownerHint')}
        error={error}
        value={owner}
        onChange={onOwner}
        inputRef={box}
        autoFocus
      />
      <div className={styles['actions']}>
        <Actions>
          <Button look="primary" type="submit">
            {t('setup.about.next')}
          </Button>
          <Button look="plain" onPress={onRestore}>
            {t('backups.restore.fromSetup')}
          </Button>
        </Actions>
      </div>
    </form>
  );
}
