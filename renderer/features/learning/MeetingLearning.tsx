import { Sprout } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../shared/day-text.ts';
import type { Id } from '../../../shared/ids.ts';
import { reflectionClass } from '../../../shared/reflection.ts';
import type { Go } from '../../places.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { NameLink } from '../../ui/NameLink.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/queries.ts';
import { useFailure } from '../../ui/use-failure.tsx';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import styles from './Learning.module.css';

/** At the foot of a meeting's page: the mentor's own pages on it, by their day alone, and the way to a new one. */
export function MeetingLearning({ meetingId, go }: { meetingId: Id; go: Go }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { failure, isDone } = useFailure();
  const answer = useAnswer(['reflections', meetingId], () => window.notebook.reflections.list({ meetingId }));

  async function write(): Promise<void> {
    const begun = await window.notebook.reflections.start({ courseId: null, meetingId });
    if (isDone(begun)) go({ at: 'reflection', reflectionId: begun.value.id, field: 'text' });
  }
  const { data } = answer;
  if (!data) return <Unanswered answer={answer} />;
  const written = data.filter(({ excerpt }) => excerpt !== '');
  return (
    <Entry
      margin={<Prompt note={<VisibilityMark visibility={reflectionClass} />}>{t('learning.title')}</Prompt>}
    >
      {failure}
      {written.length > 0 && (
        <ul className={styles['pages']}>
          {written.map(({ id, date }) => (
            <li key={id}>
              <NameLink go={() => go({ at: 'reflection', reflectionId: id })}>
                {formatDay(date, language)}
              </NameLink>
            </li>
          ))}
        </ul>
      )}
      <Button look="plain" small onPress={() => void write()}>
        <Sprout size={16} strokeWidth={1.75} aria-hidden />
        {t('learning.writeHere')}
      </Button>
    </Entry>
  );
}
