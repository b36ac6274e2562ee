import { readFile, rm, writeFile } from 'node:fs/promises';
import { makeFolder } from '../../main/files/notebook-folder.ts';
import { findBackups } from '../../main/vault/backup/find-backups.ts';
import { keptVersions, layOldNotebook, oldRows } from '../support/old-notebook.ts';
import { expect, startProgram, stopProgram, test } from '../support/program.ts';
import { unlock } from '../support/steps.ts';
import { vectors } from '../support/vectors.ts';

test('a notebook of an older version is backed up before the program changes its form, and opens with what it held', async ({
  folder,
}) => {
  const version = keptVersions.at(-2) ?? 1;
  const home = makeFolder(folder);
  layOldNotebook(home, version);
  const program = await startProgram(folder);
  const page = await unlock(program, vectors.passphrase);
  const courses = await page.evaluate(() => window.notebook.courses.list());
  const aliases = (oldRows(version)['course'] ?? []).map(({ alias }) => alias);
  expect(courses.ok && courses.value.map(({ alias }) => alias).sort()).toEqual(aliases.sort());
  const [made, ...others] = findBackups(home.backups);
  expect(others).toEqual([]);
  expect(made?.head?.manifest).toMatchObject({ reason: 'migration', schemaVersion: version });
  await stopProgram(program);
});

test('where the backup before that cannot be written, the lock says so of the backups, and the notebook opens once it can', async ({
  folder,
}) => {
  const home = makeFolder(folder);
  layOldNotebook(home, keptVersions.at(-2) ?? 1);
  const bytes = await readFile(home.database);
  await writeFile(home.backups, 'a file where the folder should be');
  const program = await startProgram(folder);
  const page = await program.page('lock');
  await page.getByLabel('Adgangskode', { exact: true }).fill(vectors.passphrase);
  await page.getByRole('button', { name: 'Lås op' }).click();
  await expect(
    page.getByText('Der kan ikke skrives i mappen backups, hvor kopien skal ligge.'),
  ).toBeVisible();
  await expect(page.getByText('Intet er ændret.')).toBeVisible();
  expect(await readFile(home.database)).toEqual(bytes);
  await rm(home.backups);
  await unlock(program, vectors.passphrase);
  expect(findBackups(home.backups)).toHaveLength(1);
  await stopProgram(program);
});
