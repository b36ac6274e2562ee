import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible } from '../support/program.ts';
import { answerOpenDialog, lockByMenu, openSettings, unlock } from '../support/steps.ts';

const example = join(import.meta.dirname, '../fixtures/example-pack');
const OURS = /^Du læser programmets håndbog: »Håndbog for mentorer«, version /;
const OWN = 'Du læser jeres egen håndbog: »Håndbog for mentorer i Lilleby«, version 2026.1.';

test('a faulty handbook is told by file and line and changes nothing; mended, it is read until it is put away', async ({
  program,
}) => {
  const pack = await mkdtemp(join(tmpdir(), 'pack-'));
  await cp(example, pack, { recursive: true });
  const file = join(pack, 'velkommen.md');
  const sound = await readFile(file, 'utf8');
  await writeFile(file, `${sound}\nSe [vores side](https://example.org).\n\n<img src=x onerror=alert(1)>\n`);
  await answerOpenDialog(program, pack);

  const page = await openSettings(program, await unlock(program));
  const choose = page.getByRole('button', { name: 'Vælg en mappe med jeres håndbog' });
  await expect(page.getByText(OURS)).toBeVisible();
  await choose.click();
  const faults = page.getByRole('list', { name: 'Det skal rettes i håndbogen' });
  await expect(faults.getByRole('listitem')).toHaveText([
    'velkommen.md, linje 12 Links må kun føre til andre afsnit, som #logbog: https://example.org',
    'velkommen.md, linje 14 HTML er ikke tilladt: <img src=x onerror=alert(1)>',
  ]);
  await expect(page.getByText('Håndbogen kan ikke bruges endnu. Intet er ændret.')).toBeVisible();
  await expect(page.getByText(OURS)).toBeVisible();
  await expectAccessible(page);

  // The list is there after another page was read, and can be copied.
  await page.getByRole('link', { name: 'Overblik' }).click();
  await program.page('overview');
  await openSettings(program, page);
  await page.getByRole('button', { name: 'Markér hele listen' }).click();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toContain('velkommen.md, linje 12');

  await writeFile(file, sound);
  await choose.click();
  await expect(page.getByText(OWN)).toBeVisible();
  await expect(faults).toBeHidden();
  expect((await readdir(pack)).sort()).toEqual((await readdir(example)).sort());
  // What is in use lies in the notebook: the folder may go.
  await rm(pack, { recursive: true });
  await lockByMenu(program);
  const again = await openSettings(program, await unlock(program));
  await expect(again.getByText(OWN)).toBeVisible();
  await expectAccessible(again);
  await again.getByRole('button', { name: 'Brug programmets håndbog igen' }).click();
  await expect(again.getByText(OURS)).toBeVisible();
  await expect(again.getByText(OWN)).toBeHidden();
  await expectAccessible(again);
});
