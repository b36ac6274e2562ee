import { useMemo } from 'react';
import { type Day, dayOf } from '../../../shared/day.ts';
import { formatDay, parseDay } from '../../../shared/day-text.ts';
import type { Language } from '../../../shared/settings.ts';
import { useEnded } from '../ended.ts';
import { useLanguage } from '../language.ts';
import { OwnMark } from '../Told.tsx';
import { useField, type Wording } from './AutosaveForm.tsx';
import { DateBox } from './DateBox.tsx';
import { Given } from './Given.tsx';

/** A day as it is typed and read back; an empty text is no day, where that is allowed. */
export const dayWording = (language: Language, mayBeEmpty: boolean): Wording<Day | null> => ({
  parse: (text) => (mayBeEmpty && text.trim() === '' ? null : parseDay(text, dayOf(Date.now()))),
  format: (day) => (day === null ? '' : formatDay(day, language, { week: false })),
  message: 'errors.field.day',
});

type Props = {
  name: string;
  label: string;
  hint?: string;
  mayBeEmpty?: boolean;
  quietLabel?: boolean;
  autoFocus?: boolean;
};

export function DateField({
  name,
  label,
  hint,
  mayBeEmpty = false,
  quietLabel = false,
  autoFocus = false,
}: Props) {
  const language = useLanguage();
  const wording = useMemo(() => dayWording(language, mayBeEmpty), [language, mayBeEmpty]);
  const field = useField(name, wording);
  const isEnded = useEnded();
  const mark = <OwnMark of={name} visibility={field.visibility} />;
  if (isEnded)
    return (
      <Given label={label} quietLabel={quietLabel} mark={mark}>
        {field.text}
      </Given>
    );
  return (
    <DateBox
      label={label}
      mark={mark}
      {...(hint && { hint })}
      error={field.error}
      text={field.text}
      day={field.value}
      onType={field.change}
      onChoose={field.choose}
      onLeave={field.leave}
      quietLabel={quietLabel}
      autoFocus={autoFocus}
    />
  );
}
