import { join } from 'node:path';
import { makeFolder } from '../../main/files/notebook-folder.ts';
import type { Kdf } from '../../main/vault/kdf-child.ts';
import { stackOn } from '../fault/rig/stack.ts';
import { valueOf } from '../support/value-of.ts';

export const passphrase = 'rolig fjord bærer gul stige';

/** 3 KB, another for each number. */
export const textOf = (number: number): string =>
  `${number} Det første møde gik trægt, for dagsordenen var for lang. `.repeat(60).slice(0, 3000);

/** An open notebook with this many logbook pages in one course. */
export async function aNotebook(within: string, pages: number, kdf?: Kdf) {
  const folder = makeFolder(join(within, `pages-${pages}`));
  const stack = stackOn(folder, { now: Date.now, ...(kdf && { kdf }) });
  valueOf(await stack.vault.create({ owner: 'Bodil Kær', passphrase }));
  const { id: courseId } = valueOf(await stack.api.courses.start({ alias: 'M. K.' }));
  const { id } = valueOf(await stack.api.meetings.plan({ courseId, date: '2026-03-03' }));
  const opened = stack.vault.opened();
  if (!opened) throw new Error('shut');
  const more = opened.db.prepare(
    `INSERT INTO meeting (id, course_id, date, state, topics, outcome, created_at, changed_at)
     SELECT ?, course_id, ?, 'held', ?, ?, created_at, changed_at FROM meeting WHERE id = ?`,
  );
  opened.db.transaction(() => {
    for (let n = 1; n < pages; n += 1) {
      const date = new Date(Date.UTC(2000, 0, 1) + (n % 9000) * 86_400_000).toISOString().slice(0, 10);
      more.run(crypto.randomUUID(), date, textOf(n).slice(0, 500), textOf(n).slice(0, 200), id);
    }
  })();
  const secret = { key: Buffer.from(opened.secrets.keys.database), id: Buffer.from(opened.secrets.id) };
  return { ...stack, folder, meeting: id, opened, secret };
}
