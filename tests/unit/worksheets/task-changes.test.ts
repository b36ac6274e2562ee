import { expect, test } from 'vitest';
import {
  changeTasks,
  neighbourOf,
  placeTowards,
  type TaskChange,
} from '../../../renderer/features/worksheets/matrix/task-changes.ts';
import { Id } from '../../../shared/ids.ts';
import { idOf } from '../../support/builders.ts';
import { aTask } from '../../support/worksheets.ts';

const id = (number: number) => Id.parse(idOf(number));
const tasks = [aTask(1, 'Budget', 'urgent', true), aTask(2, 'Oplæg'), aTask(3, 'Indkøb', 'urgent')];

/** "2 text place" for each task after a change; new ones have the ids from 90. */
function after(change: TaskChange): string[] {
  let next = 90;
  return changeTasks(tasks, change, () => id(next++)).map(
    (task) =>
      `${Number(task.id.slice(-4))} ${task.text} ${task.place ?? 'list'}${task.takesTime ? ' !' : ''}`,
  );
}

test('a task that is moved or marked keeps its rank, and so its number', () => {
  expect(after({ kind: 'place', id: id(2), place: 'important' })).toEqual([
    '1 Budget urgent !',
    '2 Oplæg important',
    '3 Indkøb urgent',
  ]);
  expect(after({ kind: 'time', id: id(1), takesTime: false })[0]).toBe('1 Budget urgent');
});

test('a new task comes after the one it was begun in, in the same field, or else last in the list', () => {
  expect(after({ kind: 'add', after: id(1) })).toEqual([
    '1 Budget urgent !',
    '90  urgent',
    '2 Oplæg list',
    '3 Indkøb urgent',
  ]);
  expect(after({ kind: 'add', after: null }).at(-1)).toBe('90  list');
});

test('a list that is pasted becomes one task a line', () => {
  expect(after({ kind: 'write', id: id(2), text: 'Oplæg\r\n\n  Vagtplan\nMøder ' })).toEqual([
    '1 Budget urgent !',
    '2 Oplæg list',
    '90 Vagtplan list',
    '91 Møder list',
    '3 Indkøb urgent',
  ]);
});

test('when a task is removed the one before it in its field is next, or else the one after', () => {
  expect(after({ kind: 'remove', id: id(2) })).toEqual(['1 Budget urgent !', '3 Indkøb urgent']);
  expect([neighbourOf(tasks, id(3)), neighbourOf(tasks, id(1)), neighbourOf(tasks, id(2))]).toEqual([
    id(1),
    id(3),
    undefined,
  ]);
});

test('the arrow keys lead from the list to every field and back, and nowhere else', () => {
  const walk = ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowLeft'];
  let place: ReturnType<typeof placeTowards> = null;
  const visited = walk.map((key) => (place = placeTowards(place ?? null, key)));
  expect(visited).toEqual(['important-urgent', 'important', 'neither', 'urgent', 'important-urgent', null]);
  expect([
    placeTowards(null, 'ArrowLeft'),
    placeTowards('neither', 'ArrowDown'),
    placeTowards(null, 'a'),
  ]).toEqual([undefined, undefined, undefined]);
});
