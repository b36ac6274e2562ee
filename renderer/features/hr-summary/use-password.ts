import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OpenPassword } from '../../../shared/open-password.ts';
import { explain, explainIssue } from '../../ui/explain.ts';

export type PasswordState = {
  isOn: boolean;
  typed: string;
  /** The phrase that the program offered, while it is shown. */
  offered: string | undefined;
  error: string | undefined;
  box: RefObject<HTMLInputElement | null>;
  turn: (isOn: boolean) => void;
  type: (text: string) => void;
  offer: () => Promise<void>;
  /** The password, undefined where none is wanted, null where the box says what is wrong with it. */
  check: () => string | undefined | null;
  /** It has been used, and is shown no more. */
  forget: () => void;
};

/** A password for one file: it lives here until the file is saved, and nowhere else. */
export function usePassword(): PasswordState {
  const { t } = useTranslation();
  const [isOn, setOn] = useState(false);
  const [typed, setTyped] = useState('');
  const [offered, setOffered] = useState<string>();
  const [error, setError] = useState<string>();
  const box = useRef<HTMLInputElement>(null);
  const start = () => {
    setTyped('');
    setOffered(undefined);
    setError(undefined);
  };
  return {
    isOn,
    typed,
    offered,
    error,
    box,
    turn: (on) => {
      start();
      setOn(on);
    },
    type: (text) => {
      setTyped(text);
      setError(undefined);
    },
    async offer() {
      const result = await window.notebook.notebook.offerPassphrase();
      start();
      if (!result.ok) {
        setError(explain(result.error, t));
        return;
      }
      setTyped(result.value.phrase);
      setOffered(result.value.phrase);
    },
    check() {
      if (!isOn) return undefined;
      const checked = OpenPassword.safeParse(typed);
      if (checked.success) return checked.data;
      setError(explainIssue(checked.error.issues[0]?.message ?? '', t));
      box.current?.focus();
      return null;
    },
    forget: () => {
      start();
      setOn(false);
    },
  };
}
