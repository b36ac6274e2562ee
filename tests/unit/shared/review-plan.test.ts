import { expect, test } from 'vitest';
import { readNumbers, ReviewPlan, setsAt, usualPlan, writeNumbers } from '../../../shared/review-plan.ts';

const plan = (parts: Partial<ReviewPlan> = {}): ReviewPlan => ReviewPlan.parse({ ...usualPlan, ...parts });
const setsOfFirst = (count: number, given = plan()) =>
  Array.from({ length: count }, (_, at) => setsAt(given, at + 1).join(' '));

test('by default the first set is offered each time, the second after meetings 2 and 3, the third from 5 every second', () => {
  expect(setsOfFirst(9)).toEqual([
    'review-meeting',
    'review-meeting review-early',
    'review-meeting review-early',
    'review-meeting',
    'review-meeting review-later',
    'review-meeting',
    'review-meeting review-later',
    'review-meeting',
    'review-meeting review-later',
  ]);
});

test('a meeting without a number offers nothing', () => {
  expect(setsAt(plan(), null)).toEqual([]);
});

test('each set can be left out', () => {
  expect(setsOfFirst(6, plan({ meeting: false, early: [], later: false }))).toEqual(['', '', '', '', '', '']);
});

test('sets that fall on the same meeting are all offered there', () => {
  const crowded = plan({ early: [3], laterFrom: 3, laterEvery: 3 });
  expect(setsAt(crowded, 3)).toEqual(['review-meeting', 'review-early', 'review-later']);
  expect(setsAt(crowded, 6)).toEqual(['review-meeting', 'review-later']);
});

test('from the first meeting and each time is a plan too', () => {
  expect(setsOfFirst(3, plan({ meeting: false, early: [], laterFrom: 1, laterEvery: 1 }))).toEqual([
    'review-later',
    'review-later',
    'review-later',
  ]);
});

test('numbers are kept once each, in order', () => {
  expect(plan({ early: [4, 2, 4] }).early).toEqual([2, 4]);
});

test.each([
  [{ early: [0] }, 'errors.field.meetingNumbers'],
  [{ early: [100] }, 'errors.field.meetingNumbers'],
  [{ early: [1.5] }, 'errors.field.meetingNumbers'],
  [{ laterFrom: 0 }, 'errors.field.meetingNumber'],
  [{ laterEvery: 0 }, 'errors.field.meetingsBetween'],
])('%j is refused with a word of what to write', (parts, message) => {
  const result = ReviewPlan.safeParse({ ...usualPlan, ...parts });
  expect(result.error?.issues[0]?.message).toBe(message);
});

test('numbers are read as a person writes them', () => {
  expect(readNumbers('2, 3')).toEqual([2, 3]);
  expect(readNumbers(' 2 og 3 ')).toEqual([2, 3]);
  expect(readNumbers('2,3;5')).toEqual([2, 3, 5]);
  expect(readNumbers('2. og 3.')).toEqual([2, 3]);
  expect(readNumbers('')).toEqual([]);
  expect(writeNumbers([2, 3])).toBe('2, 3');
});

test.each(['to', '2-3', '-1', '2,3x', '1.5', '4000'])('»%s« is no list of meetings', (text) => {
  expect(readNumbers(text)).toBeUndefined();
});
