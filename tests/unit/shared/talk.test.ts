import { expect, test } from 'vitest';
import { Day, momentOf, TimeOfDay } from '../../../shared/day.ts';
import { MeetingFields } from '../../../shared/meeting.ts';
import { isQuestion, questionSets } from '../../../shared/question-cards.ts';
import { clockOf, SharedMeeting } from '../../../shared/talk.ts';
import { visibilityOf } from '../../../shared/visibility.ts';
import { seeded } from '../../support/random.ts';

const MINUTE = 60_000;
const date = Day.parse('2026-11-23');
const startsAt = TimeOfDay.parse('13:00');
const planned = momentOf(date, startsAt);

test.each([
  ['half an hour before', -30],
  ['at the very time', 0],
  ['in the midst of it', 45],
])('%s the meeting keeps its own time', (_when, minutes) => {
  const clock = clockOf({ date, startsAt, minutes: 90 }, planned + minutes * MINUTE);
  expect(clock).toEqual({ startsAt: planned, endsAt: planned + 90 * MINUTE });
});

test.each([
  ['the day before', -24 * 60],
  ['when its time is over', 90],
  ['hours early', -180],
])('%s it lasts as long from now', (_when, minutes) => {
  const now = planned + minutes * MINUTE;
  const clock = clockOf({ date, startsAt, minutes: 60 }, now);
  expect(clock).toEqual({ startsAt: now, endsAt: now + 60 * MINUTE });
});

test('without a time it lasts as long as such a meeting does, from now', () => {
  expect(clockOf({ date, startsAt: null, minutes: 90 }, planned)).toEqual({
    startsAt: planned,
    endsAt: planned + 90 * MINUTE,
  });
});

test('whenever one comes, the clock has not run out and is as long as the meeting', () => {
  const random = seeded(61);
  for (let turn = 0; turn < 1000; turn += 1) {
    const now = planned + (random.below(4001) - 2000) * MINUTE;
    const minutes = 10 + random.below(231);
    const clock = clockOf({ date, startsAt: random.pick([startsAt, null]), minutes }, now);
    expect(clock.endsAt).toBeGreaterThan(now);
    expect(clock.endsAt - clock.startsAt).toBe(minutes * MINUTE);
  }
});

test('of the meeting only what both may read goes to the screen that both see', () => {
  for (const [name, field] of Object.entries(SharedMeeting.shape).filter(([name]) => name !== 'id')) {
    expect(visibilityOf(field), name).not.toBe('private');
    expect(MeetingFields.shape).toHaveProperty(name);
  }
});

test('a question on a card is one that a sheet asks', () => {
  const all = questionSets.flatMap(({ questions }) => questions);
  expect(all.length).toBeGreaterThan(10);
  expect(new Set(all).size).toBe(all.length);
  expect(all.every(isQuestion)).toBe(true);
  expect(isQuestion('worksheets.review.nothing')).toBe(false);
});
