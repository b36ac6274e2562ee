import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskPlace } from '../../../../shared/worksheets/answers.ts';
import type { TaskChanges } from '../../../../shared/worksheets/compare-tasks.ts';
import { Entry, Prompt } from '../../../ui/Page.tsx';
import { placeWord } from '../../../../shared/worksheets/place-words.ts';
import styles from './Comparison.module.css';
import { Runs } from '../../../ui/Runs.tsx';

type Line = { id: string; number: number; text: ReactNode; what: ReactNode };

/** What became of the tasks: first where each has moved, then the new ones, those taken out and the rest. */
export function Moved({ changes }: { changes: TaskChanges }) {
  const { t } = useTranslation();
  const nameOf = (place: TaskPlace | null) => t(placeWord(place));
  const moved = changes.moved.map(({ from, to, ...task }) => ({
    ...task,
    what: t('worksheets.compare.movedFrom', { from: nameOf(from), to: nameOf(to) }),
  }));
  const added = changes.added.map(({ to, ...task }) => ({
    ...task,
    what: to ? t('worksheets.compare.newAt', { place: nameOf(to) }) : t('worksheets.compare.newInList'),
  }));
  const removed = changes.removed.map(({ from, ...task }) => ({
    ...task,
    what: from
      ? t('worksheets.compare.goneFrom', { place: nameOf(from) })
      : t('worksheets.compare.goneFromList'),
  }));
  const timed = changes.timed.map(({ takesTime, ...task }) => ({
    ...task,
    what: t(takesTime ? 'worksheets.compare.timeOn' : 'worksheets.compare.timeOff'),
  }));
  const reworded = changes.reworded.map(({ id, number, texts }) => ({
    id,
    number,
    text: <Runs runs={texts.before} as="before" />,
    what: <Runs runs={texts.after} as="after" />,
  }));
  return (
    <>
      <Lines title={t('worksheets.compare.moved')} lines={moved} none={t('worksheets.compare.noneMoved')} />
      <Lines title={t('worksheets.compare.newTasks')} lines={added} />
      <Lines title={t('worksheets.compare.goneTasks')} lines={removed} />
      <Lines title={t('worksheets.compare.timed')} lines={timed} />
      <Lines title={t('worksheets.compare.reworded')} lines={reworded} />
    </>
  );
}

function Lines({ title, lines, none }: { title: string; lines: readonly Line[]; none?: string }) {
  if (lines.length === 0 && none === undefined) return null;
  return (
    <Entry wide margin={<Prompt>{title}</Prompt>}>
      {lines.length === 0 && <p className={styles['none']}>{none}</p>}
      <ul className={styles['tasks']} aria-label={title}>
        {lines.map(({ id, number, text, what }) => (
          <li key={id}>
            <span className={styles['number']}>{number} </span>
            <span>{text}</span> <span className={styles['what']}>{what}</span>
          </li>
        ))}
      </ul>
    </Entry>
  );
}
