import type { Handlers } from '../../../shared/contract.ts';
import { OWNER_SUBJECT } from '../../../shared/owner.ts';
import { ok } from '../../../shared/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { findOwner, recordOwner } from '../../vault/sheet.repo.ts';
import { forgetDrafts, listDrafts } from '../drafts/drafts.repo.ts';

export function ownerHandlers(): Handlers<OpenNotebook>['owner'] {
  return {
    read: (_nothing, { db }) =>
      ok({ fields: { owner: findOwner(db) }, drafts: listDrafts(db, OWNER_SUBJECT) }),
    record: ({ owner }, { db, now }) => {
      if (owner === undefined) return ok({ savedAt: now() });
      inTransaction(db, () => {
        recordOwner(db, owner);
        forgetDrafts(db, OWNER_SUBJECT, ['owner']);
      });
      return ok({ savedAt: now() });
    },
  };
}
