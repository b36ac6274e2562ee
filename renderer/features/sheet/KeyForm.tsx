import { CircleCheck } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GROUP_SIGNS, KEY_GROUPS, type KeySlip, plainSigns, slipIn } from '../../../shared/recovery-key.ts';
import { FieldMessage } from '../../ui/form/FieldMessage.tsx';
import { afterPress } from '../../ui/held-press.ts';
import { KeyField } from './KeyField.tsx';
import styles from './Sheet.module.css';
import { explainSlip } from './slip-words.ts';

export type TypedKey = ReturnType<typeof useTypedKey>;

const empty: readonly string[] = Array.from({ length: KEY_GROUPS }, () => '');
const bare = (text: string) => text.replace(/[\s\p{Pd}]/gu, '');

/** The key as it is typed, group by group; a whole key may be pasted into any of them. */
export function useTypedKey() {
  const { t } = useTranslation();
  const [groups, setGroups] = useState(empty);
  /** Groups that were left: one that is still being typed is not called too short. */
  const [left, setLeft] = useState<readonly number[]>([]);
  const [refusal, setRefusal] = useState<{ message: string; group?: number }>();
  const boxes = useRef<(HTMLInputElement | null)[]>([]);
  const slip = slipIn(groups);
  const told = worthTelling(slip, groups, left);

  function blame(message: string, group?: number): void {
    setRefusal({ message, ...(group !== undefined && { group }) });
    boxes.current[(group ?? 1) - 1]?.focus();
  }
  return {
    groups,
    boxes,
    isRight: slip === undefined && refusal === undefined,
    message: refusal?.message ?? (told && explainSlip(told, t)),
    /** The group that the message is about; undefined where it is about the whole key. */
    wrong: refusal ? refusal.group : told && groupOf(told),
    leave: (group: number) => setLeft(left.includes(group) ? left : [...left, group]),
    /** What is more than a group goes on into the next ones. */
    type: (group: number, text: string): void => {
      setRefusal(undefined);
      const signs = Array.from(bare(text));
      const next = [...groups];
      next[group - 1] = text;
      let at = group;
      if (signs.length > GROUP_SIGNS) {
        for (at = group - 1; signs.length > 0 && at < KEY_GROUPS; at += 1)
          next[at] = signs.splice(0, GROUP_SIGNS).join('');
        if (signs.length > 0) next[KEY_GROUPS - 1] = (next[KEY_GROUPS - 1] ?? '') + signs.join('');
      }
      setGroups(next);
      const isFull = bare(next[at - 1] ?? '').length >= GROUP_SIGNS;
      const grows = bare(text).length > bare(groups[group - 1] ?? '').length;
      if (isFull && grows) boxes.current[Math.min(at, KEY_GROUPS - 1)]?.focus();
    },
    /** The key, or undefined where the form says what is wrong with it and holds the focus. */
    check(): string | undefined {
      if (slip) {
        blame(explainSlip(slip, t), groupOf(slip));
        return undefined;
      }
      return groups.map(plainSigns).join(' ');
    },
    blame,
  };
}

const groupOf = (slip: KeySlip) => (slip.fault === 'check' ? undefined : slip.group);

/** At once a sign that no key has; a short group when it was left; the check when all nine are there. */
function worthTelling(
  slip: KeySlip | undefined,
  groups: readonly string[],
  left: readonly number[],
): KeySlip | undefined {
  if (slip?.fault !== 'length') return slip;
  const lengths = groups.map((group) => plainSigns(group).length);
  const at = lengths.findIndex(
    (signs, index) => signs > GROUP_SIGNS || (signs > 0 && signs < GROUP_SIGNS && left.includes(index + 1)),
  );
  return at < 0 ? undefined : { fault: 'length', group: at + 1, signs: lengths[at] ?? 0 };
}

/** `autoFocus` puts the caret into the first group, where the page is for the key. */
export function KeyForm({ state, autoFocus = false }: { state: TypedKey; autoFocus?: boolean }) {
  const { t } = useTranslation();
  const id = useId();
  const { groups, boxes, message, wrong, isRight, type, leave } = state;
  return (
    <>
      <h2 id={id}>{t('sheet.recover.key')}</h2>
      <p className={styles['quiet']}>{t('sheet.recover.keyText')}</p>
      <FieldMessage id={`${id}message`}>{message}</FieldMessage>
      <div className={styles['key']} role="group" aria-labelledby={id}>
        {groups.map((value, index) => (
          <KeyField
            key={index}
            group={index + 1}
            autoFocus={autoFocus && index === 0}
            value={value}
            onType={(text) => type(index + 1, text)}
            onBlur={() => afterPress(() => leave(index + 1))}
            mark={wrong === index + 1 ? 'wrong' : undefined}
            describedBy={`${id}message`}
            inputRef={(box) => {
              boxes.current[index] = box;
            }}
          />
        ))}
      </div>
      <p className={styles['done']} role="status">
        {isRight && (
          <>
            <CircleCheck size={18} strokeWidth={1.75} aria-hidden />
            {t('sheet.recover.right')}
          </>
        )}
      </p>
    </>
  );
}
