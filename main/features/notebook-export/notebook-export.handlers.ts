import type { Handlers } from '../../../shared/contract.ts';
import { dayOf } from '../../../shared/day.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { WritableDb } from '../../db/handle.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { HalfWritten } from '../../files/half-written.ts';
import { saveFile, whileOpen } from '../../files/save-file.ts';
import type { OpenNotebook } from '../../open-notebook.ts';
import type { Words } from '../../words.ts';
import { noteExport } from '../exports/exported.repo.ts';
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
  halfWritten: HalfWritten;
};

/** Each course that went along keeps that it did. */
function noteAll(db: WritableDb, courses: readonly string[], at: number): void {
  for (const courseId of courses) noteExport(db, { courseId, document: 'notebook', way: 'zip', at });
}

export function notebookExportHandlers({
  confirm,
  askWhere,
  t,
  halfWritten,
}: Parts): Handlers<OpenNotebook>['notebookExport'] {
  async function save(
    { passphrase }: { passphrase: string },
    { db, now }: OpenNotebook,
  ): Promise<Result<{ file: string }>> {
    const confirmed = await confirm(passphrase);
    if (!confirmed.ok) return confirmed;
    const at = now();
    let courses: readonly string[] = [];
    const saved = await saveFile({
      ask: () => askWhere(`${t('export.fileName')} ${dayOf(at)}.zip`),
      refusal: whileOpen(db),
      bytes: async () => {
        const telling = { t, handbook: handbookAtHand(db).handbook };
        const all = snapshotOf(db);
        courses = (all['course'] ?? []).map(({ id }) => String(id));
        const files = exportFiles(all, { exportedAt: at, schema: schemaOf(db) }, telling);
        const bytes = await zipInSteps(files, { at, mayGoOn: () => db.open });
        return bytes ? ok(bytes) : fail({ kind: 'locked' });
      },
      halfWritten,
    });
    if (saved.ok && db.open) inTransaction(db, () => noteAll(db, courses, now()));
    return saved;
  }
  return { save };
}
