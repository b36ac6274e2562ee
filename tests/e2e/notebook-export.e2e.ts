import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, PASSPHRASE } from '../support/program.ts';
import {
  answerQuestion,
  answerSaveDialog,
  openSettings,
  questionsAsked,
  seedCourse,
  setClock,
  unlock,
} from '../support/steps.ts';

test('the whole notebook goes out as open files, after a warning, the passphrase and a word about the folder', async ({
  program,
  folder,
}) => {
  const page = await unlock(program);
  await setClock(program);
  await seedCourse(page, 'M. K.', 3);
  await openSettings(program, page);
  await page.getByRole('button', { name: 'Gem hele notesbogen som åbne filer' }).click();
  await expect(page.getByText('Filen er ikke krypteret', { exact: true })).toBeVisible();
  await expect(page.getByText('passer ingen på den for dig')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Gem filen' }).click();
  await expect(page.getByText('Skriv din adgangskode.')).toBeVisible();
  const box = page.getByLabel('Din adgangskode', { exact: true });
  await box.fill('en helt anden adgangskode');
  await page.getByRole('button', { name: 'Gem filen' }).click();
  await expect(page.getByText('Adgangskoden passer ikke.')).toBeVisible();

  const synced = join(folder, 'OneDrive - Randers Kommune');
  const ordinary = join(folder, 'Egne filer');
  await Promise.all([synced, ordinary].map((path) => mkdir(path)));
  await answerSaveDialog(program, join(synced, 'Alt'), join(ordinary, 'Alt'));
  await answerQuestion(program, 0);
  await expect(async () => {
    await box.fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Gem filen' }).click();
    await expect(page.getByText(/^Gemt som Alt\.zip\./)).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 40_000 });
  await expect(page.getByText('Filen er ikke krypteret. Slet den')).toBeVisible();
  await expectAccessible(page);
  expect(await questionsAsked(program)).toEqual(['Mappen kopieres til andre maskiner']);
  expect(await readdir(synced)).toEqual([]);
  expect(await readdir(ordinary)).toEqual(['Alt.zip']);
  const file = join(ordinary, 'Alt.zip');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const files = unzipSync(await readFile(file));
  const { tables } = JSON.parse(strFromU8(files['notebook.json'] ?? new Uint8Array())) as {
    tables: Record<string, unknown[]>;
  };
  expect([tables['course']?.length, tables['meeting']?.length, tables['agreement']?.length]).toEqual([
    1, 3, 6,
  ]);
  const course = strFromU8(files['forløb/01.md'] ?? new Uint8Array());
  for (const text of ['# Forløb med M. K.', '### Møde 3', 'M. lyser op', 'Skriver første udkast'])
    expect(course).toContain(text);
});
