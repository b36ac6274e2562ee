import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removalHandlers } from '../../../main/features/removal/removal.handlers.ts';
import { memoriesIn } from '../../../main/state/memories.ts';
import { openStateFile } from '../../../main/state/state-file.ts';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { keepLedger } from '../../../main/vault/backup/kept-ledger.ts';
import { giveNotebookNewKey } from '../../../main/vault/new-key.ts';
import { Id } from '../../../shared/ids.ts';
import { usualSettings } from '../../../shared/usual-settings.ts';
import { aRestorer, someBackups } from '../../support/backups.ts';
import { NOW } from '../../support/builders.ts';
import { checkerHere } from '../../support/checker.ts';
import { marksIn } from '../../support/marked-rows.ts';
import { aFolder, aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { aBackedUpCourse, DAY, filesIn, KEPT, outcomes, plainly } from '../../support/removed-course.ts';
import { aNewNotebook, aVault, openedBy, PASSPHRASE, vaultParts } from '../../support/vault.ts';

const NEXT = 'stille mose under blanke tage';

/** The program as it starts on a folder: beside the notebook it knows what `state.json` says. */
function aStart(folder: NotebookFolder) {
  const state = openStateFile(folder.state);
  const vault = aVault(folder);
  const backups = someBackups(folder, vault, { now: () => NOW + 2 * DAY });
  const restorer = aRestorer(folder, vault, { removed: memoriesIn(state).removed });
  return { state, vault, backups, restorer };
}

/** The notebook has got a new key; a backup from before it lies outside, under the old one. */
async function aNewKey() {
  const { folder, outside, vault: before, other, marked } = await aBackedUpCourse();
  before.lock('asked');
  const start = aStart(folder);
  valueOf(await start.vault.unlock(PASSPHRASE));
  const oldKey = Buffer.from(openedBy(start.vault).secrets.keys.database);
  const parts = { ...vaultParts(folder), ...start, checker: checkerHere };
  valueOf(await giveNotebookNewKey({ typed: PASSPHRASE, next: NEXT }, { ...parts, folder }));
  return { ...start, folder, outside, other, marked, oldKey };
}

/** As the window asks for it; ends when the disk has what is kept beside the notebook. */
async function removeAsAsked({
  vault,
  backups,
  restorer,
  state,
  marked,
}: Awaited<ReturnType<typeof aNewKey>>) {
  const { remove } = removalHandlers({ backups, restorer }).handlers;
  const pages = [
    { id: Id.parse(marked.pages.tied), text: null },
    { id: Id.parse(marked.pages.free), text: KEPT },
  ];
  const open = { db: openedBy(vault).db, now: () => NOW + 2 * DAY };
  valueOf(await remove({ id: Id.parse(marked.id), pages }, open));
  const told = valueOf(await backups.clean());
  await state.writing();
  return told;
}

/** Goes back at the lock, in a program that starts now. */
async function goBackAtTheLock(folder: NotebookFolder, file: string) {
  const start = aStart(folder);
  const looked = valueOf(await start.restorer.look(file, { kind: 'passphrase', passphrase: PASSPHRASE }));
  valueOf(await start.restorer.goBack());
  const { db } = openedBy(start.vault);
  const text = db.prepare<[string], string>('SELECT text FROM reflection WHERE id = ?').pluck();
  return {
    ...start,
    again: looked.removedAgain,
    courses: db.prepare<[], string>('SELECT id FROM course ORDER BY id').pluck().all(),
    page: (id: string) => text.get(id),
  };
}

test('a course that was removed under a new key is removed again from a backup under the old one', async () => {
  const made = await aNewKey();
  const { folder, outside, vault, other, marked, oldKey } = made;
  expect(outcomes(await removeAsAsked(made), 'here')).toContain('other');
  vault.lock('asked');

  const [inFolder = ''] = filesIn(folder.backups, /mnbak$/).sort();
  for (const file of [inFolder, outside]) {
    const back = await goBackAtTheLock(folder, file);
    expect(back).toMatchObject({ again: 1, courses: [other.id] });
    expect(marksIn(plainly(folder.database, oldKey), marked.marks)).toEqual([]);
    // The text that the mentor decided on is under the new key alone: the older one loses the name.
    expect(back.page(marked.pages.tied)).toBeUndefined();
    expect(back.page(marked.pages.free)).toMatch(/^Som menteen sagde, er pausen vigtig/);
    // From then on that notebook knows by itself, and so do its own backups.
    valueOf(await back.backups.clean());
    for (const backup of filesIn(folder.backups, /mnbak$/))
      expect(marksIn(plainly(backup, oldKey), marked.marks)).toEqual([]);
    back.vault.lock('asked');
  }
});

test('what stands beside the notebook has numbers and moments, and none of the words', async () => {
  const made = await aNewKey();
  await removeAsAsked(made);
  const { removed } = made.state.read();
  const at = NOW + 2 * DAY;
  expect(removed).toEqual([
    { id: made.marked.id, kind: 'course', at },
    { id: made.marked.pages.tied, kind: 'reflection', at },
  ]);
  expect(openStateFile(made.folder.state).read().removed).toEqual(removed);
});

test('where that is lost or damaged it is one source less, and the next unlock makes it anew', async () => {
  const made = await aNewKey();
  const { folder, outside, vault, other, marked, state } = made;
  await removeAsAsked(made);
  vault.lock('asked');
  const kept = state.read().removed;
  const back = () => goBackAtTheLock(folder, outside);
  const both = [other.id, marked.id].sort();

  for (const odd of ['gone', 7, 'x', [], [null, { id: marked.id }, { id: 'M. K.', kind: 'course', at: 1 }]]) {
    if (odd === 'gone') rmSync(folder.state);
    else writeFileSync(folder.state, JSON.stringify({ settings: usualSettings, window: null, removed: odd }));
    const found = aNotebookFolder();
    cpSync(folder.root, found.root, { recursive: true });
    const { courses, again, vault: there } = await goBackAtTheLock(found, outside);
    expect([courses, again]).toEqual([both, 0]);
    there.lock('asked');
  }

  const unlocked = aStart(folder);
  valueOf(await unlocked.vault.unlock(NEXT));
  expect(unlocked.state.read().removed).toEqual(kept);
  unlocked.vault.lock('asked');
  await unlocked.state.writing();
  const again = await back();
  expect(again.courses).toEqual([other.id]);
  again.vault.lock('asked');
});

test('a notebook that cannot tell what was removed is opened all the same; where the disk failed its connection is given up', async () => {
  const folder = aNotebookFolder();
  const first = await aNewNotebook(folder);
  openedBy(first).db.exec('ALTER TABLE deletion_ledger RENAME COLUMN at TO moment');
  first.lock('asked');
  const { vault, state } = aStart(folder);
  expect(await vault.unlock(PASSPHRASE)).toMatchObject({ value: { state: 'unlocked' } });
  expect(state.read().removed).toBeUndefined();

  const { db } = openedBy(vault);
  for (const [code, isOpen] of [
    ['SQLITE_CORRUPT', true],
    ['SQLITE_IOERR_READ', false],
  ] as const) {
    const opened = () => {
      throw Object.assign(new Error('the disk'), { code });
    };
    keepLedger({ ...vault, opened }, memoriesIn(state).removed)();
    expect(db.open).toBe(isOpen);
  }
});

test('on another machine a copy from before the removal has the course, and one from after it has not, as the receipt says', async () => {
  const made = await aNewKey();
  const { folder, outside, vault, other, marked } = made;
  await removeAsAsked(made);
  valueOf(await made.backups.make('daily'));
  vault.lock('asked');
  const after = join(aFolder(), 'efter.mnbak');
  cpSync(
    filesIn(folder.backups, /mnbak$/)
      .sort()
      .at(-1) ?? '',
    after,
  );

  const elsewhere = aNotebookFolder();
  const before = await goBackAtTheLock(elsewhere, outside);
  expect(before.courses).toEqual([other.id, marked.id].sort());
  before.vault.lock('asked');
  const there = aStart(elsewhere);
  valueOf(await there.restorer.look(after, { kind: 'passphrase', passphrase: NEXT }));
  valueOf(await there.restorer.goBack());
  expect(openedBy(there.vault).db.prepare('SELECT id FROM course').pluck().all()).toEqual([other.id]);
  there.vault.lock('asked');
  await there.state.writing();
  // Which that machine knows from then on.
  const again = await goBackAtTheLock(elsewhere, outside);
  expect(again.courses).toEqual([other.id]);
});
