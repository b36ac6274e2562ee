import { CircleAlert } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import { useTranslation } from 'react-i18next';
import styles from './TextBox.module.css';

type Props = {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  value: string;
  onChange: (text: string) => void;
  onBlur?: () => void;
  type?: 'text' | 'password';
  inputRef?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
  autoComplete?: string;
  inputMode?: 'text' | 'numeric';
  /** After the text, inside the box. */
  suffix?: ReactNode;
  /** Under the box. */
  below?: ReactNode;
  width?: 'short' | 'long';
  /** What stands in the margin says it already: the label is for screen readers alone. */
  quietLabel?: boolean;
};

/** Label, hint, message and box, in this order; wired together for screen readers once, here. */
export function TextBox(props: Props) {
  const { label, hint, error, value, onChange, onBlur, type = 'text', width = 'long' } = props;
  return (
    <TextField
      className={[styles['field'], styles[width]].join(' ')}
      value={value}
      onChange={onChange}
      {...(onBlur && { onBlur })}
      type={type}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      autoFocus={props.autoFocus ?? false}
      autoComplete={props.autoComplete ?? 'off'}
      spellCheck="false"
    >
      <Label className={props.quietLabel ? 'for-screen-readers' : (styles['label'] ?? '')}>{label}</Label>
      {hint && (
        <Text slot="description" className={styles['hint']}>
          {hint}
        </Text>
      )}
      <FieldMessage error={error} />
      <div className={styles['box']}>
        <Input
          className={styles['input'] ?? ''}
          {...(props.inputRef && { ref: props.inputRef })}
          {...(props.inputMode && { inputMode: props.inputMode })}
        />
        {props.suffix}
      </div>
      {props.below}
    </TextField>
  );
}

/** What happened and how to put it right, above the box, told to screen readers as an error. */
export function FieldMessage({ error }: { error: string | undefined }) {
  const { t } = useTranslation();
  return (
    <Text slot="errorMessage" className={styles['message']}>
      {error !== undefined && (
        <>
          <CircleAlert size={20} strokeWidth={1.75} aria-hidden />
          <span>
            <span className="for-screen-readers">{t('common.error')} </span>
            {error}
          </span>
        </>
      )}
    </Text>
  );
}
