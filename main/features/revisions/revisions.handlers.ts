import type { Handlers } from '../../../shared/contract.ts';
import { fail, ok } from '../../../shared/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { keepPresentText } from './earlier-texts.repo.ts';
import { findRevision, listFields, listRevisions } from './revisions.repo.ts';

export function revisionHandlers(): Handlers<OpenNotebook>['revisions'] {
  return {
    fields: ({ id }, { db }) => ok(listFields(db, id)),
    list: ({ id, field }, { db }) => ok(listRevisions(db, id, field)),
    read: ({ id, field, earlier }, { db }) => {
      const found = findRevision(db, earlier);
      return found?.subject === id && found.field === field
        ? ok({ text: found.text })
        : fail({ kind: 'not-found', entity: 'revision' });
    },
    keep: ({ noun, id, field }, { db, now }) =>
      inTransaction(db, () => keepPresentText(db, noun, id, field, now()))
        ? ok({ savedAt: now() })
        : fail({ kind: 'not-found', entity: 'revision' }),
  };
}
