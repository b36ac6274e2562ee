import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Id } from '../../../../shared/ids.ts';
import type { Task } from '../../../../shared/worksheets/answers.ts';
import type { Words } from '../../../ui/explain.ts';
import { placeWord } from '../../../../shared/worksheets/place-words.ts';
import { changeTasks, neighbourOf, type TaskChange } from './task-changes.ts';

const newId = (): Id => Id.parse(crypto.randomUUID());

/** Which part of a task takes the focus: its text, or the button of its menu. */
type FocusOn = { id: Id | undefined; part: 'text' | 'menu' };

/** What was done last, in words, and the tasks as they were before it; null where it cannot be taken back. */
export type LastChange = { said: string; before: Task[] | null };

const nothing: LastChange = { said: '', before: null };

/** The changes to the tasks: each is told aloud, the last one can be taken back, and the focus follows its task. */
export function useTasks(
  root: RefObject<HTMLElement | null>,
  tasks: Task[],
  onChange: (tasks: Task[]) => void,
) {
  const { t } = useTranslation();
  const [last, setLast] = useState(nothing);
  const latest = useRef({ tasks, onChange, t });
  const focus = useRef<FocusOn>(undefined);
  useLayoutEffect(() => {
    latest.current = { tasks, onChange, t };
  });
  // Not before the menu is gone: until then nothing outside it takes the focus.
  useEffect(() => {
    if (!focus.current) return;
    focusTask(root.current, focus.current);
    focus.current = undefined;
  }, [root, tasks]);

  const give = useCallback((next: Task[], told: LastChange, on?: FocusOn) => {
    latest.current.tasks = next;
    focus.current = on;
    setLast((before) => (before.said === told.said && before.before === told.before ? before : told));
    latest.current.onChange(next);
  }, []);

  const change = useCallback(
    (one: TaskChange, part: FocusOn['part'] = 'text') => {
      const { tasks: before, t: words } = latest.current;
      const next = changeTasks(before, one, newId);
      const said = tell(before, one, words);
      give(next, said === '' ? nothing : { said, before }, focusAfter(before, next, one, part));
    },
    [give],
  );
  const undo = useCallback(
    ({ before }: LastChange) => {
      if (before) give(before, { said: latest.current.t('worksheets.matrix.said.undone'), before: null });
    },
    [give],
  );
  return { change, undo, last };
}

export type ChangeTask = ReturnType<typeof useTasks>['change'];

function focusAfter(
  before: readonly Task[],
  next: readonly Task[],
  change: TaskChange,
  part: FocusOn['part'],
): FocusOn | undefined {
  const old = new Set(before.map(({ id }) => id));
  switch (change.kind) {
    case 'write':
      return next.length > before.length
        ? { id: next.findLast(({ id }) => !old.has(id))?.id, part }
        : undefined;
    case 'add':
      return { id: next.find(({ id }) => !old.has(id))?.id, part };
    case 'place':
    case 'time':
      return { id: change.id, part };
    case 'remove':
      return { id: neighbourOf(before, change.id), part };
  }
}

/** To a task, or to the button that adds one where no task is near. */
function focusTask(root: HTMLElement | null, { id, part }: FocusOn): void {
  const task = id && root?.querySelector(`[data-task="${id}"]`);
  const target = task
    ? task.querySelector<HTMLElement>(part === 'text' ? 'textarea' : 'button')
    : root?.querySelector<HTMLElement>('[data-add]');
  target?.focus();
  if (target instanceof HTMLTextAreaElement)
    target.setSelectionRange(target.value.length, target.value.length);
}

function tell(tasks: readonly Task[], change: TaskChange, t: Words): string {
  if (change.kind === 'write' || change.kind === 'add') return '';
  const number = tasks.findIndex(({ id }) => id === change.id) + 1;
  switch (change.kind) {
    case 'place':
      return change.place === null
        ? t('worksheets.matrix.said.listed', { number })
        : t('worksheets.matrix.said.placed', { number, place: t(placeWord(change.place)) });
    case 'time':
      return t(change.takesTime ? 'worksheets.matrix.said.timeOn' : 'worksheets.matrix.said.timeOff', {
        number,
      });
    case 'remove':
      return t('worksheets.matrix.said.removed', { number });
  }
}
