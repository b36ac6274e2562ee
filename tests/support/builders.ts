import { type Agreement, Agreement as AgreementSchema } from '../../shared/agreement.ts';
import { type Course, Course as CourseSchema, newCourse } from '../../shared/course.ts';
import { CourseResult } from '../../shared/course-result.ts';
import type { z } from 'zod';
import { type Meeting, Meeting as MeetingSchema } from '../../shared/meeting.ts';
import { Reflection } from '../../shared/reflection.ts';

/** A fixed id for each number, so that tests read the same every time. */
export const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Monday 23 November 2026, 14.40 where the test runs. */
export const NOW = new Date(2026, 10, 23, 14, 40).getTime();

export const aCourse = (parts: Partial<z.input<typeof CourseSchema>> = {}): Course =>
  CourseSchema.parse({ ...newCourse({ id: idOf(1), alias: 'M. K.', createdAt: NOW }), ...parts });

export const aMeeting = (parts: Partial<z.input<typeof MeetingSchema>> = {}): Meeting =>
  MeetingSchema.parse({
    id: idOf(101),
    courseId: idOf(1),
    date: '2026-11-23',
    startsAt: '13:00',
    minutes: 90,
    place: 'Mødelokale Åen',
    state: 'held',
    preparationMinutes: null,
    sharedNotes: '',
    sheets: [],
    questions: [],
    principles: [],
    parameters: [],
    roles: [],
    rolesPlanned: [],
    howItWent: '',
    expectations: '',
    topics: '',
    outcome: '',
    nextTasks: '',
    notes: '',
    createdAt: NOW,
    changedAt: NOW,
    ...parts,
  });

export const anAgreement = (parts: Partial<z.input<typeof AgreementSchema>> = {}): Agreement =>
  AgreementSchema.parse({
    id: idOf(201),
    courseId: idOf(1),
    meetingId: idOf(101),
    owner: 'mentor',
    text: 'Finder en kollega, der har lagt sine statusmøder om',
    due: null,
    status: 'open',
    createdAt: NOW,
    ...parts,
  });

export const aResult = (parts: Partial<z.input<typeof CourseResult>> = {}): CourseResult =>
  CourseResult.parse({
    id: idOf(401),
    courseId: idOf(1),
    meetingId: null,
    agreementId: null,
    date: '2026-10-06',
    text: 'Siger nej opad uden at virke uvillig',
    createdAt: NOW,
    changedAt: NOW,
    ...parts,
  });

/** One of no course, where `parts` names none. */
export const aReflection = (parts: Partial<z.input<typeof Reflection>> = {}): Reflection =>
  Reflection.parse({
    id: idOf(402),
    courseId: null,
    meetingId: null,
    date: '2026-10-06',
    text: 'Jeg svarer for hurtigt',
    createdAt: NOW,
    changedAt: NOW,
    ...parts,
  });
