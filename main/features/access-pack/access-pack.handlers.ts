import type { Handlers } from '../../../shared/contract.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import { createWords, type Words } from '../../words.ts';
import { notesNaming } from '../search/naming.repo.ts';
import { readPack, sameCalled } from './whole-pack.repo.ts';

export function accessPackHandlers(): Handlers<OpenNotebook>['accessPack'] {
  /** Danish, whatever the window speaks: what is read here is what is printed. Made when it is first asked for. */
  let words: Words | undefined;
  return {
    read: ({ courseIds }, { db }) => {
      words ??= createWords('da').t;
      const pack = readPack(db, courseIds, words);
      return pack
        ? ok({ ...pack, others: sameCalled(db, courseIds), mentions: notesNaming(db, courseIds) })
        : fail({ kind: 'not-found', entity: 'course' });
    },
  };
}
