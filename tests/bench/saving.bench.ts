import { createHmac } from 'node:crypto';
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { openNotebookFile } from '../../main/db/open.ts';
import { makeFolder } from '../../main/files/notebook-folder.ts';
import { makeBackup } from '../../main/vault/backup/make-backup.ts';
import { isWhole, verifyPages } from '../../main/vault/page-verifier.ts';
import { stackOn } from '../fault/rig/stack.ts';
import { checkerHere } from '../support/checker.ts';
import { valueOf } from '../support/value-of.ts';
import { medians } from './medians.ts';

const asked = JSON.parse(process.env['MN_BENCH'] ?? '{}') as { folder: string; answer: string };
const passphrase = 'rolig fjord bærer gul stige';
const [FEW, MANY] = [10_000, 100_000];
const SAVES = 400;
const CHECKS = 7;
const BACKUPS = 3;

/** 3 KB, another at each save. */
const textOf = (number: number): string =>
  `${number} Det første møde gik trægt, for dagsordenen var for lang. `.repeat(60).slice(0, 3000);

/** A notebook with this many logbook pages in one course. */
async function aNotebook(pages: number) {
  const folder = makeFolder(join(asked.folder, `pages-${pages}`));
  const stack = stackOn(folder, { now: Date.now });
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

test('saving, reading every page, and backing up', { timeout: 900_000 }, async () => {
  const small = await aNotebook(50);
  small.vault.lock('asked');
  const copy = join(asked.folder, 'raw.mndb');
  copyFileSync(small.folder.database, copy);
  valueOf(await small.vault.unlock(passphrase));
  const raw = openNotebookFile(copy, small.secret);
  const update = raw.prepare('UPDATE meeting SET topics = ?, changed_at = ? WHERE id = ?');
  let number = 0;
  const next = () => textOf((number += 1));
  const saving = await medians(SAVES, {
    own: async () =>
      valueOf(await small.api.meetings.record({ id: small.meeting, fields: { topics: next() } })),
    plain: () => update.run(next(), Date.now(), small.meeting),
  });
  raw.close();
  small.vault.lock('asked');

  const [few, many] = [await aNotebook(FEW), await aNotebook(MANY)];
  const backUp = async ({ folder, opened }: typeof few) =>
    valueOf(await makeBackup(opened, { folder, checker: checkerHere, now: Date.now, reason: 'daily' }));
  const backup = await medians(BACKUPS, { own: () => backUp(many), plain: () => backUp(few) }, 1);
  const { folder, secret } = many;
  many.vault.lock('asked');
  few.vault.lock('asked');

  const checking = await medians(CHECKS, {
    own: () => {
      if (!isWhole(verifyPages(folder.database, secret))) throw new Error('The notebook is not whole');
    },
    plain: () => createHmac('sha512', secret.key).update(readFileSync(folder.database)).digest(),
  });
  const megabytes = statSync(folder.database).size / 1e6;
  writeFileSync(asked.answer, JSON.stringify({ saving, backup, checking, megabytes }));
});
