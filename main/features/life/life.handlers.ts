import type { Handlers } from '../../../shared/contract.ts';
import { dayOf } from '../../../shared/day.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { readLife } from './whole-life.repo.ts';

export const lifeHandlers = (): Handlers<OpenNotebook>['life'] => ({
  read: ({ id }, { db, now }) => {
    const life = readLife(db, id, dayOf(now()));
    return life ? ok(life) : fail({ kind: 'not-found', entity: 'course' });
  },
});
