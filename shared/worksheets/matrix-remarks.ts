import type { Task } from './answers.ts';

const FEWEST_PLACED = 4;
const NEARLY_ALL = 0.8;

const isWritten = ({ text }: Task) => text.trim() !== '';

/** The numbers of the tasks that take much of the time without being important. */
export const timeWithoutImportance = (tasks: readonly Task[]): number[] =>
  tasks.flatMap((task, index) =>
    isWritten(task) && task.takesTime && (task.place === 'urgent' || task.place === 'neither')
      ? [index + 1]
      : [],
  );

/** Whether all or at least four in five of the placed tasks are both important and urgent; undefined below four tasks. */
export function mostlyUrgent(tasks: readonly Task[]): 'all' | 'nearly-all' | undefined {
  const placed = tasks.filter((task) => isWritten(task) && task.place !== null);
  if (placed.length < FEWEST_PLACED) return undefined;
  const both = placed.filter(({ place }) => place === 'important-urgent').length;
  if (both === placed.length) return 'all';
  return both >= placed.length * NEARLY_ALL ? 'nearly-all' : undefined;
}
