import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resultClass } from '../../../shared/course-result.ts';
import type { Id } from '../../../shared/ids.ts';
import { useEnded } from '../../ui/ended.ts';
import { GivenText } from '../../ui/form/Given.tsx';
import { saveBoard } from '../../ui/autosave/save-board.ts';
import { Button } from '../../ui/Button.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { useAnswer, useRefresh } from '../../ui/queries.ts';
import rows from '../../ui/Rows.module.css';
import { useFailure } from '../../ui/use-failure.tsx';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import type { Go } from '../../places.ts';
import { Origin } from './Origin.tsx';
import { ResultItem } from './ResultItem.tsx';
import styles from './Results.module.css';

type Props = { meetingId: Id; courseId: Id; go: Go };

/** What came of the course at this meeting. */
export function MeetingResults({ meetingId, courseId, go }: Props) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { failure, isDone } = useFailure();
  const [added, setAdded] = useState<Id>();
  const answer = useAnswer(['results', courseId], () => window.notebook.results.list({ courseId }));
  const isEnded = useEnded();
  const own = (answer.data ?? []).filter(
    (result) => result.meetingId === meetingId && !(isEnded && result.text.trim() === ''),
  );

  async function add(): Promise<void> {
    if (!(await saveBoard.flushAll())) return; // the save mark says why
    const begun = await window.notebook.results.add({ courseId, meetingId });
    if (!isDone(begun)) return;
    setAdded(begun.value.id);
    refresh();
  }
  return (
    <Entry
      spacing="row"
      field="results"
      margin={
        <Prompt level={3} note={<VisibilityMark visibility={resultClass} />}>
          {t('results.title')}
        </Prompt>
      }
    >
      {failure}
      {own.length > 0 && (
        <ul className={[rows['rows'], styles['results']].join(' ')} aria-label={t('results.title')}>
          {own.map((result, index) => (
            <li key={result.id}>
              <ResultItem
                result={result}
                number={index + 1}
                isNew={result.id === added}
                origin={<Origin result={result} within={meetingId} go={go} />}
              />
            </li>
          ))}
        </ul>
      )}
      {!isEnded && (
        <Button look="plain" small onPress={() => void add()}>
          <Plus size={16} strokeWidth={1.75} aria-hidden />
          {t('results.addToday')}
        </Button>
      )}
      {isEnded && own.length === 0 && (
        <p>
          <GivenText>{''}</GivenText>
        </p>
      )}
    </Entry>
  );
}
