import { type AgreementStatus, type CarriedAgreement } from '../../../shared/agreement.ts';
import { dayOf } from '../../../shared/day.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';
import { findAgreement, listWritten, updateAgreement } from './agreements.repo.ts';
import {
  courseOf,
  heard,
  isCarriedOn,
  saidOf,
  type Spot,
  standsAt,
  statusAt,
  type Step,
  type Travelling,
} from './carried.ts';

const columns = 'agreement_id AS agreementId, step.meeting_id AS meetingId, step.status, step.at';

const listSteps = (db: ReadableDb, agreementId: string): Step[] =>
  db
    .prepare<[string], Step>(
      `SELECT ${columns} FROM agreement_step AS step WHERE agreement_id = ? ORDER BY at, id`,
    )
    .all(agreementId);

function stepsOfCourse(db: ReadableDb, courseId: string): ReadonlyMap<string, Step[]> {
  const rows = db
    .prepare<[string], Step & { agreementId: string }>(
      `SELECT ${columns} FROM agreement JOIN agreement_step AS step ON step.agreement_id = agreement.id
       WHERE agreement.course_id = ? ORDER BY step.at, step.id`,
    )
    .all(courseId);
  const steps = new Map<string, Step[]>();
  for (const { agreementId, ...step } of rows) {
    const own = steps.get(agreementId);
    if (own) own.push(step);
    else steps.set(agreementId, [step]);
  }
  return steps;
}

/** For each meeting of a course the agreements of earlier ones that are spoken of there, the oldest first. */
export function carriedIn(
  db: ReadableDb,
  courseId: string,
  meetings: readonly Spot[],
): (meetingId: string) => CarriedAgreement[] {
  const course = courseOf(meetings);
  const steps = stepsOfCourse(db, courseId);
  const place = ({ meetingId }: Travelling) => course.indexOf.get(meetingId) ?? -1;
  const all = listWritten(db, courseId)
    .map((agreement) => ({ agreement, way: { ...agreement, steps: steps.get(agreement.id) ?? [] } }))
    .sort((a, b) => place(a.way) - place(b.way));
  return (meetingId) =>
    all
      .filter(({ way }) => standsAt(way, meetingId, course))
      .map(({ agreement, way }) => {
        const made = meetings[place(way)];
        return {
          ...agreement,
          status: statusAt(way, meetingId, course),
          madeAt: { number: made?.number ?? null, day: made?.date ?? dayOf(agreement.createdAt) },
          isCarriedOn: isCarriedOn(way, meetingId, course),
          said: saidOf(way, course).map(({ spot, step }) => ({
            number: spot?.number ?? null,
            day: spot?.date ?? dayOf(step.at),
            status: step.status,
          })),
        };
      });
}

/** Keeps a status that was said, and lets it hold today where it does. False where there is no such agreement. */
export function say(
  db: WritableDb,
  {
    id,
    status,
    saidAt,
    at,
  }: { id: string; status: AgreementStatus; saidAt: string | null | undefined; at: number },
  meetingsOf: (courseId: string) => readonly Spot[],
): boolean {
  const agreement = findAgreement(db, id);
  if (!agreement) return false;
  const steps = listSteps(db, id);
  const course = courseOf(meetingsOf(agreement.courseId));
  const { meetingId, holds } = heard(
    { ...agreement, steps },
    saidAt === undefined ? agreement.meetingId : saidAt,
    course,
  );
  db.prepare('INSERT INTO agreement_step (agreement_id, meeting_id, status, at) VALUES (?, ?, ?, ?)').run(
    id,
    meetingId,
    status,
    at,
  );
  return !holds || updateAgreement(db, id, { status });
}
