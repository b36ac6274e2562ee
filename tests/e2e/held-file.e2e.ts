import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startWhereFilesAreHeld, whileHeld } from '../support/held-file.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, newFolder, PASSPHRASE, stopProgram } from '../support/program.ts';
import { expectCourses, lockByMenu, openSettings, startCourse, unlock } from '../support/steps.ts';

const NEXT = 'stille mose under blanke tage';

test('a file that another program holds is told as held, nothing is changed, and the work is done once it is let go', async ({
  folder,
}) => {
  const scripts = await newFolder();
  const program = await startWhereFilesAreHeld(folder, scripts);
  const page = await unlock(program);
  await startCourse(program, page, 'M. K.');
  await openSettings(program, page);
  const change = page.getByRole('button', { name: 'Skift adgangskode' });
  const next = page.getByLabel('Den nye adgangskode', { exact: true });
  await change.click();
  await page.getByLabel('Den nuværende adgangskode', { exact: true }).fill(PASSPHRASE);
  await next.fill(NEXT);
  await page.getByLabel('Skriv den nye igen', { exact: true }).fill(NEXT);
  const rings = () =>
    Promise.all(['keyring.json', 'keyring.prev.json'].map((name) => readFile(join(folder, name), 'utf8')));
  const before = await rings();
  await whileHeld(program, join(folder, 'keyring.json'), async () => {
    await change.click();
    await expect(
      page.getByText(/^Et andet program bruger en af notesbogens filer\..* prøv igen\.$/),
    ).toBeVisible();
    await expect(page.getByText(/skrivebeskyttet/)).toHaveCount(0);
    await expect(next).toHaveValue(NEXT);
    await expectAccessible(page);
    expect(await rings()).toEqual(before);
  });
  await change.click();
  await expect(page.getByText(/Et andet program holder/)).toHaveCount(0);
  await expect(next).toHaveCount(0);
  await lockByMenu(program);
  await program.page('lock');
  await expectCourses(program, await unlock(program, NEXT), ['M. K.']);
  await stopProgram(program);
  await rm(scripts, { recursive: true });
});
