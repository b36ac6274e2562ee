import { type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, parseDay } from '../../../shared/day-text.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Go } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { explain } from '../../ui/explain.ts';
import { DateBox } from '../../ui/form/DateBox.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useToday } from '../../ui/today.ts';
import { Actions } from '../../ui/Page.tsx';
import styles from './Courses.module.css';
import type { ProposeDay } from './Meetings.tsx';

type Props = { courseId: Id; propose: ProposeDay; go: Go; onCancel: () => void };

/** A date is all a meeting needs; it then has its page. */
export function NewMeeting({ courseId, propose, go, onCancel }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const written = (day: typeof today) => formatDay(day, language, { week: false });
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const box = useRef<HTMLInputElement>(null);
  const day = parseDay(text, today);
  function blame(message: string): void {
    setError(message);
    box.current?.focus();
  }

  async function plan(): Promise<void> {
    if (!day) {
      blame(t('errors.field.day'));
      return;
    }
    const result = await window.notebook.meetings.plan({ courseId, date: day });
    if (!result.ok) {
      blame(explain(result.error, t));
      return;
    }
    go({ at: 'meeting', meetingId: result.value.id });
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void plan();
  };
  return (
    <form className={styles['new']} onSubmit={submit} noValidate>
      <DateBox
        label={t('meetings.list.date')}
        hint={t('dates.hint')}
        error={error}
        text={text}
        day={day}
        onType={setText}
        onChoose={(chosen) => setText(written(chosen))}
        onLeave={() => day && setText(written(day))}
        inputRef={box}
        autoFocus
      />
      {propose((chosen) => setText(written(chosen)))}
      <Actions>
        <Button look="primary" type="submit">
          {t('meetings.list.add')}
        </Button>
        <Button look="plain" onPress={onCancel}>
          {t('meetings.list.cancel')}
        </Button>
      </Actions>
    </form>
  );
}
