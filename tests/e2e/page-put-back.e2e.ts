import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, startProgram, stopProgram } from '../support/program.ts';
import { openSettings, startCourse, unlock } from '../support/steps.ts';

const PAGE = 4096;
const TITLE = 'Notesbogens fil er ændret, siden den sidst blev lukket';

/** The later file with one page as it was before: the last that differs. */
function withOnePageOf(old: Buffer, now: Buffer): Buffer {
  const places = Array.from({ length: Math.min(old.length, now.length) / PAGE }, (_, page) => page * PAGE);
  const at = places.filter(
    (begin) => !old.subarray(begin, begin + PAGE).equals(now.subarray(begin, begin + PAGE)),
  );
  const mixed = Buffer.from(now);
  old.copy(mixed, at.at(-1) ?? 0, at.at(-1) ?? 0, (at.at(-1) ?? 0) + PAGE);
  return mixed;
}

test('one page put back while the program was closed is told at the next unlock, until it is answered', async ({
  folder,
}) => {
  const database = join(folder, 'notebook.mndb');
  const first = await startProgram(folder);
  await startCourse(first, await unlock(first), 'M. K.');
  await stopProgram(first);
  const old = await readFile(database);
  const second = await startProgram(folder);
  const untouched = await unlock(second);
  await expect(untouched.getByText(TITLE)).toHaveCount(0);
  await startCourse(second, untouched, 'S. T.');
  await stopProgram(second);
  await writeFile(database, withOnePageOf(old, await readFile(database)));

  const third = await startProgram(folder);
  let page = await unlock(third);
  await expect(page.getByText(TITLE)).toBeVisible();
  await expectAccessible(page);
  await openSettings(third, page);
  await page.getByRole('button', { name: 'Kontrollér notesbogen' }).click();
  await expect(
    page.getByText(/^Filen er ændret uden om programmet, siden den sidst blev lukket\./),
  ).toBeVisible();
  await expectAccessible(page);
  await stopProgram(third);

  const fourth = await startProgram(folder);
  page = await unlock(fourth);
  await expect(page.getByText(TITLE), 'it stands until it is answered').toBeVisible();
  await page.getByRole('button', { name: 'Se sikkerhedskopierne' }).click();
  await fourth.page('restore');
  await page.getByRole('link', { name: 'Overblik', exact: true }).click();
  await fourth.page('overview');
  await page.getByRole('button', { name: 'Det er i orden' }).click();
  await expect(page.getByText(TITLE)).toHaveCount(0);
  await stopProgram(fourth);
  const fifth = await startProgram(folder);
  page = await unlock(fifth);
  await expect(page.getByText(TITLE)).toHaveCount(0);
});
