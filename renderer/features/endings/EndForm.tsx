import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CourseFields, EndReason } from '../../../shared/course.ts';
import { formatDay, parseDay } from '../../../shared/day-text.ts';
import type { EndingPage } from '../../../shared/ending.ts';
import { visibilityOf } from '../../../shared/visibility.ts';
import { Button } from '../../ui/Button.tsx';
import { explain } from '../../ui/explain.ts';
import { Segments } from '../../ui/form/Choices.tsx';
import { DateBox } from '../../ui/form/DateBox.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Actions, Entry, Prompt } from '../../ui/Page.tsx';
import { useRefresh } from '../../ui/queries.ts';
import { useToday } from '../../ui/today.ts';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import styles from './Endings.module.css';

const { shape } = CourseFields;

type How = 'finish' | 'stop';

/** How and when the course ends, and, where it ends before its time, why, as a heading and no more. */
export function EndForm({ course, onKeep }: { course: EndingPage['course']; onKeep: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const refresh = useRefresh();
  const written = (day: typeof today) => formatDay(day, language, { week: false });
  const [how, setHow] = useState<How>('finish');
  const [text, setText] = useState(() => written(today));
  const [reason, setReason] = useState<EndReason>();
  const [error, setError] = useState<{ at: 'date' | 'reason'; text: string }>();
  const dateBox = useRef<HTMLInputElement>(null);
  const reasons = useRef<HTMLDivElement>(null);
  const day = parseDay(text, today);
  const { id } = course;

  function blame(at: 'date' | 'reason', message: string): void {
    setError({ at, text: message });
    if (at === 'date') dateBox.current?.focus();
    else reasons.current?.querySelector('input')?.focus();
  }
  async function end(): Promise<void> {
    if (!day) {
      blame('date', t('errors.field.day'));
      return;
    }
    if (how === 'stop' && !reason) {
      blame('reason', t('endings.reason.missing'));
      return;
    }
    const { endings } = window.notebook;
    const ended =
      how === 'stop' && reason
        ? await endings.stop({ id, endedOn: day, reason })
        : await endings.finish({ id, endedOn: day });
    if (!ended.ok) {
      blame('date', explain(ended.error, t));
      return;
    }
    document.querySelector<HTMLElement>('main h1')?.focus(); // the form it was pressed in goes away
    refresh();
  }
  const hows = [
    { value: 'finish' as const, label: t('endings.how.finish') },
    { value: 'stop' as const, label: t('endings.how.stop') },
  ];
  return (
    <>
      <Entry margin={<Prompt>{t('endings.how.title')}</Prompt>}>
        <Segments label={t('endings.how.title')} hidesLabel value={how} options={hows} onChoose={setHow} />
      </Entry>
      <Entry
        field="endedOn"
        margin={
          <Prompt note={<VisibilityMark visibility={visibilityOf(shape.endedOn)} />}>
            {t('endings.date')}
          </Prompt>
        }
      >
        <DateBox
          label={t('endings.date')}
          hint={t('dates.hint')}
          error={error?.at === 'date' ? error.text : undefined}
          text={text}
          day={day}
          onType={setText}
          onChoose={(chosen) => setText(written(chosen))}
          onLeave={() => day && setText(written(day))}
          inputRef={dateBox}
          quietLabel
        />
      </Entry>
      {how === 'stop' && (
        <Entry
          field="endReason"
          margin={
            <Prompt note={<VisibilityMark visibility={visibilityOf(shape.endReason)} />}>
              {t('endings.reason.title')}
            </Prompt>
          }
        >
          <p className={styles['quiet']}>{t('endings.reason.note')}</p>
          <p role="alert" className={styles['problem']}>
            {error?.at === 'reason' && error.text}
          </p>
          <Segments
            label={t('endings.reason.choose')}
            hidesLabel
            value={reason ?? ''}
            options={EndReason.options.map((value) => ({ value, label: t(`endings.reason.${value}`) }))}
            onChoose={(chosen) => setReason(EndReason.parse(chosen))}
            groupRef={reasons}
          />
        </Entry>
      )}
      <Entry>
        {course.hrContact === '' && <p className={styles['quiet']}>{t('endings.noHrContact')}</p>}
        <p className={styles['quiet']}>{t('endings.after')}</p>
        <Actions>
          <Button look="primary" onPress={() => void end()}>
            {t(how === 'stop' ? 'endings.stop' : 'endings.finish')}
          </Button>
          <Button look="plain" onPress={onKeep}>
            {t('endings.keep')}
          </Button>
        </Actions>
      </Entry>
    </>
  );
}
