import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import type { WritableDb } from '../../../main/db/handle.ts';
import { makeFolder, type NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { findBackups } from '../../../main/vault/backup/find-backups.ts';
import { createChecker, doJob } from '../../../main/vault/checker.ts';
import { stackOn } from '../../fault/rig/stack.ts';
import { aFolder, valueOf } from '../../support/notebook.ts';
import { openedBy, PASSPHRASE, wordsIn, writeWord } from '../../support/vault.ts';

const failing = { ok: false, error: { kind: 'disk-failing' } };
const fromLock = { kind: 'passphrase', passphrase: PASSPHRASE } as const;

const PAGE = 4096;

/** A page is not what was written any more, and of what was read before nothing is in memory. */
function losePage(page: number, { database }: NotebookFolder, db: WritableDb): void {
  const bytes = readFileSync(database);
  const at = (page - 1) * PAGE + 1000;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(database, bytes);
  db.pragma('shrink_memory');
}

/** Another file lies at its place, and its first pages cannot be read. */
function loseHead({ database }: NotebookFolder): void {
  const bytes = readFileSync(database);
  writeFileSync(`${database}.next`, bytes.fill(1, 16, 2 * PAGE));
  renameSync(`${database}.next`, database);
}

/** From when it is told so, a disk that fails in the midst of each backup; `amid` is what has become of the notebook. */
async function aNotebookOnAFailingDisk(amid: 'its page is lost' | 'its head is lost' | 'it is whole') {
  const folder = makeFolder(aFolder());
  const disk: { isFailing: boolean; page: number; db?: WritableDb } = { isFailing: false, page: 0 };
  const checker = createChecker((job) => {
    const isBackup = job.kind === 'copy' && dirname(job.job.file) === folder.backups;
    if (!isBackup || !disk.isFailing) return Promise.resolve(doJob(job));
    if (amid === 'its head is lost') loseHead(folder);
    if (amid === 'its page is lost') losePage(disk.page, folder, disk.db ?? openedBy(vault).db);
    return Promise.reject(Object.assign(new Error('i/o error'), { code: 'EIO' }));
  });
  const stack = stackOn(folder, { checker });
  const { vault, backups } = stack;
  valueOf(await vault.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE }));
  writeWord(vault, 'før');
  valueOf(await backups.make('daily'));
  writeWord(vault, 'efter');
  const root = "SELECT rootpage FROM sqlite_schema WHERE name = 'draft'";
  disk.page = openedBy(vault).db.prepare<[], number>(root).pluck().get() ?? 0;
  disk.isFailing = true;
  return { ...stack, folder, disk };
}

type Made = Awaited<ReturnType<typeof aNotebookOnAFailingDisk>>;

/** To the only backup, from the open notebook as the window does, or from the lock. */
async function goBack({ api, shut, restorer, backups, disk }: Made, from: (typeof ways)[number]) {
  if (from === 'the lock') await shut();
  const [entry] = valueOf(await api.backups.list());
  const access = from === 'the lock' ? fromLock : ({ kind: 'open' } as const);
  valueOf(await api.backups.look({ id: entry?.id ?? '', access }));
  if (from === 'the open notebook') return api.backups.goBack();
  return restorer.goBack((notebook) => {
    disk.db = notebook.db;
    return backups.beforeGoingBack(notebook);
  });
}

const ways = ['the open notebook', 'the lock'] as const;

test.each(ways)(
  'a notebook that the disk does not give whole is set aside and keeps nobody from a backup, from %s',
  async (from) => {
    const stack = await aNotebookOnAFailingDisk('its page is lost');
    valueOf(await goBack(stack, from));
    expect(wordsIn(stack.vault)).toEqual(['før']);
    const aside = readdirSync(stack.folder.quarantine).filter((name) => name.startsWith('notebook.mndb.'));
    expect(aside).toHaveLength(1);
    expect(findBackups(stack.folder.backups)).toHaveLength(1);
    await stack.shut();
  },
);

test.each(ways)(
  'where the disk fails under the backups alone that is told, and the notebook stays, from %s',
  async (from) => {
    const stack = await aNotebookOnAFailingDisk('it is whole');
    expect(await goBack(stack, from)).toEqual(failing);
    expect(readdirSync(stack.folder.root)).not.toContain('quarantine');
    stack.restorer.forget();
    valueOf(await stack.vault.unlock(PASSPHRASE));
    expect(wordsIn(stack.vault)).toEqual(['efter', 'før']);
    await stack.shut();
  },
);

test('nor does one that cannot even be opened again keep her from it', async () => {
  const stack = await aNotebookOnAFailingDisk('its head is lost');
  valueOf(await goBack(stack, 'the open notebook'));
  expect(wordsIn(stack.vault)).toEqual(['før']);
  await stack.shut();
});
