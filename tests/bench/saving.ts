import { createHmac } from 'node:crypto';
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openNotebookFile } from '../../main/db/open.ts';
import { makeBackup } from '../../main/vault/backup/make-backup.ts';
import { isWhole, verifyPages } from '../../main/vault/page-verifier.ts';
import { checkerHere } from '../support/checker.ts';
import { valueOf } from '../support/value-of.ts';
import { aNotebook, passphrase, textOf } from './big-notebook.ts';
import { medians } from './medians.ts';

const asked = JSON.parse(process.env['MN_BENCH'] ?? '{}') as { folder: string; answer: string };
const [FEW, MANY] = [10_000, 100_000];
/** Of an hour or two of writing; the first ones are the program's way to its own speed. */
const SAVES = 2000;
const WARM_SAVES = 200;
const CHECKS = 7;
const BACKUPS = 3;
const OPENINGS = 40;
const MEETINGS = 7;
const LINE = 'og så talte vi om alt det, der var sket siden sidst, både hjemme og ude ';

/** A course of a few meetings beside all others; what its page asks for when it is opened. */
async function aSmallCourse({ api }: Awaited<ReturnType<typeof aNotebook>>) {
  const { id } = valueOf(await api.courses.start({ alias: 'S. T.' }));
  for (let number = 1; number <= MEETINGS; number += 1)
    valueOf(await api.meetings.plan({ courseId: id, date: `2026-0${number}-15` }));
  return async () => {
    valueOf(await api.courses.find({ id }));
    valueOf(await api.life.read({ id }));
    valueOf(await api.meetings.list({ courseId: id }));
    valueOf(await api.agreements.listOpen({ courseId: id }));
    valueOf(await api.results.list({ courseId: id }));
  };
}

const small = await aNotebook(asked.folder, 50);
small.vault.lock('asked');
const copy = join(asked.folder, 'raw.mndb');
copyFileSync(small.folder.database, copy);
valueOf(await small.vault.unlock(passphrase));
const raw = openNotebookFile(copy, small.secret);
const update = raw.prepare('UPDATE meeting SET topics = ?, changed_at = ? WHERE id = ?');
let number = 0;
/** As typing saves: some letters more each time, and after a line the whole line less, of which the earlier text is kept. */
const next = () => textOf(1) + LINE.slice(0, (number += 4) % LINE.length);
const saving = await medians(
  SAVES,
  {
    own: async () =>
      valueOf(await small.api.meetings.record({ id: small.meeting, fields: { topics: next() } })),
    plain: () => update.run(next(), Date.now(), small.meeting),
  },
  WARM_SAVES,
);
raw.close();
small.vault.lock('asked');

const [few, many] = [await aNotebook(asked.folder, FEW), await aNotebook(asked.folder, MANY)];
const backUp = async ({ folder, opened }: typeof few) =>
  valueOf(await makeBackup(opened, { folder, checker: checkerHere, now: Date.now, reason: 'daily' }));
const backup = await medians(BACKUPS, { own: () => backUp(many), plain: () => backUp(few) }, 1);
const [fewOpens, manyOpen] = [await aSmallCourse(few), await aSmallCourse(many)];
const opening = await medians(OPENINGS, { own: manyOpen, plain: fewOpens });
const { folder, secret } = many;
many.vault.lock('asked');
few.vault.lock('asked');

const verify = ({ folder, secret }: typeof many) => {
  if (!isWhole(verifyPages(folder.database, secret))) throw new Error('The notebook is not whole');
};
const growth = await medians(CHECKS, { own: () => verify(many), plain: () => verify(few) });
const checking = await medians(CHECKS, {
  own: () => verify(many),
  plain: () => createHmac('sha512', secret.key).update(readFileSync(folder.database)).digest(),
});
const megabytes = statSync(folder.database).size / 1e6;
writeFileSync(asked.answer, JSON.stringify({ saving, backup, opening, growth, checking, megabytes }));
