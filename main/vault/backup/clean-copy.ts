import { learning } from '../../../shared/i18n/da/learning.ts';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/list.ts';
import { unsynced, withNotebookFile } from '../../db/open.ts';
import { type Ledger, removeAgain, type RemovedAgain } from '../../removed/ledger.repo.ts';
import { checkCopy, type CopyJob, type CopyReport } from './check-copy.ts';

export type CleanJob = CopyJob & {
  ledger: Ledger;
  /** The copy is to become the notebook: one of an older form is brought to the newest, so that it keeps the ledger. */
  staysOn: boolean;
};

export type CleanReport =
  | { isClean: true }
  /** Where nothing was there, only its ledger was written. */
  | { isClean: false; wasThere: boolean; courses: number; report: CopyReport };

/**
 * Removes from a closed copy what the ledger says was removed, writes every page of it anew, so that nothing is left in what
 * is free, and proves it. A copy in which there was nothing to remove is left as it is. It is not flushed to the disk.
 */
export function cleanCopy({ ledger, staysOn, ...copy }: CleanJob): CleanReport {
  let again: RemovedAgain = { isChanged: false, wasThere: false, courses: 0 };
  withNotebookFile(copy.file, copy.secret, (db) =>
    unsynced(db, () => {
      if (staysOn) migrate(db, migrations);
      again = removeAgain(db, ledger, learning.names.word);
      if (again.isChanged) db.exec('VACUUM');
    }),
  );
  if (!again.isChanged) return { isClean: true };
  const { wasThere, courses } = again;
  return { isClean: false, wasThere, courses, report: checkCopy(copy) };
}
