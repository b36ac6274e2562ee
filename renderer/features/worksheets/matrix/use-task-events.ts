import type { DragEvent, KeyboardEvent, MouseEvent } from 'react';
import { Id } from '../../../../shared/ids.ts';
import type { Task } from '../../../../shared/worksheets/answers.ts';
import { placeTowards } from './task-changes.ts';
import { TASK_DRAG } from './TaskField.tsx';
import type { ChangeTask } from './use-tasks.ts';

type Parts = {
  tasks: readonly Task[];
  change: ChangeTask;
  undo: (() => void) | undefined;
  /** The button of a task's menu was pressed: the menu opens, or closes where it stands open. */
  pressMenu: (task: Id, anchor: HTMLElement) => void;
};

const rowOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-task]') : null;

const textOf = (row: Element | null | undefined) => row?.querySelector('textarea');

/** What is pressed, clicked and dragged anywhere in the matrix, heard in one place for all its rows. */
export function taskEvents({ tasks, change, undo, pressMenu }: Parts) {
  const taskOf = (target: EventTarget): Task | undefined => {
    const id = rowOf(target)?.dataset['task'];
    return tasks.find((task) => task.id === id);
  };

  /** Whether the key has been used. */
  function press(event: KeyboardEvent): boolean {
    const { key, target } = event;
    const isWithCommand = event.ctrlKey || event.metaKey;
    if (undo && isWithCommand && !event.shiftKey && key.toLowerCase() === 'z') {
      undo();
      return true;
    }
    const task = taskOf(target);
    if (!task || event.nativeEvent.isComposing) return false;
    if (event.altKey && event.shiftKey) {
      const place = placeTowards(task.place, key);
      if (place !== undefined) change({ kind: 'place', id: task.id, place }, partOf(target));
      return key.startsWith('Arrow');
    }
    if (event.altKey || isWithCommand) return false;
    if (target instanceof HTMLButtonElement && ['Enter', ' ', 'ArrowDown'].includes(key)) {
      pressMenu(task.id, target);
      return true;
    }
    if (!(target instanceof HTMLTextAreaElement)) return false;
    if (key === 'Enter') {
      if (task.text.trim() !== '') change({ kind: 'add', after: task.id });
      return true;
    }
    if (key === 'Backspace' && task.text === '') {
      change({ kind: 'remove', id: task.id });
      return true;
    }
    return !event.shiftKey && stepFrom(target, key);
  }

  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (press(event)) event.preventDefault();
    },
    onClick: ({ target, clientX, clientY }: MouseEvent) => {
      const task = taskOf(target);
      if (!task || !(target instanceof Element)) return;
      const button = target.closest('button');
      if (button) pressMenu(task.id, button);
      else writeAt(textOf(rowOf(target)), clientX, clientY);
    },
    onDragStart: ({ target, dataTransfer }: DragEvent) => {
      // A stretch of text that is dragged out of a field is not its task.
      if (!(target instanceof HTMLElement) || rowOf(target) !== target) return;
      dataTransfer.setData(TASK_DRAG, Id.parse(target.dataset['task']));
      dataTransfer.effectAllowed = 'move';
    },
  };
}

const partOf = (target: EventTarget) => (target instanceof HTMLTextAreaElement ? 'text' : 'menu');

/** Up at the start of a text and down at its end lead to the task before and after. */
function stepFrom(area: HTMLTextAreaElement, key: string): boolean {
  const { selectionStart, selectionEnd, value } = area;
  if (selectionStart !== selectionEnd) return false;
  const row = rowOf(area);
  const up = key === 'ArrowUp' && selectionStart === 0 && row?.previousElementSibling;
  const down = key === 'ArrowDown' && selectionEnd === value.length && row?.nextElementSibling;
  const next = textOf(up || down || null);
  next?.focus();
  return next !== undefined && next !== null;
}

/** A text takes the mouse only while it has the focus, so that its row can be dragged; the caret goes where it was clicked. */
function writeAt(area: HTMLTextAreaElement | null | undefined, x: number, y: number): void {
  if (!area || area === document.activeElement) return;
  area.focus();
  const caret = document.caretPositionFromPoint(x, y);
  const at = caret?.offsetNode === area ? caret.offset : area.value.length;
  area.setSelectionRange(at, at);
}
