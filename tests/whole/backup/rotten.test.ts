import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readHead } from '../../../main/vault/backup/backup-file.ts';
import { proveWhole } from '../../../main/vault/backup/make-backup.ts';
import { createProofs } from '../../../main/vault/backup/proofs.ts';
import { backUp, someBackups } from '../../support/backups.ts';
import { NOW } from '../../support/builders.ts';
import { aFolder, aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { whileReadOnly } from '../../support/read-only.ts';
import { aNewNotebook, writeWord } from '../../support/vault.ts';

const DAY = 86_400_000;

/** One bit of its pages turned; its head, its length and its time are as before. */
function rot(file: string): void {
  const bytes = readFileSync(file);
  const at = (readHead(file)?.offset ?? 0) + 5000;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  utimesSync(file, NOW / 1000, NOW / 1000);
}

async function aNotebookWithTwoFolders() {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const second = aFolder();
  const clock = { at: NOW };
  const backups = someBackups(folder, vault, { now: () => clock.at, secondFolder: () => second });
  /** The next day something is written and backed up. @returns the backup's file */
  const nextDay = async () => {
    clock.at += DAY;
    writeWord(vault, `${clock.at}`);
    return valueOf(await backups.make('daily')).file;
  };
  return { folder, second, clock, backups, nextDay };
}

test('a rotten backup is neither the newest nor checked: the newest one that is whole is', async () => {
  const { clock, backups, nextDay } = await aNotebookWithTwoFolders();
  await nextDay();
  const whole = clock.at;
  rot(await nextDay());
  await backups.copyToSecond();
  expect(await backups.health()).toMatchObject({ newest: { madeAt: whole } });
});

test('a backup is due where the newest one has rotted, though it is of today and holds every word', async () => {
  const { folder, backups, nextDay } = await aNotebookWithTwoFolders();
  rot(await nextDay());
  await backups.beforeClosing();
  const [name = '', ...more] = readdirSync(folder.backups);
  expect(more, 'made within the minute, it has the same name').toEqual([]);
  await proveWhole(join(folder.backups, name));
});

test('a rotten backup does not go to the second folder, and a rotten copy there is made anew', async () => {
  const { second, backups, nextDay } = await aNotebookWithTwoFolders();
  const copy = join(second, basename(await nextDay()));
  rot(copy);
  await backups.copyToSecond();
  await proveWhole(copy);

  const whole = basename(copy);
  const last = await nextDay();
  rot(last);
  rmSync(join(second, basename(last)));
  await backups.copyToSecond();
  expect(readdirSync(second)).toEqual([whole]);
});

test('what was proved as it was written is not read again, unless another hand has written to it since', async () => {
  const folder = aNotebookFolder();
  const file = await backUp(folder, await aNewNotebook(folder));
  const manifest = readHead(file)?.manifest;
  if (!manifest) throw new Error('A backup has a head');
  const backup = { file, manifest };
  rot(file); // so that a reading would tell
  const proofs = createProofs(() => NOW);
  const isGood = async (options = {}) => (await proofs.first([backup], options)).good !== undefined;
  const atPruning = { isAfresh: true, written: file };
  expect(await isGood(atPruning), 'nobody has proved it').toBe(false);
  proofs.record(backup);
  expect(await isGood()).toBe(true);
  expect(await isGood(atPruning)).toBe(true);
  utimesSync(file, NOW / 1000, NOW / 1000 + 1);
  expect(await isGood(atPruning), 'written to').toBe(false);
  proofs.record(backup);
  expect(await isGood({ isAfresh: true, written: 'another' })).toBe(false);
  rmSync(file);
  proofs.record(backup);
  expect(await isGood()).toBe(false);
});

test('where not one is whole, none is let go', async () => {
  const { folder, second, clock, backups, nextDay } = await aNotebookWithTwoFolders();
  const earlier = await nextDay();
  const bytes = readFileSync(earlier);
  clock.at += 3_600_000;
  const later = valueOf(await backups.make('daily')).file;
  expect(existsSync(earlier), 'of one day the last stays').toBe(false);
  writeFileSync(join(second, basename(earlier)), bytes);
  const both = [earlier, later].map((file) => basename(file));
  for (const name of both) rot(join(second, name));
  rmSync(folder.backups, { recursive: true });
  await backups.copyToSecond();
  expect(readdirSync(second).sort()).toEqual(both);
});

test('no whole backup is pruned for the sake of a rotten one', async () => {
  const { clock, backups, nextDay } = await aNotebookWithTwoFolders();
  const rotten = await nextDay();
  rot(rotten);
  clock.at -= 3_600_000; // a clock that was set right: by its head the rotten one stays the newest
  const { file } = valueOf(await backups.make('daily'));
  await proveWhole(file);
  expect(existsSync(rotten), 'a rotten one is left alone').toBe(true);
});

test('an older copy that the second folder does not let go is no failure, and goes with the next try', async () => {
  const { second, clock, backups, nextDay } = await aNotebookWithTwoFolders();
  const earlier = await nextDay();
  const bytes = readFileSync(earlier);
  clock.at += 3_600_000;
  const later = valueOf(await backups.make('daily')).file;
  writeFileSync(join(second, basename(earlier)), bytes);
  await whileReadOnly(second, () => backups.copyToSecond());
  expect(await backups.health()).toMatchObject({ failure: null, second: { failure: null, lacks: null } });
  expect(readdirSync(second).sort()).toEqual([basename(earlier), basename(later)]);
  await backups.copyToSecond();
  expect(readdirSync(second)).toEqual([basename(later)]);
});
