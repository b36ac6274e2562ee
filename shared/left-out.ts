import { z } from 'zod';
import type { AgreementFields, AgreementStepFields } from './agreement.ts';
import type { CourseFields } from './course.ts';
import type { ResultFields } from './course-result.ts';
import type { MeetingFields } from './meeting.ts';
import type { ReflectionFields } from './reflection.ts';
import type { Declared } from './visibility.ts';
import type { WorksheetFields } from './worksheet.ts';

/** What no summary for HR carries, in the order in which it is listed. */
export const LeftOutRow = z.enum([
  'pages',
  'agreements',
  'worksheets',
  'answers',
  'results',
  'roles',
  'parameters',
  'chosen',
  'reflections',
  'aims',
  'contacts',
  'reason',
  'removal',
]);
export type LeftOutRow = z.infer<typeof LeftOutRow>;

/** How much the notebook has of each. */
export const LeftOut = z.record(LeftOutRow, z.int().min(0));
export type LeftOut = z.infer<typeof LeftOut>;

/** Every field that HR may not read, and no other: one that is added later has to be given its row. */
type StaysOf<Fields extends z.ZodObject> = {
  readonly [K in keyof Fields['shape'] as Fields['shape'][K] extends Declared<'hr'> ? never : K]: LeftOutRow;
};
type Stays = {
  course: StaysOf<typeof CourseFields>;
  meeting: StaysOf<typeof MeetingFields>;
  agreement: StaysOf<typeof AgreementFields>;
  agreementStep: StaysOf<typeof AgreementStepFields>;
  worksheet: StaysOf<typeof WorksheetFields>;
  result: StaysOf<typeof ResultFields>;
  reflection: StaysOf<typeof ReflectionFields>;
};

const agreed = 'agreements';
const filledIn = 'worksheets';

/** The row that tells of each field which stays in the notebook; the answers of review questions have one of their own. */
export const staysIn: Stays = {
  course: {
    notes: 'pages',
    workplace: 'contacts',
    menteeContact: 'contacts',
    managerContact: 'contacts',
    hrContact: 'contacts',
    aimsAtCareerStep: 'aims',
    aimsAtGrowth: 'aims',
    rhythmMonths: 'aims',
    endReason: 'reason',
    removesOn: 'removal',
  },
  meeting: {
    howItWent: 'pages',
    expectations: 'pages',
    topics: 'pages',
    outcome: 'pages',
    nextTasks: 'pages',
    notes: 'pages',
    sharedNotes: 'pages',
    roles: 'roles',
    rolesPlanned: 'roles',
    parameters: 'parameters',
    sheets: 'chosen',
    questions: 'chosen',
    place: 'contacts',
    startsAt: 'contacts',
  },
  agreement: { text: agreed, owner: agreed, due: agreed, status: agreed },
  agreementStep: { status: agreed },
  worksheet: { kind: filledIn, version: filledIn, date: filledIn, answers: filledIn },
  result: { text: 'results', date: 'results' },
  reflection: { text: 'reflections', date: 'reflections' },
};
