import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/ids.ts';
import type { ReflectionPage } from '../../../shared/reflection.ts';
import type { Go } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { NameLink } from '../../ui/NameLink.tsx';
import { Actions, Entry, Prompt } from '../../ui/Page.tsx';
import { useRefresh } from '../../ui/queries.ts';
import { useFailure } from '../../ui/use-failure.tsx';
import { ChooseTie } from './ChooseTie.tsx';
import styles from './Learning.module.css';
import { tieText } from '../../../shared/tie-words.ts';

/** What the page belongs to, if anything, and the way to choose and to let go. */
export function Tie({ page: { reflection, tie }, go }: { page: ReflectionPage; go: Go }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const refresh = useRefresh();
  const { failure, isDone } = useFailure();
  const [isChoosing, setChoosing] = useState(false);

  async function choose(courseId: Id | null, meetingId: Id | null): Promise<void> {
    const tied = await window.notebook.reflections.tie({ id: reflection.id, courseId, meetingId });
    if (!isDone(tied)) return;
    setChoosing(false);
    refresh();
  }
  const visit = () => {
    if (tie?.meeting) go({ at: 'meeting', meetingId: tie.meeting.id });
    else if (tie) go({ at: 'course', courseId: tie.courseId, tab: 'logbook' });
  };
  return (
    <Entry margin={<Prompt>{t('learning.tie.title')}</Prompt>}>
      {failure}
      <p className={styles['tied']}>
        {tie ? <NameLink go={visit}>{tieText(tie, language, t)}</NameLink> : t('learning.tie.none')}
      </p>
      <Actions>
        <Button look="plain" small aria-expanded={isChoosing} onPress={() => setChoosing(!isChoosing)}>
          {t(isChoosing ? 'learning.tie.close' : tie ? 'learning.tie.change' : 'learning.tie.choose')}
        </Button>
        {tie && (
          <Button look="plain" small onPress={() => void choose(null, null)}>
            {t('learning.tie.untie')}
          </Button>
        )}
      </Actions>
      {isChoosing && <ChooseTie choose={(courseId, meetingId) => void choose(courseId, meetingId)} />}
    </Entry>
  );
}
