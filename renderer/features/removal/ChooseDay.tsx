import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CourseFields } from '../../../shared/course.ts';
import type { Day } from '../../../shared/day.ts';
import { formatDay, parseDay } from '../../../shared/day-text.ts';
import type { RemovalPage } from '../../../shared/removal.ts';
import { visibilityOf } from '../../../shared/visibility.ts';
import { Button } from '../../ui/Button.tsx';
import { explain } from '../../ui/explain.ts';
import { DateBox } from '../../ui/form/DateBox.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Actions } from '../../ui/Page.tsx';
import { OwnMark } from '../../ui/Told.tsx';
import { useRefresh } from '../../ui/queries.ts';
import styles from './Removal.module.css';

type Props = { page: RemovalPage; onKept: () => void };

/** Another day than the usual one, or the usual one again. */
export function ChooseDay({ page: { today, course, day: before, latest }, onKept }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const refresh = useRefresh();
  const written = (one: Day) => formatDay(one, language, { week: false });
  const [text, setText] = useState(() => (before ? written(before) : ''));
  const [error, setError] = useState<string>();
  const box = useRef<HTMLInputElement>(null);
  const day = parseDay(text, today);
  function blame(message: string): void {
    setError(message);
    box.current?.focus();
  }

  async function keep(chosen: Day | null | undefined): Promise<void> {
    if (chosen === undefined) {
      blame(t('errors.field.day'));
      return;
    }
    const kept = await window.notebook.removal.setDay({ id: course.id, day: chosen });
    if (!kept.ok) {
      blame(explain(kept.error, t));
      return;
    }
    refresh();
    onKept();
  }
  return (
    <div className={styles['choose']}>
      <DateBox
        label={t('removal.day.label')}
        mark={<OwnMark of="removesOn" visibility={visibilityOf(CourseFields.shape.removesOn)} />}
        hint={latest ? t('removal.day.hint', { day: written(latest) }) : t('dates.hint')}
        error={error}
        text={text}
        day={day}
        onType={setText}
        onChoose={(chosen) => setText(written(chosen))}
        onLeave={() => day && setText(written(day))}
        inputRef={box}
      />
      <Actions>
        <Button onPress={() => void keep(day ?? undefined)}>{t('removal.day.keep')}</Button>
        {course.removesOn !== null && course.endedOn !== null && (
          <Button look="plain" onPress={() => void keep(null)}>
            {t('removal.day.usual')}
          </Button>
        )}
      </Actions>
    </div>
  );
}
