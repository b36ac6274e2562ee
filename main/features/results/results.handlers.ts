import { randomUUID } from 'node:crypto';
import type { Handlers } from '../../../shared/contract.ts';
import { CourseResult } from '../../../shared/course-result.ts';
import { dayOf } from '../../../shared/day.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { findAgreement } from '../agreements/agreements.repo.ts';
import { findCourse } from '../courses/courses.repo.ts';
import { throwAway } from '../bin/bin.repo.ts';
import { forgetDrafts } from '../drafts/drafts.repo.ts';
import { listFields } from '../revisions/revisions.repo.ts';
import { keepEarlierTexts } from '../revisions/earlier-texts.repo.ts';
import { findMeeting } from '../meetings/meetings.repo.ts';
import {
  findOfAgreement,
  findResult,
  insertResult,
  listResults,
  removeResult,
  updateResult,
} from './results.repo.ts';

const notFound = () => fail({ kind: 'not-found', entity: 'result' });

export function resultHandlers(): Handlers<OpenNotebook>['results'] {
  return {
    list: ({ courseId }, { db }) => ok(listResults(db, courseId)),
    add: (asked, open) => add(open, { ...asked, agreementId: null, text: '' }),
    fromAgreement: ({ agreementId, meetingId }, open) => {
      const agreement = findAgreement(open.db, agreementId);
      if (!agreement) return fail({ kind: 'not-found', entity: 'agreement' });
      const { courseId, text } = agreement;
      const before = findOfAgreement(open.db, agreementId);
      return before ? ok(before) : add(open, { courseId, meetingId, agreementId, text });
    },
    record: ({ id, fields }, { db, now }) => {
      if (Object.keys(fields).length === 0) return ok({ savedAt: now() });
      const found = inTransaction(db, () => {
        keepEarlierTexts(db, 'result', id, fields, now());
        forgetDrafts(db, id, Object.keys(fields));
        return updateResult(db, id, fields, now());
      });
      return found ? ok({ savedAt: now() }) : notFound();
    },
    remove: ({ id }, { db, now }) => {
      const result = findResult(db, id);
      if (!result) return notFound();
      if (result.text.trim() === '' && listFields(db, id).length === 0) removeResult(db, id);
      else throwAway(db, 'result', id, now());
      return ok(undefined);
    },
  };
}

type Asked = { courseId: string; meetingId: string | null; agreementId: string | null; text: string };

/** Of the day of its meeting, or else of today. */
function add({ db, now }: OpenNotebook, { meetingId, ...asked }: Asked): Result<CourseResult> {
  if (!findCourse(db, asked.courseId)) return fail({ kind: 'not-found', entity: 'course' });
  const meeting = meetingId === null ? undefined : findMeeting(db, meetingId);
  if (meetingId !== null && meeting?.courseId !== asked.courseId)
    return fail({ kind: 'not-found', entity: 'meeting' });
  const result = CourseResult.parse({
    ...asked,
    id: randomUUID(),
    meetingId,
    date: meeting?.date ?? dayOf(now()),
    createdAt: now(),
    changedAt: now(),
  });
  insertResult(db, result);
  return ok(result);
}
