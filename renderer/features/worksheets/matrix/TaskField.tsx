import { type DragEvent, type ReactNode, useState } from 'react';
import { Id } from '../../../../shared/ids.ts';
import type { TaskPlace } from '../../../../shared/worksheets/answers.ts';
import styles from './Matrix.module.css';

/** What a dragged task carries: its id and none of its text, which is for this window alone. */
export const TASK_DRAG = 'application/x-mentornotesbog-task';

type Props = {
  place: TaskPlace | null;
  /** The id of what names the field. */
  labelledBy: string;
  className: string | undefined;
  onDropTask: (id: Id, place: TaskPlace | null) => void;
  /** Above and below the tasks. */
  above?: ReactNode;
  below?: ReactNode;
  children: ReactNode;
};

/** One of the four fields, or the list beside them: a labelled list that takes a task that is dropped on it. */
export function TaskField({ place, labelledBy, className, onDropTask, above, below, children }: Props) {
  const [isOver, setOver] = useState(false);

  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(TASK_DRAG)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    setOver(true);
  };
  const leave = (event: DragEvent<HTMLElement>) => {
    const to = event.relatedTarget;
    if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    const id = Id.safeParse(event.dataTransfer.getData(TASK_DRAG));
    if (!id.success) return;
    event.preventDefault();
    onDropTask(id.data, place);
  };
  return (
    <div
      className={className}
      data-over={isOver || undefined}
      onDragOver={over}
      onDragLeave={leave}
      onDrop={drop}
    >
      {above}
      <ul className={styles['tasks']} aria-labelledby={labelledBy} data-place={place ?? 'list'}>
        {children}
      </ul>
      {below}
    </div>
  );
}
