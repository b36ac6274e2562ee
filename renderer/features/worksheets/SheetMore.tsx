import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorksheetPage } from '../../../shared/worksheet.ts';
import { isBlank } from '../../../shared/worksheets/answers.ts';
import type { WorksheetDefinition } from '../../../shared/worksheets/definition.ts';
import type { Go } from '../../places.ts';
import { saveBoard } from '../../ui/autosave/save-board.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { Actions, Entry, Prompt } from '../../ui/Page.tsx';
import { useRefresh } from '../../ui/queries.ts';
import { useFailure } from '../../ui/use-failure.tsx';
import { History } from './History.tsx';
import styles from './Worksheets.module.css';

type Props = { page: WorksheetPage; definition: WorksheetDefinition; go: Go };

/** At the foot of the sheet: a new copy, its date, and what stood there before. */
export function SheetMore({ page: { worksheet, drafts }, definition, go }: Props) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { failure, isDone } = useFailure();
  // A date that was half typed before the lock is there to be put right.
  const [dating, setDating] = useState<'no' | 'asked' | 'drafted'>(
    drafts.some(({ field }) => field === 'date') ? 'drafted' : 'no',
  );
  const isDating = dating !== 'no';
  const [isLooking, setLooking] = useState(false);
  const { id, courseId, kind, meetingId, answers } = worksheet;

  async function copy(): Promise<void> {
    if (!(await saveBoard.flushAll())) return; // the save mark says why
    const made = await window.notebook.worksheets.start({
      courseId,
      kind,
      meetingId: definition.startsEmpty ? meetingId : null,
    });
    if (isDone(made)) go({ at: 'worksheet', worksheetId: made.value.id });
  }
  async function remove(): Promise<void> {
    if (!(await saveBoard.flushAll())) return;
    if (!isDone(await window.notebook.worksheets.remove({ id }))) return;
    refresh();
    go({ at: 'course', courseId, tab: 'worksheets' });
  }
  return (
    <Entry margin={<Prompt>{t('tools.sheet.more')}</Prompt>}>
      {failure}
      {!definition.startsEmpty && <p className={styles['intro']}>{t('tools.sheet.newCopyText')}</p>}
      <Actions>
        <Button onPress={() => void copy()}>
          {t(definition.startsEmpty ? 'tools.sheet.newAnswers' : 'tools.sheet.newCopy')}
        </Button>
        <Button
          look="plain"
          small
          aria-expanded={isDating}
          onPress={() => setDating(isDating ? 'no' : 'asked')}
        >
          {t(isDating ? 'tools.sheet.doneDate' : 'tools.sheet.changeDate')}
        </Button>
        <Button look="plain" small aria-expanded={isLooking} onPress={() => setLooking(!isLooking)}>
          {t(isLooking ? 'tools.history.close' : 'tools.history.open')}
        </Button>
        <Button look="plain" small onPress={() => void remove()}>
          {t(isBlank(definition, answers) ? 'tools.sheet.remove' : 'tools.sheet.throwOut')}
        </Button>
      </Actions>
      {isDating && (
        <DateField
          name="date"
          label={t('tools.sheet.date')}
          hint={t('dates.hint')}
          autoFocus={dating === 'asked'}
        />
      )}
      {isLooking && <History sheetId={id} definition={definition} />}
    </Entry>
  );
}
