import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../shared/day-text.ts';
import type { Id } from '../../../shared/ids.ts';
import { isEnded } from '../../../shared/is-ended.ts';
import type { RemovalPage } from '../../../shared/removal.ts';
import type { Go } from '../../places.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Actions, Entry, Prompt } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/queries.ts';
import { useOpener } from '../../ui/use-opener.ts';
import { ChooseDay } from './ChooseDay.tsx';
import styles from './Removal.module.css';
import { whenInWords } from './when-words.ts';

/** At the end of a course: when it is to be removed, another day for it, and the way there. */
export function RemovalSection({ courseId: id, go }: { courseId: Id; go: Go }) {
  const answer = useAnswer(['removal', id], () => window.notebook.removal.find({ id }));
  if (!answer.data) return <Unanswered answer={answer} />;
  return isEnded(answer.data.course) ? <Section page={answer.data} go={go} /> : null;
}

function Section({ page, go }: { page: RemovalPage; go: Go }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isChoosing, setChoosing] = useState(false);
  const opener = useOpener(isChoosing);
  const [said, setSaid] = useState('');
  const { today, day, course } = page;
  const written = day && formatDay(day, language, { week: false });
  const told = !day
    ? t('removal.day.none')
    : day === today
      ? t('removal.day.isToday')
      : day < today
        ? t('removal.day.isPast', { day: written })
        : t('removal.day.isOn', { day: written, when: whenInWords(day, today, t) });
  return (
    <Entry margin={<Prompt>{t('removal.day.title')}</Prompt>}>
      <p className={styles['told']}>{told}</p>
      <p className={styles['quiet']}>{t('removal.day.note')}</p>
      {isChoosing && (
        <ChooseDay
          page={page}
          onKept={() => {
            setChoosing(false);
            setSaid(t('removal.day.kept'));
          }}
        />
      )}
      <p role="status" className={styles['said']}>
        {said}
      </p>
      <Actions>
        <Button
          ref={opener}
          look="plain"
          aria-expanded={isChoosing}
          onPress={() => {
            setSaid('');
            setChoosing(!isChoosing);
          }}
        >
          {t(isChoosing ? 'removal.day.close' : 'removal.day.change')}
        </Button>
        <Button look="danger" onPress={() => go({ at: 'removal', courseId: course.id })}>
          {t('removal.day.remove')}
        </Button>
      </Actions>
    </Entry>
  );
}
