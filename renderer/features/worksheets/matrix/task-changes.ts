import type { Id } from '../../../../shared/ids.ts';
import type { Task, TaskPlace } from '../../../../shared/worksheets/answers.ts';
import { pastedLines } from '../pasted-lines.ts';

/** One thing done to the tasks; the numbers follow from their order. */
export type TaskChange =
  | { kind: 'write'; id: Id; text: string }
  /** A new empty one after that task and where it stands, or last in the list. */
  | { kind: 'add'; after: Id | null }
  | { kind: 'place'; id: Id; place: TaskPlace | null }
  | { kind: 'time'; id: Id; takesTime: boolean }
  | { kind: 'remove'; id: Id };

/** @param newId makes the id of each task that comes to be */
export function changeTasks(tasks: readonly Task[], change: TaskChange, newId: () => Id): Task[] {
  const changed = (id: Id, parts: Partial<Task>) =>
    tasks.map((task) => (task.id === id ? { ...task, ...parts } : task));
  const empty = (place: TaskPlace | null, text = ''): Task => ({
    id: newId(),
    text,
    place,
    takesTime: false,
  });
  switch (change.kind) {
    case 'write': {
      const { first, more } = pastedLines(change.text);
      return changed(change.id, { text: first }).flatMap((task) =>
        task.id === change.id ? [task, ...more.map((line) => empty(task.place, line))] : [task],
      );
    }
    case 'add':
      if (change.after === null) return [...tasks, empty(null)];
      return tasks.flatMap((task) => (task.id === change.after ? [task, empty(task.place)] : [task]));
    case 'place':
      return changed(change.id, { place: change.place });
    case 'time':
      return changed(change.id, { takesTime: change.takesTime });
    case 'remove':
      return tasks.filter(({ id }) => id !== change.id);
  }
}

/** The task that stands before, or else after, one in the same field. */
export function neighbourOf(tasks: readonly Task[], id: Id): Id | undefined {
  const place = tasks.find((task) => task.id === id)?.place;
  const field = tasks.filter((task) => task.place === place);
  const at = field.findIndex((task) => task.id === id);
  return (field[at - 1] ?? field[at + 1])?.id;
}

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** Where an arrow key leads from each place; the list stands to the left of the fields. */
const ways: Record<TaskPlace | 'list', Partial<Record<Arrow, TaskPlace | null>>> = {
  list: { ArrowRight: 'important-urgent' },
  'important-urgent': { ArrowLeft: null, ArrowRight: 'important', ArrowDown: 'urgent' },
  important: { ArrowLeft: 'important-urgent', ArrowDown: 'neither' },
  urgent: { ArrowLeft: null, ArrowRight: 'neither', ArrowUp: 'important-urgent' },
  neither: { ArrowLeft: 'urgent', ArrowUp: 'important' },
};

/** undefined where nothing lies that way. */
export const placeTowards = (place: TaskPlace | null, key: string): TaskPlace | null | undefined =>
  ways[place ?? 'list'][key as Arrow];
