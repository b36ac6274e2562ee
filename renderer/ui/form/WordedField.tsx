import type { ReactNode } from 'react';
import { type Field, useField, type Wording } from './AutosaveForm.tsx';
import { useEnded } from '../ended.ts';
import { OwnMark } from '../Told.tsx';
import { Given } from './Given.tsx';
import { TextBox } from './TextBox.tsx';

type Props<T> = {
  name: string;
  label: string;
  hint?: string;
  wording: Wording<T>;
  width?: 'short' | 'long';
  inputMode?: 'numeric';
  /** Under the box. */
  below?: (field: Field<T>) => ReactNode;
  /** The part of what is under it that describes it. */
  describedBy?: string;
};

/** A field of one line, typed as a person writes such a thing. */
export function WordedField<T>(props: Props<T>) {
  const { name, label, hint, wording, width = 'short', inputMode, below, describedBy } = props;
  const field = useField(name, wording);
  const mark = <OwnMark of={name} visibility={field.visibility} />;
  if (useEnded())
    return (
      <Given label={label} mark={mark}>
        {field.text}
      </Given>
    );
  return (
    <TextBox
      label={label}
      mark={mark}
      hint={hint}
      error={field.error}
      value={field.text}
      onChange={field.change}
      onBlur={field.leave}
      width={width}
      {...(inputMode && { inputMode })}
      {...(describedBy !== undefined && { describedBy })}
      below={below?.(field)}
    />
  );
}
