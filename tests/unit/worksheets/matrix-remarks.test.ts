import { describe, expect, test } from 'vitest';
import type { TaskPlace } from '../../../shared/worksheets/answers.ts';
import { mostlyUrgent, timeWithoutImportance } from '../../../shared/worksheets/matrix-remarks.ts';
import { aTask } from '../../support/worksheets.ts';

const placed = (...places: (TaskPlace | null)[]) =>
  places.map((place, index) => aTask(index + 1, `Opgave ${index + 1}`, place));

test('tasks that take time without being important are told by their numbers', () => {
  expect(
    timeWithoutImportance([
      aTask(1, 'Budget', 'important-urgent', true),
      aTask(2, 'Referater', 'neither', true),
      aTask(3, 'Indkøb', 'urgent'),
      aTask(4, 'Fraværstal', 'urgent', true),
      aTask(5, 'Retning', 'important', true),
      aTask(6, 'Oplæg', null, true),
      aTask(7, ' ', 'neither', true),
    ]),
  ).toEqual([2, 4]);
});

describe('the remark that everything is urgent', () => {
  test('comes when all of at least four placed tasks are both important and urgent', () => {
    const four = placed('important-urgent', 'important-urgent', 'important-urgent', 'important-urgent');
    expect(mostlyUrgent(four)).toBe('all');
    expect(mostlyUrgent(four.slice(1))).toBeUndefined();
  });

  test('comes from four in five on, and tasks in the list do not count', () => {
    const both = placed(
      'important-urgent',
      'important-urgent',
      'important-urgent',
      'important-urgent',
      null,
      null,
    );
    expect(mostlyUrgent([...both, ...placed('neither')])).toBe('nearly-all');
    expect(mostlyUrgent([...both, ...placed('neither', 'important')])).toBeUndefined();
  });

  test('does not count a line on which nothing is written', () => {
    const three = placed('important-urgent', 'important-urgent', 'important-urgent');
    expect(mostlyUrgent([...three, aTask(9, '', 'important-urgent')])).toBeUndefined();
  });
});
