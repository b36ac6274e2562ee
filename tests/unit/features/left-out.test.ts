import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { WritableDb } from '../../../main/db/handle.ts';
import { insertAgreement } from '../../../main/features/agreements/agreements.repo.ts';
import { insertCourse } from '../../../main/features/courses/courses.repo.ts';
import { countLeftOut } from '../../../main/features/hr-summary/left-out.repo.ts';
import { insertMeeting } from '../../../main/features/meetings/meetings.repo.ts';
import { insertReflection } from '../../../main/features/reflections/reflections.repo.ts';
import { insertResult } from '../../../main/features/results/results.repo.ts';
import { insertWorksheet } from '../../../main/features/worksheets/worksheets.repo.ts';
import type { Course } from '../../../shared/course.ts';
import { Id } from '../../../shared/ids.ts';
import { type LeftOutRow, staysIn } from '../../../shared/left-out.ts';
import type { Meeting } from '../../../shared/meeting.ts';
import { visibilityOf } from '../../../shared/visibility.ts';
import { reviewOfMeeting } from '../../../shared/worksheets/reviews.ts';
import { swot } from '../../../shared/worksheets/swot.ts';
import { aCourse, aMeeting, anAgreement, aReflection, aResult, idOf } from '../../support/builders.ts';
import { nothingLeftOut } from '../../support/hr-page.ts';
import { anOpenNotebook } from '../../support/notebook.ts';
import { nouns } from '../../support/nouns.ts';
import { aSheetOf } from '../../support/worksheets.ts';

const courseId = idOf(1);
const rows: Record<string, Record<string, LeftOutRow> | undefined> = staysIn;

/** What stands in each field of a course and of a meeting that HR may not read. */
const course: Partial<Course> = {
  workplace: 'Ådalen',
  menteeContact: 'lokal 4',
  managerContact: 'Bo',
  hrContact: 'Lone',
  notes: 'Går godt',
  aimsAtCareerStep: true,
  aimsAtGrowth: true,
  rhythmMonths: 3,
  endReason: 'trust',
  removesOn: aMeeting().date,
};
const meeting: Partial<Meeting> = {
  startsAt: aMeeting().startsAt,
  place: 'Åen',
  sharedNotes: 'Budget',
  sheets: [{ kind: 'swot' }],
  questions: ['worksheets.swot.title'],
  parameters: [2],
  roles: ['coach'],
  rolesPlanned: ['coach'],
  howItWent: 'a',
  expectations: 'a',
  topics: 'a',
  outcome: 'a',
  nextTasks: 'a',
  notes: 'a',
};

/** Every course has its rhythm, and nothing else by itself. */
const usual = { ...nothingLeftOut, aims: 1 };

const bare = { startsAt: null, place: '' } as const;
const filled: Record<string, (db: WritableDb, field: string) => void> = {
  course: (db, field) => insertCourse(db, aCourse({ [field]: course[field as keyof Course] })),
  meeting: (db, field) => {
    insertCourse(db, aCourse());
    insertMeeting(db, aMeeting({ ...bare, [field]: meeting[field as keyof Meeting] }));
  },
};
const whole: Record<string, (db: WritableDb) => void> = {
  agreement: (db) => insertAgreement(db, anAgreement()),
  agreementStep: (db) => insertAgreement(db, anAgreement({ status: 'kept' })),
  worksheet: (db) => insertWorksheet(db, aSheetOf(swot, { id: Id.parse(idOf(501)) })),
  result: (db) => insertResult(db, aResult()),
  reflection: (db) => insertReflection(db, aReflection({ courseId })),
};

/** Every field of every noun that HR may not read. */
const staying = Object.entries(nouns).flatMap(([noun, { shape }]) =>
  Object.entries(shape)
    .filter(([, field]) => visibilityOf(field as z.ZodType) !== 'hr')
    .map(([field]) => [noun, field] as const),
);

describe('what does not come along', () => {
  test.each(staying)('tells of %s.%s in a row of its own kind, and counts it', (noun, field) => {
    const row = rows[noun]?.[field];
    if (!row) throw new Error('It has no row');
    const { db } = anOpenNotebook();
    const fill = filled[noun];
    if (fill) fill(db, field);
    else {
      insertCourse(db, aCourse());
      insertMeeting(db, aMeeting(bare));
      whole[noun]?.(db);
    }
    const more = field === 'rhythmMonths' ? 0 : 1;
    expect(countLeftOut(db, courseId)).toEqual({ ...usual, [row]: usual[row] + more });
  });

  test('tells of nothing that HR may read', () => {
    const told = Object.entries(staysIn).flatMap(([noun, fields]) =>
      Object.keys(fields).map((field) => `${noun}.${field}`),
    );
    expect(told.sort()).toEqual(staying.map(([noun, field]) => `${noun}.${field}`).sort());
  });

  test('counts the answers of a set of questions by themselves', () => {
    const { db } = anOpenNotebook();
    insertCourse(db, aCourse());
    insertMeeting(db, aMeeting(bare));
    insertWorksheet(
      db,
      aSheetOf(reviewOfMeeting, { id: Id.parse(idOf(501)), meetingId: Id.parse(idOf(101)) }),
    );
    expect(countLeftOut(db, courseId)).toEqual({ ...usual, answers: 4 });
  });
});
