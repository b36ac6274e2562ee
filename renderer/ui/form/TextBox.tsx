import { type ReactNode, type Ref, useId } from 'react';
import { FieldMessage } from './FieldMessage.tsx';
import { labelLook, LabelLine } from './LabelLine.tsx';
import { quietWriting } from './quiet-writing.ts';
import styles from './TextBox.module.css';

type Props = {
  label: string;
  /** Who may read it, beside its label. */
  mark?: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  value: string;
  onChange: (text: string) => void;
  onBlur?: () => void;
  type?: 'text' | 'password';
  inputRef?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
  inputMode?: 'text' | 'numeric';
  /** After the text, inside the box. */
  suffix?: ReactNode;
  /** Under the box. */
  below?: ReactNode;
  /** The id of the part under the box that describes it, after hint or message. */
  describedBy?: string;
  width?: 'short' | 'long';
  /** What stands in the margin says it already: the label is for screen readers alone. */
  quietLabel?: boolean;
};

/**
 * Label, hint or message, and box, in this order; wired together for screen readers once, here. The message stands where
 * the hint stood, so that nothing below moves when a field is left with a mistake in it. The browser's own elements, since it stands on the lock and nothing must be loaded before that.
 */
export function TextBox(props: Props) {
  const { label, hint, error, value, onChange, onBlur, type = 'text', width = 'long' } = props;
  const id = useId();
  const above = error !== undefined ? `${id}message` : hint ? `${id}hint` : undefined;
  const describedBy = [above, props.describedBy].filter((part) => part !== undefined).join(' ');
  return (
    <div
      className={[styles['field'], styles[width]].join(' ')}
      {...(error !== undefined && { 'data-invalid': true })}
    >
      <LabelLine
        label={
          <label htmlFor={id} className={labelLook(props.quietLabel)}>
            {label}
          </label>
        }
        mark={props.mark}
      />
      <div className={hint || error !== undefined ? styles['above'] : styles['nothing']}>
        {hint && (
          <span id={`${id}hint`} className={styles['hint']}>
            {hint}
          </span>
        )}
        <FieldMessage id={`${id}message`}>{error}</FieldMessage>
      </div>
      <div className={styles['box']}>
        <input
          id={id}
          className={styles['input']}
          type={type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => onBlur?.()}
          {...quietWriting}
          {...(error !== undefined && { 'aria-invalid': true })}
          {...(describedBy !== '' && { 'aria-describedby': describedBy })}
          {...(props.autoFocus && { autoFocus: true })}
          {...(props.inputRef && { ref: props.inputRef })}
          {...(props.inputMode && { inputMode: props.inputMode })}
        />
        {props.suffix}
      </div>
      {props.below}
    </div>
  );
}
