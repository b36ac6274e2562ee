import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/day.ts';
import { formatWeek } from '../../../../shared/day-text.ts';
import { type ComparedPart, compareSheets, type SheetCopy } from '../../../../shared/worksheets/compare.ts';
import type { TextPair, TextRun } from '../../../../shared/worksheets/compare-words.ts';
import { useLanguage } from '../../../ui/language.ts';
import { Entry, Prompt } from '../../../ui/Page.tsx';
import { useHandbook } from '../../../ui/queries.ts';
import styles from './Comparison.module.css';
import { Moved } from './Moved.tsx';
import { Legend, Runs } from '../../../ui/Runs.tsx';

/** `name` is what the copy is called: its day, and more where that day has several. */
type NamedCopy = SheetCopy & { date: Day; name: string };
type Names = { before: string; after: string };
type Props = {
  before: NamedCopy;
  after: NamedCopy;
};

/** Two copies of a sheet beside each other, part by part; of the tasks, what has moved. */
export function Comparison({ before, after }: Props) {
  const names = { before: before.name, after: after.name };
  const parts = compareSheets(before, after);
  return (
    <>
      <Entry wide spacing="row">
        {parts.some(canBeMarked) && <Legend />}
        <div className={styles['heads']}>
          <Head {...before} />
          <Head {...after} />
        </div>
      </Entry>
      {parts.map((compared) => (
        <ComparedRow key={`${compared.part.name} ${compared.part.kind}`} compared={compared} names={names} />
      ))}
    </>
  );
}

const canBeMarked = (part: ComparedPart) => part.kind !== 'tasks' || part.changes.reworded.length > 0;

function Head({ name, date }: NamedCopy) {
  const language = useLanguage();
  return (
    <p className={styles['head']}>
      <strong>{name}</strong> ({formatWeek(date, language)})
    </p>
  );
}

type RowProps = { compared: ComparedPart; names: Names };

function ComparedRow({ compared, names }: RowProps) {
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
            names={names}
            {...chosen(compared.before && t(compared.before), compared.after && t(compared.after))}
          />
        ) : (
          compared.texts.map(({ principle, ...pair }, index) => (
            <Fragment key={index}>
              {principle !== null && <PrincipleName number={principle} />}
              <Beside names={names} {...pair} />
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
  const answer = useHandbook();
  return (
    <h3 className={styles['principle']}>
      {number} {answer.data?.handbook.principles[number - 1]?.name}
    </h3>
  );
}

/** The same passage in both copies; each side bears its date where the two stand below each other, or are read aloud. */
function Beside({ names, before, after }: TextPair & { names: Names }) {
  return (
    <div className={styles['pair']}>
      <Side name={names.before} runs={before} as="before" />
      <Side name={names.after} runs={after} as="after" />
    </div>
  );
}

function Side({ name, runs, as }: { name: string; runs: TextRun[]; as: 'before' | 'after' }) {
  if (runs.length === 0) return <div className={styles['nothing']} />;
  return (
    <div>
      <span className={styles['date']}>{name}: </span>
      <p className={styles['passage']}>
        <Runs runs={runs} as={as} />
      </p>
    </div>
  );
}
