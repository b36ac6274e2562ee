import type { Id } from '../ids.ts';
import type { Task, TaskPlace } from './answers.ts';
import { compareTexts, type TextPair } from './compare-words.ts';

/** A task by its number: in the later copy, or in the earlier one where it was taken out. */
type Named = { id: Id; number: number; text: string };

/** What became of the tasks between two copies; a place of null is the list. */
export type TaskChanges = {
  moved: (Named & { from: TaskPlace | null; to: TaskPlace | null })[];
  added: (Named & { to: TaskPlace | null })[];
  removed: (Named & { from: TaskPlace | null })[];
  /** Their time mark was set or taken off. */
  timed: (Named & { takesTime: boolean })[];
  reworded: (Named & { texts: TextPair })[];
};

type Ranked = Named & { task: Task };

/** A line that nothing is written on is no task, and still has a number. */
const ranked = (tasks: readonly Task[]): Ranked[] =>
  tasks
    .map((task, index) => ({ id: task.id, number: index + 1, text: task.text, task }))
    .filter(({ text }) => text.trim() !== '');

/** Tasks are the same where their ids are; all lists are in the order of the numbers. */
export function compareTasks(before: readonly Task[], after: readonly Task[]): TaskChanges {
  const old = ranked(before);
  const now = ranked(after);
  const oldById = new Map(old.map(({ id, task }) => [id, task]));
  const ids = new Set(now.map(({ id }) => id));
  const both = now.flatMap(({ task, ...named }) => {
    const earlier = oldById.get(named.id);
    return earlier ? [{ named, earlier, task }] : [];
  });
  return {
    moved: both
      .filter(({ earlier, task }) => earlier.place !== task.place)
      .map(({ named, earlier, task }) => ({ ...named, from: earlier.place, to: task.place })),
    added: now
      .filter(({ id }) => !oldById.has(id))
      .map(({ task, ...named }) => ({ ...named, to: task.place })),
    removed: old
      .filter(({ id }) => !ids.has(id))
      .map(({ task, ...named }) => ({ ...named, from: task.place })),
    timed: both
      .filter(({ earlier, task }) => earlier.takesTime !== task.takesTime)
      .map(({ named, task }) => ({ ...named, takesTime: task.takesTime })),
    reworded: both
      .filter(({ earlier, task }) => earlier.text !== task.text)
      .map(({ named, earlier, task }) => ({ ...named, texts: compareTexts(earlier.text, task.text) })),
  };
}
