import { useMemo } from 'react';
import type { TimeOfDay } from '../../../shared/day.ts';
import { formatTime } from '../../../shared/clock-text.ts';
import { parseTime } from '../../../shared/day-text.ts';
import { useLanguage } from '../language.ts';
import { useField, type Wording } from './AutosaveForm.tsx';
import { TextBox } from './TextBox.tsx';

export function TimeField({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const language = useLanguage();
  const wording = useMemo(
    (): Wording<TimeOfDay | null> => ({
      parse: (text) => (text.trim() === '' ? null : parseTime(text)),
      format: (time) => (time === null ? '' : formatTime(time, language)),
      message: 'errors.field.time',
    }),
    [language],
  );
  const field = useField(name, wording);
  return (
    <TextBox
      label={label}
      hint={hint}
      error={field.error}
      value={field.text}
      onChange={field.change}
      onBlur={field.leave}
      width="short"
    />
  );
}
