import type { z } from 'zod';
import { CourseLife, LifeMeeting } from '../../shared/course-life.ts';
import { aCourse, aMeeting, idOf } from './builders.ts';

/** A meeting in a course's life: held, unless it says otherwise. */
export const aLifeMeeting = (
  number: number,
  date: string,
  parts: Partial<z.input<typeof LifeMeeting>> = {},
): LifeMeeting => {
  const { id, startsAt, minutes, state, preparationMinutes } = aMeeting({ id: idOf(100 + number) });
  const untouched = { principles: [], parameters: [], roles: [], rolesPlanned: [] };
  const usual = { id, startsAt, minutes, state, preparationMinutes, ...untouched };
  return LifeMeeting.parse({ ...usual, number, date, ...parts });
};

/** The course's facts, of which its life tells. */
const facts = (): CourseLife['course'] => {
  const course = aCourse({ startsOn: '2026-04-21' });
  const { id, alias, startsOn, expectedMonths, rhythmMonths, meetingMinutes, state, endedOn } = course;
  return { id, alias, startsOn, expectedMonths, rhythmMonths, meetingMinutes, state, endedOn };
};

/** The life of a course in November 2026: six meetings held and three to come, unless the test says otherwise. */
export const aLife = (parts: Partial<z.input<typeof CourseLife>> = {}): CourseLife =>
  CourseLife.parse({
    today: '2026-11-23',
    course: facts(),
    parameterNames: ['', '', ''],
    meetings: [
      aLifeMeeting(1, '2026-04-21', { principles: [3], roles: ['adviser'], preparationMinutes: 45 }),
      aLifeMeeting(2, '2026-05-12', { principles: [1, 6], roles: ['adviser', 'guide'] }),
      aLifeMeeting(3, '2026-06-16', { principles: [3, 7], roles: ['coach', 'guide'] }),
      aLifeMeeting(4, '2026-08-25', { principles: [5, 6], roles: ['coach', 'networker'] }),
      aLifeMeeting(5, '2026-10-06', { principles: [3, 6, 7], roles: ['coach'], minutes: null }),
      aLifeMeeting(6, '2026-11-23', { principles: [3, 7], roles: ['coach', 'guide'], minutes: 65 }),
      aLifeMeeting(7, '2027-01-19', { state: 'planned' }),
      aLifeMeeting(8, '2027-03-09', { state: 'planned' }),
      aLifeMeeting(9, '2027-04-20', { state: 'planned' }),
    ],
    sheets: [
      { id: idOf(501), kind: 'review-early', date: '2026-07-01' },
      { id: idOf(502), kind: 'priority-matrix', date: '2026-08-25' },
    ],
    results: [
      { id: idOf(601), date: '2026-10-06', text: 'Siger nej opad, uden at det koster.' },
      { id: idOf(602), date: '2026-11-23', text: 'Fire uger uden at rette fraværstal.' },
    ],
    openAgreements: [],
    closedAgreements: 11,
    ...parts,
  });
