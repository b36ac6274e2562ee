import { type RefObject, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GROUP_SIGNS, plainSigns } from '../../../shared/recovery-key.ts';
import { explain } from '../../ui/explain.ts';
import { FieldMessage } from '../../ui/form/FieldMessage.tsx';
import { KeyField } from './KeyField.tsx';
import styles from './Sheet.module.css';

export type ProofState = {
  asked: readonly number[];
  typed: Record<number, string>;
  fits: readonly number[];
  isProved: boolean;
  message: string | undefined;
  boxes: Record<number, RefObject<HTMLInputElement | null>>;
  type: (group: number, text: string) => void;
  /** Says what is still missing, and holds the focus there. */
  demand: () => void;
};

const isWhole = (text = '') => plainSigns(text).length >= GROUP_SIGNS;

/** The groups that main asked for, each checked as soon as it is whole. */
export function useProof(asked: readonly number[]): ProofState {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Record<number, string>>({});
  const [fits, setFits] = useState<readonly number[]>([]);
  const [isProved, setProved] = useState(false);
  const [message, setMessage] = useState<string>();
  const [first = 0, second = 0] = asked;
  const boxes = { [first]: useRef<HTMLInputElement>(null), [second]: useRef<HTMLInputElement>(null) };

  async function check(now: Record<number, string>): Promise<void> {
    const whole = asked.filter((group) => isWhole(now[group]));
    const result = await window.notebook.sheet.prove({
      typed: whole.map((group) => ({ group, signs: now[group] ?? '' })),
    });
    if (!result.ok) {
      setMessage(explain(result.error, t));
      return;
    }
    setFits(result.value.fits);
    if (result.value.provedAt !== null) setProved(true);
    const wrong = whole.find((group) => !result.value.fits.includes(group));
    setMessage(wrong === undefined ? undefined : t('sheet.proof.wrong', { group: wrong }));
    const next = asked.find((group) => !isWhole(now[group]));
    if (wrong === undefined && next !== undefined) boxes[next]?.current?.focus();
  }
  return {
    asked,
    typed,
    fits,
    isProved,
    message,
    boxes,
    type(group, text) {
      if (isProved) return;
      const now = { ...typed, [group]: text };
      setTyped(now);
      setFits(fits.filter((one) => one !== group));
      setMessage(undefined);
      if (isWhole(text)) void check(now);
    },
    demand() {
      const open = asked.find((group) => !fits.includes(group)) ?? first;
      setMessage(
        isWhole(typed[open])
          ? t('sheet.proof.wrong', { group: open })
          : t('sheet.proof.missing', { first, second }),
      );
      boxes[open]?.current?.focus();
    },
  };
}

/** Typing two groups back shows that the paper can be read; the key on the screen is covered meanwhile. */
export function Proof({ state, onFocus }: { state: ProofState; onFocus: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const { asked, typed, fits, isProved, message, boxes, type } = state;
  const [first = 0, second = 0] = asked;
  const markOf = (group: number) => {
    if (fits.includes(group)) return 'fits';
    return message !== undefined && isWhole(typed[group]) ? 'wrong' : undefined;
  };
  return (
    <>
      <h2 id={id}>{t('sheet.proof.title')}</h2>
      <p className={styles['quiet']}>{t('sheet.proof.text')}</p>
      <FieldMessage id={`${id}message`}>{message}</FieldMessage>
      <div className={styles['key']} role="group" aria-labelledby={id}>
        {asked.map((group) => (
          <KeyField
            key={group}
            group={group}
            value={typed[group] ?? ''}
            onType={(text) => type(group, text)}
            onFocus={onFocus}
            mark={markOf(group)}
            describedBy={`${id}message`}
            {...(boxes[group] && { inputRef: boxes[group] })}
          />
        ))}
      </div>
      <p className={styles['small']} role="status">
        {isProved && t('sheet.proof.done', { first, second })}
        {!isProved && fits.length > 0 && t('sheet.proof.fits', { group: fits[0] })}
      </p>
    </>
  );
}
