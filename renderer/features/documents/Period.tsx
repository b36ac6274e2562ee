import { type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/day.ts';
import { formatDay, parseDay } from '../../../shared/day-text.ts';
import type { DocumentRequest } from '../../../shared/document.ts';
import type { Go, Place } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { DateBox } from '../../ui/form/DateBox.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useToday } from '../../ui/today.ts';
import styles from './Preview.module.css';

type Logbook = Extract<DocumentRequest, { kind: 'logbook' }>;
type Props = { request: Logbook; back: Place; go: Go };
type Errors = { from?: string; to?: string };

/** Which meetings come along; an empty date leaves that end open. */
export function Period({ request, back, go }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const written = (day: Day | null) => (day === null ? '' : formatDay(day, language, { week: false }));
  const [from, setFrom] = useState(written(request.from));
  const [to, setTo] = useState(written(request.to));
  const [errors, setErrors] = useState<Errors>({});
  const boxes = { from: useRef<HTMLInputElement>(null), to: useRef<HTMLInputElement>(null) };
  function blame(found: Errors): void {
    setErrors(found);
    boxes[found.from === undefined ? 'to' : 'from'].current?.focus();
  }
  const meaning = (text: string) => (text.trim() === '' ? null : parseDay(text, today));

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const [first, last] = [meaning(from), meaning(to)];
    const wrong = t('errors.field.day');
    if (first === undefined || last === undefined) {
      blame({
        ...(first === undefined && { from: wrong }),
        ...(last === undefined && { to: wrong }),
      });
      return;
    }
    if (first && last && last < first) {
      blame({ to: t('errors.field.period') });
      return;
    }
    go({ at: 'preview', request: { ...request, from: first, to: last }, back });
  };
  const box = (name: 'from' | 'to', text: string, set: (text: string) => void) => (
    <DateBox
      isNarrow
      label={t(`documents.preview.${name}`)}
      error={errors[name]}
      text={text}
      day={meaning(text)}
      onType={set}
      onChoose={(day) => set(written(day))}
      onLeave={() => set(meaning(text) ? written(meaning(text) ?? null) : text)}
      inputRef={boxes[name]}
    />
  );
  return (
    <form className={styles['period']} onSubmit={submit} noValidate>
      <h2 className={styles['label']}>{t('documents.preview.period')}</h2>
      {box('from', from, setFrom)}
      {box('to', to, setTo)}
      <Button type="submit">{t('documents.preview.show')}</Button>
    </form>
  );
}
