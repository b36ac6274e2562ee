import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/day.ts';
import { formatDay, formatWeek } from '../../../../shared/day-text.ts';
import { type ComparedPart, compareSheets, type SheetCopy } from '../../../../shared/worksheets/compare.ts';
import type { TextPair, TextRun } from '../../../../shared/worksheets/compare-words.ts';
import { useLanguage } from '../../../ui/language.ts';
import { Entry, Prompt } from '../../../ui/Page.tsx';
import { useLastingAnswer } from '../../../ui/queries.ts';
import styles from './Comparison.module.css';
import { Moved } from './Moved.tsx';
import { Legend, Runs } from './Runs.tsx';

type DatedCopy = SheetCopy & { date: Day };
type Dates = { before: Day; after: Day };
type Props = {
  before: DatedCopy;
  after: DatedCopy;
};

/** Two copies of a sheet beside each other, part by part; of the tasks, what has moved. */
export function Comparison({ before, after }: Props) {
  const dates = { before: before.date, after: after.date };
  const parts = compareSheets(before, after);
  return (
    <>
      <Entry wide spacing="row">
        {parts.some(canBeMarked) && <Legend />}
        <div className={styles['heads']}>
          <DateHead day={before.date} />
          <DateHead day={after.date} />
        </div>
      </Entry>
      {parts.map((compared) => (
        <ComparedRow key={`${compared.part.name} ${compared.part.kind}`} compared={compared} dates={dates} />
      ))}
    </>
  );
}

const canBeMarked = (part: ComparedPart) => part.kind !== 'tasks' || part.changes.reworded.length > 0;

function DateHead({ day }: { day: Day }) {
  const language = useLanguage();
  return (
    <p className={styles['head']}>
      <strong>{formatDay(day, language, { week: false })}</strong> ({formatWeek(day, language)})
    </p>
  );
}

type RowProps = { compared: ComparedPart; dates: Dates };

function ComparedRow({ compared, dates }: RowProps) {
  const { t } = useTranslation();
  if (compared.kind === 'tasks') return <Moved changes={compared.changes} />;
  const isEmpty =
    compared.kind === 'texts' ? compared.texts.length === 0 : !(compared.before ?? compared.after);
  if (isEmpty) return null;
  return (
    <Entry wide margin={<Prompt>{t(compared.part.label)}</Prompt>}>
      <div className={styles['passages']}>
        {compared.kind === 'choice' ? (
          <Beside
            dates={dates}
            {...chosen(compared.before && t(compared.before), compared.after && t(compared.after))}
          />
        ) : (
          compared.texts.map(({ principle, ...pair }, index) => (
            <Fragment key={index}>
              {principle !== null && <PrincipleName number={principle} />}
              <Beside dates={dates} {...pair} />
            </Fragment>
          ))
        )}
      </div>
    </Entry>
  );
}

/** A choice is one stretch of text, and another one where it is another choice. */
function chosen(before: string | null, after: string | null): TextPair {
  const runs = (text: string | null) => (text === null ? [] : [{ text, marked: before !== after }]);
  return { before: runs(before), after: runs(after) };
}

/** The handbook's name of a principle, where it can be read. */
function PrincipleName({ number }: { number: number }) {
  const answer = useLastingAnswer(['handbook'], () => window.notebook.handbook.read());
  return (
    <h3 className={styles['principle']}>
      {number} {answer.data?.handbook.principles[number - 1]?.name}
    </h3>
  );
}

/** The same passage in both copies; each side bears its date where the two stand below each other, or are read aloud. */
function Beside({ dates, before, after }: TextPair & { dates: Dates }) {
  return (
    <div className={styles['pair']}>
      <Side day={dates.before} runs={before} as="before" />
      <Side day={dates.after} runs={after} as="after" />
    </div>
  );
}

function Side({ day, runs, as }: { day: Day; runs: TextRun[]; as: 'before' | 'after' }) {
  const language = useLanguage();
  if (runs.length === 0) return <div className={styles['nothing']} />;
  return (
    <div>
      <span className={styles['date']}>{formatDay(day, language, { week: false })}: </span>
      <p className={styles['passage']}>
        <Runs runs={runs} as={as} />
      </p>
    </div>
  );
}
