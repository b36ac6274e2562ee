import { expect, test } from 'vitest';
import { howSoon } from '../../../renderer/features/overview/how-soon.ts';
import { Day } from '../../../shared/day.ts';
import { danish } from '../../support/paper.ts';

const today = Day.parse('2026-11-23');
const on = (date: string, beginsIn: number | null = null) =>
  howSoon({ date: Day.parse(date), beginsIn, minutes: 90 }, today, danish);

test('a meeting on another day is so many days away', () => {
  expect([on('2026-11-23'), on('2026-11-24'), on('2027-01-19')]).toEqual(['i dag', 'i morgen', 'om 57 dage']);
});

test.each([
  [600, 'om ti timer'],
  [660, 'om 11 timer'],
  [125, 'om to timer'],
  [89, 'om en time'],
  [50, 'om en time'],
  [49, 'om 49 minutter'],
  [1, 'om 1 minut'],
  [0, 'nu'],
  [-89, 'nu'],
  [-90, 'i dag'],
])('a meeting today that begins in %i minutes is %s', (minutes, words) => {
  expect(on('2026-11-23', minutes)).toBe(words);
});
