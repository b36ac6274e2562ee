import type { Handlers } from '../../../shared/contract.ts';
import { ok } from '../../../shared/result.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { forgetDrafts, keepDraft, listDrafts } from './drafts.repo.ts';

export function draftHandlers(): Handlers<OpenNotebook>['drafts'] {
  return {
    list: ({ subject }, { db }) => ok(listDrafts(db, subject)),
    keep: ({ subject, field, text }, { db, now }) => {
      if (text === null) forgetDrafts(db, subject, [field]);
      else keepDraft(db, { subject, field, text });
      return ok({ savedAt: now() });
    },
  };
}
