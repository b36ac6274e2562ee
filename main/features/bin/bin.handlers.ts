import type { Handlers } from '../../../shared/contract.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { forget, forgetExpired, listBinned, restore } from './bin.repo.ts';

const notFound = () => fail({ kind: 'not-found', entity: 'binned' });

export function binHandlers(): Handlers<OpenNotebook>['bin'] {
  return {
    list: (_, { db, now }) => {
      forgetExpired(db, now());
      return ok(listBinned(db));
    },
    putBack: ({ id }, { db }) => {
      const isBack = restore(db, id);
      if (isBack === undefined) return notFound();
      return isBack
        ? ok(undefined)
        : fail({ kind: 'invalid-input', issues: [{ path: 'id', message: 'errors.field.noPlaceBack' }] });
    },
    forget: ({ id }, { db }) => (forget(db, id) ? ok(undefined) : notFound()),
  };
}
