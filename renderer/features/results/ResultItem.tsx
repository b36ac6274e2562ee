import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListedResult, resultClass, ResultFields } from '../../../shared/course-result.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { targetOf } from '../../ui/autosave/target-of.ts';
import { saveBoard } from '../../ui/autosave/save-board.ts';
import { Button } from '../../ui/Button.tsx';
import { AutosaveForm } from '../../ui/form/AutosaveForm.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { useEnded } from '../../ui/ended.ts';
import { WritingField } from '../../ui/form/WritingField.tsx';
import { useAnswer, useRefresh } from '../../ui/queries.ts';
import { ToldContext } from '../../ui/Told.tsx';
import { useFailure } from '../../ui/use-failure.tsx';
import styles from './Results.module.css';

type Props = {
  result: ListedResult;
  number: number;
  /** Begun just now: the caret goes there. */
  isNew: boolean;
  /** Whether its date can be changed here. */
  isDated?: boolean;
  /** Where it comes from. */
  origin: ReactNode;
};

/** One result: to be written in where it stands, and to be read once its course has ended. */
export function ResultItem(props: Props) {
  return useEnded() ? <Read {...props} /> : <Written {...props} />;
}

const Read = ({ result, origin }: Props) => (
  <>
    <p className={styles['read']}>{result.text}</p>
    <div className={styles['below']}>{origin}</div>
  </>
);

function Written({ result, number, isNew, isDated = false, origin }: Props) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { failure, isDone } = useFailure();
  const { id } = result;
  const isEmpty = result.text.trim() === '';
  const drafts = useAnswer(['drafts', id], () => window.notebook.drafts.list({ subject: id }));
  const [dating, setDating] = useState(false);
  const texts = useMemo(() => ({ noun: 'result' as const, id }), [id]);
  const target = targetOf(id, (fields) => window.notebook.results.record({ id, fields }));
  async function remove(): Promise<void> {
    // A change on its way would find nothing to change afterwards; the save mark says why it is not saved.
    if (!(await saveBoard.flushAll())) return;
    if (isDone(await window.notebook.results.remove({ id }))) refresh();
  }
  if (!drafts.data) return <Unanswered answer={drafts} />;
  // A date that was half typed before the lock is there to be put right.
  const isDating = isDated && (dating || drafts.data.some(({ field }) => field === 'date'));
  return (
    <AutosaveForm
      shape={ResultFields.shape}
      values={result}
      drafts={drafts.data}
      target={target}
      onSaved={refresh}
      texts={texts}
    >
      <ToldContext value={resultClass}>
        <WritingField
          name="text"
          label={t('results.one', { number })}
          hint={t('results.hint')}
          quietLabel
          stacked
          autoFocus={isNew}
        />
        <div className={styles['below']}>
          {origin}
          {isDated && !isDating && (
            <Button look="plain" small onPress={() => setDating(true)}>
              {t('results.changeDate')}
            </Button>
          )}
          <Button look="plain" small onPress={() => void remove()}>
            {t(isEmpty ? 'results.remove' : 'results.throwOut')}
          </Button>
        </div>
        {isDating && (
          <DateField name="date" label={t('results.date')} hint={t('dates.hint')} autoFocus={dating} />
        )}
        {failure}
      </ToldContext>
    </AutosaveForm>
  );
}
