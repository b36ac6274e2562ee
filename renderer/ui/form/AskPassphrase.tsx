import { type ReactNode, type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/result.ts';
import { Banner } from '../Banner.tsx';
import { Button } from '../Button.tsx';
import { explain } from '../explain.ts';
import { Actions } from '../Page.tsx';
import { SecretBox } from './SecretBox.tsx';
import styles from './SmallForm.module.css';

type Props = {
  /** Of the box, and of the button as it waits and while it works. */
  words: { label: string; hint: string; go: string; going: string };
  /** What to know before it is typed. */
  above?: ReactNode;
  /** Another way, beside the button. */
  beside: ReactNode;
  /** @returns why it was refused */
  onTry: (passphrase: string) => Promise<AppError | undefined>;
};

/** The passphrase of an open notebook or of a copy: a wrong one is told under the box, which keeps the focus. */
export function AskPassphrase({ words, above, beside, onTry }: Props) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [errors, setErrors] = useState<{ box?: string; general?: string }>({});
  const [isBusy, setBusy] = useState(false);
  const box = useRef<HTMLInputElement>(null);

  function blame(message: string): void {
    setErrors({ box: message });
    box.current?.focus();
    box.current?.select();
  }
  async function attempt(): Promise<void> {
    if (isBusy) return;
    if (passphrase === '') {
      blame(t('errors.field.passphraseMissing'));
      return;
    }
    setErrors({});
    setBusy(true);
    const refused = await onTry(passphrase);
    setBusy(false);
    if (refused?.kind === 'wrong-passphrase') blame(explain(refused, t));
    else if (refused) setErrors({ general: explain(refused, t) });
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void attempt();
  };
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      {above}
      {errors.general && <Banner tone="danger">{errors.general}</Banner>}
      <SecretBox
        label={words.label}
        hint={words.hint}
        error={errors.box}
        value={passphrase}
        onChange={setPassphrase}
        inputRef={box}
        autoFocus
      />
      <Actions>
        <Button look="primary" type="submit">
          {isBusy ? words.going : words.go}
        </Button>
        {beside}
      </Actions>
      <span role="status" className="for-screen-readers">
        {isBusy && words.going}
      </span>
    </form>
  );
}
