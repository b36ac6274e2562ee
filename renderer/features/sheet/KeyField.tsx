import { Check } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { quietWriting } from '../../ui/form/quiet-writing.ts';
import styles from './Sheet.module.css';

type Props = {
  /** The group's place on the sheet, 1 to 9. */
  group: number;
  value: string;
  autoFocus?: boolean;
  onType: (text: string) => void;
  onFocus?: () => void;
  onBlur?: () => void;
  mark?: 'fits' | 'wrong' | undefined;
  describedBy?: string;
  inputRef?: Ref<HTMLInputElement>;
};

/** One group of the key, typed from the sheet. */
export function KeyField(props: Props) {
  const { group, value, autoFocus, onType, onFocus, onBlur, mark, describedBy, inputRef } = props;
  const { t } = useTranslation();
  return (
    <label className={styles['group']}>
      <span aria-hidden>{group}</span>
      <input
        {...quietWriting}
        className={[styles['signs'], mark === 'wrong' && styles['wrong']].filter(Boolean).join(' ')}
        aria-label={t('sheet.group', { group })}
        value={value}
        autoFocus={autoFocus}
        onChange={(event) => onType(event.target.value)}
        onFocus={() => onFocus?.()}
        onBlur={() => onBlur?.()}
        {...(mark === 'wrong' && { 'aria-invalid': true })}
        {...(describedBy && { 'aria-describedby': describedBy })}
        {...(inputRef && { ref: inputRef })}
      />
      {mark === 'fits' && <Check size={18} strokeWidth={1.75} aria-label={t('sheet.fits')} />}
    </label>
  );
}
