import type { Handlers } from '../../../shared/contract.ts';
import { hasBegun } from '../../../shared/has-begun.ts';
import type { Id } from '../../../shared/ids.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { PLAN_SUBJECT, type ReviewOffer, type ReviewOffers } from '../../../shared/review.ts';
import { type ReviewKind, reviewKinds, setsAt } from '../../../shared/review-plan.ts';
import type { Worksheet } from '../../../shared/worksheet.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import { isBlank } from '../../../shared/worksheets/answers.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import type { Words } from '../../words.ts';
import { forgetDrafts, listDrafts } from '../drafts/drafts.repo.ts';
import { findStanding, findWhen } from '../meetings/meetings.repo.ts';
import { listOfMeeting } from '../worksheets/worksheets.repo.ts';
import { mailOf } from './review-mail.ts';
import { decline, findPlan, keepPlan, listDeclined, undecline } from './reviews.repo.ts';

type Parts = {
  /** Danish, whatever the window speaks. */
  t: Words;
  putOnClipboard: (text: string) => Promise<void>;
};

const noMeeting = () => fail({ kind: 'not-found', entity: 'meeting' });

export function reviewHandlers({ t, putOnClipboard }: Parts): Handlers<OpenNotebook>['reviews'] {
  const choose =
    (write: typeof decline) =>
    ({ meetingId, kind }: { meetingId: Id; kind: ReviewKind }, { db }: OpenNotebook): Result<undefined> => {
      if (!findWhen(db, meetingId)) return noMeeting();
      write(db, meetingId, kind);
      return ok(undefined);
    };
  return {
    offered: ({ meetingId }, open) => offered(open, meetingId),
    decline: choose(decline),
    undecline: choose(undecline),
    copyQuestions: async ({ kind }) => {
      const definition = definitionOf(kind);
      if (!definition) return fail({ kind: 'not-found', entity: 'worksheet' });
      await putOnClipboard(mailOf(definition, t));
      return ok(undefined);
    },
    readPlan: (_nothing, { db }) => ok({ plan: findPlan(db), drafts: listDrafts(db, PLAN_SUBJECT) }),
    changePlan: (fields, { db, now }) => {
      inTransaction(db, () => {
        keepPlan(db, { ...findPlan(db), ...fields });
        forgetDrafts(db, PLAN_SUBJECT, Object.keys(fields));
      });
      return ok({ savedAt: now() });
    },
  };
}

/** Offered at a meeting that was held, or that has begun. What was answered there stays, whatever the plan says now. */
function offered({ db, now }: OpenNotebook, meetingId: string): Result<ReviewOffers> {
  const standing = findStanding(db, meetingId);
  if (!standing) return noMeeting();
  const { courseId, number, held, state } = standing;
  const due = state === 'held' || hasBegun(standing, now()) ? setsAt(findPlan(db), number) : [];
  const declined = listDeclined(db, meetingId);
  const sheets = listOfMeeting(db, meetingId);
  const sets = reviewKinds.flatMap((kind): ReviewOffer[] => {
    const ofKind = sheets.filter((sheet) => sheet.kind === kind);
    const worksheets = ofKind.filter(isWritten).map(({ id, date }) => ({ id, date }));
    if (worksheets.length > 0) return [{ kind, state: 'answered', worksheets }];
    if (!due.includes(kind)) return [];
    if (declined.includes(kind)) return [{ kind, state: 'declined' }];
    return [{ kind, state: 'offered', worksheetId: ofKind[0]?.id ?? null }];
  });
  return ok({ courseId, number, held, sets });
}

/** A sheet of a newer program counts as written: nobody here can tell. */
function isWritten({ kind, version, answers }: Worksheet): boolean {
  const definition = definitionOf(kind, version);
  return !definition || !isBlank(definition, answers);
}
