import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../shared/day.ts';
import { formatDay } from '../../../shared/day-text.ts';
import { formatClock } from '../../../shared/clock-text.ts';
import type { Id } from '../../../shared/ids.ts';
import type { EarlierAnswers } from '../../../shared/worksheet.ts';
import { partsOf, type WorksheetDefinition } from '../../../shared/worksheets/definition.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { saveBoard } from '../../ui/autosave/save-board.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useAnswer, useRefresh } from '../../ui/queries.ts';
import { useFailure } from '../../ui/use-failure.tsx';
import { stoodIn } from './stood-in.ts';
import { Texts } from './Texts.tsx';
import { SheetContext } from './sheet-context.ts';
import styles from './Worksheets.module.css';

type Props = { sheetId: Id; definition: WorksheetDefinition };

/** The earlier states of the sheet, the newest first; each can be read and put back. */
export function History({ sheetId, definition }: Props) {
  const { t } = useTranslation();
  const answer = useAnswer(['worksheet-history', sheetId], () =>
    window.notebook.worksheets.history({ id: sheetId }),
  );
  return (
    <section className={styles['history']} aria-label={t('tools.history.title')}>
      <Unanswered answer={answer} />
      {answer.data?.length === 0 && <p className={styles['source']}>{t('tools.history.none')}</p>}
      <ul>
        {answer.data?.map((earlier) => (
          <Earlier key={earlier.id} sheetId={sheetId} earlier={earlier} definition={definition} />
        ))}
      </ul>
    </section>
  );
}

function Earlier({ sheetId, earlier, definition }: Props & { earlier: EarlierAnswers }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sheet = useContext(SheetContext);
  const refresh = useRefresh();
  const { failure, isDone } = useFailure();
  const [isOpen, setOpen] = useState(false);
  const moment = `${formatDay(dayOf(earlier.at), language, { week: false })} ${formatClock(earlier.at, language)}`;

  async function bringBack(): Promise<void> {
    if (!(await saveBoard.flushAll())) return; // the save mark says why
    const done = await window.notebook.worksheets.bringBack({ id: sheetId, earlier: earlier.id });
    if (!isDone(done)) return;
    refresh();
    sheet?.renew(t('tools.history.broughtBack'));
  }
  return (
    <li>
      <Button look="plain" small aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {t('tools.history.until', { moment })}
      </Button>
      {isOpen && (
        <div className={styles['earlier']}>
          <Stood sheetId={sheetId} earlier={earlier} definition={definition} />
          <Button small onPress={() => void bringBack()}>
            {t('tools.history.bringBack')}
          </Button>
        </div>
      )}
      {failure}
    </li>
  );
}

/** What was written then, part by part. */
function Stood({ sheetId, earlier, definition }: Props & { earlier: EarlierAnswers }) {
  const { t } = useTranslation();
  const answer = useAnswer(['worksheet-earlier', sheetId, earlier.id], () =>
    window.notebook.worksheets.earlier({ id: sheetId, earlier: earlier.id }),
  );
  if (!answer.data) return <Unanswered answer={answer} />;
  const { answers } = answer.data;
  return <Texts parts={partsOf(definition).map((part) => ({ part, texts: stoodIn(part, answers, t) }))} />;
}
