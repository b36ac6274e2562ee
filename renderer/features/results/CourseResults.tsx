import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resultClass } from '../../../shared/course-result.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Go } from '../../places.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { saveBoard } from '../../ui/autosave/save-board.ts';
import { Button } from '../../ui/Button.tsx';
import { useEnded } from '../../ui/ended.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { useAnswer, useRefresh } from '../../ui/queries.ts';
import { GivenText } from '../../ui/form/Given.tsx';
import { useReady } from '../../ui/ready.ts';
import rows from '../../ui/Rows.module.css';
import { useFailure } from '../../ui/use-failure.tsx';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import { CourseAgreements } from './CourseAgreements.tsx';
import { Origin } from './Origin.tsx';
import { ResultItem } from './ResultItem.tsx';
import styles from './Results.module.css';

/** What came of the course, the oldest first as the meetings stand, and what is still open. */
export function CourseResults({ courseId, go }: { courseId: Id; go: Go }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { failure, isDone } = useFailure();
  const [added, setAdded] = useState<Id>();
  const answer = useAnswer(['results', courseId], () => window.notebook.results.list({ courseId }));
  useReady('course', answer.data !== undefined);
  const isEnded = useEnded();
  if (!answer.data) return <Unanswered answer={answer} />;
  const data = answer.data.filter(({ text }) => !isEnded || text.trim() !== '');

  async function add(): Promise<void> {
    if (!(await saveBoard.flushAll())) return; // the save mark says why
    const begun = await window.notebook.results.add({ courseId, meetingId: null });
    if (!isDone(begun)) return;
    setAdded(begun.value.id);
    refresh();
  }
  const button = !isEnded && (
    <Button look="primary" onPress={() => void add()}>
      {t('results.add')}
    </Button>
  );
  return (
    <>
      <Entry
        margin={<Prompt note={<VisibilityMark visibility={resultClass} />}>{t('results.title')}</Prompt>}
      >
        {failure}
        {data.length === 0 ? (
          <Nothing>{button}</Nothing>
        ) : (
          <>
            <p className={styles['intro']}>{t('results.intro')}</p>
            <ol className={[rows['rows'], styles['results']].join(' ')} aria-label={t('results.title')}>
              {data.map((result, index) => (
                <li key={result.id}>
                  <ResultItem
                    result={result}
                    number={index + 1}
                    isNew={result.id === added}
                    isDated
                    origin={<Origin result={result} go={go} />}
                  />
                </li>
              ))}
            </ol>
            {button}
          </>
        )}
      </Entry>
      <CourseAgreements courseId={courseId} go={go} />
    </>
  );
}

/** In a course that has ended there is no more to come. */
function Nothing({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  if (useEnded())
    return (
      <p>
        <GivenText>{''}</GivenText>
      </p>
    );
  return (
    <EmptyState title={t('results.emptyTitle')} text={t('results.empty')}>
      {children}
    </EmptyState>
  );
}
