import { Plus } from 'lucide-react';
import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../../shared/ids.ts';
import type { Task, TaskPlace } from '../../../../shared/worksheets/answers.ts';
import type { Part } from '../../../../shared/worksheets/definition.ts';
import { Button } from '../../../ui/Button.tsx';
import { Prompt } from '../../../ui/Page.tsx';
import { Board } from './Board.tsx';
import { Problem } from '../Problem.tsx';
import styles from './Matrix.module.css';
import { Remarks } from './Remarks.tsx';
import { TaskField } from './TaskField.tsx';
import { TaskMenu } from './TaskMenu.tsx';
import { TaskRow } from './TaskRow.tsx';
import { taskEvents } from './use-task-events.ts';
import { useTasks } from './use-tasks.ts';

/** Stands in the words that all rows have until each puts its number there: they are worded once, not once a row. */
const HOLE = '#';

type Props = {
  part: Extract<Part, { kind: 'tasks' }>;
  tasks: Task[];
  onChange: (tasks: Task[]) => void;
  /** The focus went elsewhere. */
  onLeave: () => void;
  error: string | undefined;
  /** What is worth a second look in the tasks. */
  care: ReactNode;
};

/** The list of all tasks and the four fields they are placed in: by mouse, by keys or by each task's menu. */
export function Matrix({ part, tasks, onChange, onLeave, error, care }: Props) {
  const { t } = useTranslation();
  const root = useRef<HTMLDivElement>(null);
  const { change, undo, last } = useTasks(root, tasks, onChange);
  const [menu, setMenu] = useState<{ id: Id; anchor: HTMLElement }>();
  const listId = useId();

  const words = useMemo(() => {
    const [name, nameWithTime, open] = [
      t('worksheets.matrix.task', { number: HOLE }),
      t('worksheets.matrix.taskWithTime', { number: HOLE }),
      t('worksheets.matrix.menu.open', { number: HOLE }),
    ];
    return {
      name: (number: number, takesTime: boolean) =>
        (takesTime ? nameWithTime : name).replace(HOLE, String(number)),
      menu: (number: number) => open.replace(HOLE, String(number)),
      much: t('worksheets.matrix.much'),
      hint: t('worksheets.matrix.taskHint'),
    };
  }, [t]);
  const write = useMemo(() => (id: Id, text: string) => change({ kind: 'write', id, text }), [change]);
  const drop = (id: Id, place: TaskPlace | null) => {
    if (tasks.some((task) => task.id === id && task.place !== place)) change({ kind: 'place', id, place });
  };
  const rowsIn = (place: TaskPlace | null) =>
    tasks.map(
      (task, index) =>
        task.place === place && (
          <TaskRow
            key={task.id}
            id={task.id}
            number={index + 1}
            text={task.text}
            takesTime={task.takesTime}
            isMenuOpen={menu?.id === task.id}
            words={words}
            write={write}
          />
        ),
    );
  const hasUnplaced = tasks.some(({ place }) => place === null);
  const open = tasks.find(({ id }) => id === menu?.id);
  const events = taskEvents({
    tasks,
    change,
    undo: last.before ? () => undo(last) : undefined,
    pressMenu: (id, anchor) => setMenu(menu?.id === id ? undefined : { id, anchor }),
  });
  return (
    <div
      className={styles['matrix']}
      ref={root}
      data-field={part.name}
      {...events}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onLeave();
      }}
    >
      <div className={styles['prompt']}>
        <Prompt note={t(part.hint)}>{t(part.label)}</Prompt>
      </div>
      <TaskField
        place={null}
        labelledBy={listId}
        className={styles['list']}
        onDropTask={drop}
        above={
          <>
            <Problem error={error} />
            <p id={listId} className={hasUnplaced ? styles['listName'] : 'for-screen-readers'}>
              {t('worksheets.matrix.notPlaced')}
            </p>
            {tasks.length > 0 && !hasUnplaced && (
              <p className={styles['listName']}>{t('worksheets.matrix.allPlaced')}</p>
            )}
          </>
        }
        below={
          <Button look="plain" small data-add onPress={() => change({ kind: 'add', after: null })}>
            <Plus size={16} strokeWidth={1.75} aria-hidden />
            {t('worksheets.matrix.add')}
          </Button>
        }
      >
        {rowsIn(null)}
      </TaskField>
      <div className={styles['fields']}>
        <Board rowsIn={rowsIn} onDropTask={drop} />
        <div className={styles['below']}>
          <div className={styles['last']}>
            <p role="status">{last.said}</p>
            {last.before && (
              <Button look="plain" small onPress={() => undo(last)}>
                {t('worksheets.matrix.undo')}
              </Button>
            )}
          </div>
          {care}
          <Remarks tasks={tasks} />
          <p className={styles['keys']}>{t('worksheets.matrix.keys')}</p>
        </div>
      </div>
      {open && menu && (
        <TaskMenu task={open} anchor={menu.anchor} change={change} close={() => setMenu(undefined)} />
      )}
    </div>
  );
}
