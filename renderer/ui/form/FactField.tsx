import { plainText, useField, type Wording } from './AutosaveForm.tsx';
import { TextBox } from './TextBox.tsx';

type Props = { name: string; label: string; hint?: string; width?: 'short' | 'long' };

/** A fact of one line. */
export function FactField({ name, label, hint, width = 'long' }: Props) {
  const field = useField(name, plainText);
  return (
    <TextBox
      label={label}
      hint={hint}
      error={field.error}
      value={field.text}
      onChange={field.change}
      onBlur={field.leave}
      width={width}
    />
  );
}

const required = (message: string): Wording<number | null> => ({
  parse: (text) => (/^\s*\d{1,4}\s*$/.test(text) ? Number(text) : undefined),
  format: (value) => (value === null ? '' : String(value)),
  message,
});

const optional = (message: string): Wording<number | null> => {
  const wording = required(message);
  return { ...wording, parse: (text) => (text.trim() === '' ? null : wording.parse(text)) };
};

/** A whole number; `mayBeEmpty` where none is an answer too. */
export function NumberField({
  name,
  label,
  hint,
  message,
  mayBeEmpty = false,
}: Props & { message: string; mayBeEmpty?: boolean }) {
  const field = useField(name, mayBeEmpty ? optional(message) : required(message));
  return (
    <TextBox
      label={label}
      hint={hint}
      error={field.error}
      value={field.text}
      onChange={field.change}
      onBlur={field.leave}
      inputMode="numeric"
      width="short"
    />
  );
}
