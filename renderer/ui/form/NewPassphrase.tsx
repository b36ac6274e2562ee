import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/result.ts';
import { Button } from '../Button.tsx';
import { explain, explainIssue } from '../explain.ts';
import styles from './NewPassphrase.module.css';
import { SecretBox } from './SecretBox.tsx';
import { Strength, useRating } from './Strength.tsx';

type Pair = { passphrase: string; repeat: string };

export type NewPassphraseState = {
  typed: Pair;
  errors: Partial<Pair>;
  offered: string | undefined;
  boxes: { [Field in keyof Pair]: RefObject<HTMLInputElement | null> };
  type: (change: Partial<Pair>) => void;
  offer: () => Promise<void>;
  /** The passphrase, or undefined where the pair says what is wrong and holds the focus. */
  check: () => string | undefined;
  /** Shows what main finds wrong with the passphrase; false where the error is about something else. */
  refuse: (error: AppError) => boolean;
};

/** A new passphrase, typed twice; wherever one is chosen, the same rating, offer and messages. */
export function useNewPassphrase(): NewPassphraseState {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Pair>({ passphrase: '', repeat: '' });
  const [errors, setErrors] = useState<Partial<Pair>>({});
  const [offered, setOffered] = useState<string>();
  const boxes = { passphrase: useRef<HTMLInputElement>(null), repeat: useRef<HTMLInputElement>(null) };

  function blame(field: keyof Pair, message: string): void {
    setErrors({ [field]: message });
    boxes[field].current?.focus();
  }
  return {
    typed,
    errors,
    offered,
    boxes,
    type: (change) => setTyped({ ...typed, ...change }),
    async offer() {
      const result = await window.notebook.notebook.offerPassphrase();
      if (!result.ok) {
        blame('passphrase', explain(result.error, t));
        return;
      }
      setOffered(result.value.phrase);
      setTyped({ passphrase: result.value.phrase, repeat: '' });
      setErrors({});
    },
    check() {
      if (typed.passphrase === '') blame('passphrase', t('errors.field.passphraseShort'));
      else if (typed.passphrase !== typed.repeat) blame('repeat', t('errors.field.passphraseRepeat'));
      else {
        setErrors({});
        return typed.passphrase;
      }
      return undefined;
    },
    refuse(error) {
      const issue = error.kind === 'invalid-input' ? error.issues[0] : undefined;
      if (!issue || !/^(passphrase|next)$/.test(issue.path)) return false;
      blame('passphrase', explainIssue(issue.message, t));
      return true;
    },
  };
}

type Props = {
  state: NewPassphraseState;
  label: string;
  repeat: string;
  repeatHint?: string;
  autoFocus?: boolean;
};

export function NewPassphrase({ state, label, repeat, repeatHint, autoFocus = false }: Props) {
  const { t } = useTranslation();
  const { typed, errors, offered, boxes, type } = state;
  const rating = useRating(typed.passphrase);
  return (
    <div className={styles['fields']}>
      <SecretBox
        key={offered ?? 'own'}
        label={label}
        hint={t('setup.passphrase.hint')}
        error={errors.passphrase}
        value={typed.passphrase}
        onChange={(passphrase) => type({ passphrase })}
        inputRef={boxes.passphrase}
        startsShown={offered !== undefined}
        autoFocus={autoFocus || offered !== undefined}
        below={<Strength rating={rating} />}
      />
      {offered !== undefined && offered === typed.passphrase && (
        <p className={styles['offered']}>{t('setup.passphrase.offered')}</p>
      )}
      <Button look="plain" small onPress={() => void state.offer()}>
        {t('setup.passphrase.offer')}
      </Button>
      <SecretBox
        label={repeat}
        hint={repeatHint}
        error={errors.repeat}
        value={typed.repeat}
        onChange={(text) => type({ repeat: text })}
        inputRef={boxes.repeat}
      />
    </div>
  );
}
