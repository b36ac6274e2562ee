import { useMemo } from 'react';
import type { TimeOfDay } from '../../../shared/day.ts';
import { formatTime } from '../../../shared/clock-text.ts';
import { parseTime } from '../../../shared/day-text.ts';
import { useLanguage } from '../language.ts';
import type { Wording } from './AutosaveForm.tsx';
import { WordedField } from './WordedField.tsx';

type Props = { name: string; label: string; hint?: string };

export function TimeField(props: Props) {
  const language = useLanguage();
  const wording = useMemo(
    (): Wording<TimeOfDay | null> => ({
      parse: (text) => (text.trim() === '' ? null : parseTime(text)),
      format: (time) => (time === null ? '' : formatTime(time, language)),
      message: 'errors.field.time',
    }),
    [language],
  );
  return <WordedField {...props} wording={wording} />;
}
