import { expect, test } from 'vitest';
import { z } from 'zod';
import { AgreementFields } from '../../../shared/agreement.ts';
import { CourseFields } from '../../../shared/course.ts';
import { LogbookText, MeetingFields } from '../../../shared/meeting.ts';
import { isDeclared, type Visibility, visibilityOf } from '../../../shared/visibility.ts';

const nouns = { course: CourseFields, meeting: MeetingFields, agreement: AgreementFields };

const classes = (schema: z.ZodObject): Record<string, Visibility> =>
  Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => [name, visibilityOf(field as z.ZodType)]),
  );

test('every field of every noun says who may read it', () => {
  for (const [noun, schema] of Object.entries(nouns)) {
    for (const [name, field] of Object.entries<z.ZodType>(schema.shape)) {
      expect(isDeclared(field), `${noun}.${name}`).toBe(true);
    }
  }
});

test('a field that was forgotten counts as private', () => {
  const forgotten = z.string();
  expect(isDeclared(forgotten)).toBe(false);
  expect(visibilityOf(forgotten)).toBe('private');
});

test('of the logbook page only expectations and the tasks for next time may be shared', () => {
  expect(classes(LogbookText)).toEqual({
    howItWent: 'private',
    expectations: 'meeting',
    topics: 'private',
    outcome: 'private',
    nextTasks: 'meeting',
    notes: 'private',
  });
});

test('HR may see the facts of a course and of its meetings, and no text', () => {
  const forHr = Object.entries(nouns).flatMap(([noun, schema]) =>
    Object.entries(classes(schema))
      .filter(([, visibility]) => visibility === 'hr')
      .map(([name]) => `${noun}.${name}`),
  );
  expect(forHr).toEqual([
    'course.alias',
    'course.levelNow',
    'course.levelAimed',
    'course.aimsAtCareerStep',
    'course.aimsAtGrowth',
    'course.startsOn',
    'course.expectedMonths',
    'course.rhythmMonths',
    'course.meetingMinutes',
    'course.state',
    'meeting.date',
    'meeting.minutes',
    'meeting.state',
  ]);
});
