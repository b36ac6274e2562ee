import { basename } from 'node:path';
import type { Handlers } from '../../../shared/contract.ts';
import { dayOf } from '../../../shared/day.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { Locked } from '../../db/db-errors.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';
import { fileError } from '../../files/file-errors.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import type { Words } from '../../words.ts';
import { handbookAtHand } from '../handbook/at-hand.repo.ts';
import { exportFiles } from './export-files.ts';
import { schemaOf, snapshotOf } from './snapshot.repo.ts';
import { zipInSteps } from './zip-in-steps.ts';

type Parts = {
  /** Whether the passphrase is the notebook's; wrong ones make the next wait, as at the lock. */
  confirm: (passphrase: string) => Promise<Result<unknown>>;
  askWhere: (suggestion: string) => Promise<string | undefined>;
  /** Danish, whatever the window speaks. */
  t: Words;
  announce: (temporary: string | null) => Promise<void>;
};

export function notebookExportHandlers({
  confirm,
  askWhere,
  t,
  announce,
}: Parts): Handlers<OpenNotebook>['notebookExport'] {
  async function save(
    { passphrase }: { passphrase: string },
    { db, now }: OpenNotebook,
  ): Promise<Result<{ file: string }>> {
    const confirmed = await confirm(passphrase);
    if (!confirmed.ok) return confirmed;
    const at = now();
    const chosen = await askWhere(`${t('export.fileName')} ${dayOf(at)}.zip`);
    if (chosen === undefined) return fail({ kind: 'cancelled' });
    if (!db.open) return fail({ kind: 'locked' });
    const telling = { t, handbook: handbookAtHand(db).handbook };
    const files = exportFiles(snapshotOf(db), { exportedAt: at, schema: schemaOf(db) }, telling);
    const bytes = await zipInSteps(files, { at, mayGoOn: () => db.open });
    if (!bytes) return fail({ kind: 'locked' });
    // A lock meanwhile leaves no file.
    const verify = () => {
      if (!db.open) throw new Locked();
    };
    try {
      await writeFileAtomically(chosen, bytes, { announce, verify });
      return ok({ file: basename(chosen) });
    } catch (error) {
      if (error instanceof Locked) return fail({ kind: 'locked' });
      const expected = fileError(error);
      if (!expected) throw error;
      return fail(expected);
    } finally {
      await announce(null);
    }
  }
  return { save };
}
