import { randomUUID } from 'node:crypto';
import { Agreement } from '../../../shared/agreement.ts';
import type { Handlers } from '../../../shared/contract.ts';
import { fail, ok } from '../../../shared/result.ts';
import { throwAway } from '../bin/bin.repo.ts';
import { forgetDrafts } from '../drafts/drafts.repo.ts';
import { listFields } from '../revisions/revisions.repo.ts';
import { keepEarlierTexts } from '../revisions/earlier-texts.repo.ts';
import { findMeeting, listSpots } from '../meetings/meetings.repo.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { isClosed } from './carried.ts';
import {
  findAgreement,
  insertAgreement,
  listWritten,
  removeAgreement,
  updateAgreement,
} from './agreements.repo.ts';
import { say } from './steps.repo.ts';

const notFound = () => fail({ kind: 'not-found', entity: 'agreement' });

export function agreementHandlers(): Handlers<OpenNotebook>['agreements'] {
  return {
    add: ({ meetingId, owner }, { db, now }) => {
      const meeting = findMeeting(db, meetingId);
      if (!meeting) return fail({ kind: 'not-found', entity: 'meeting' });
      const agreement = Agreement.parse({
        id: randomUUID(),
        courseId: meeting.courseId,
        meetingId,
        owner,
        text: '',
        due: null,
        status: 'open',
        createdAt: now(),
      });
      insertAgreement(db, agreement);
      return ok(agreement);
    },
    record: ({ id, fields, saidAt }, { db, now }) => {
      if (Object.keys(fields).length === 0) return ok({ savedAt: now() });
      const { status, ...others } = fields;
      const found = inTransaction(db, () => {
        keepEarlierTexts(db, 'agreement', id, fields, now());
        forgetDrafts(db, id, Object.keys(fields));
        const isSaid =
          status === undefined ||
          say(db, { id, status, saidAt, at: now() }, (courseId) => listSpots(db, courseId));
        return isSaid && (Object.keys(others).length === 0 || updateAgreement(db, id, others));
      });
      return found ? ok({ savedAt: now() }) : notFound();
    },
    listOpen: ({ courseId }, { db }) =>
      ok(listWritten(db, courseId).filter(({ status }) => !isClosed(status))),
    remove: ({ id }, { db, now }) => {
      const agreement = findAgreement(db, id);
      if (!agreement) return notFound();
      if (agreement.text === '' && listFields(db, id).length === 0) removeAgreement(db, id);
      else throwAway(db, 'agreement', id, now());
      return ok(undefined);
    },
  };
}
