import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notebookTest as test } from '../support/made-notebook.ts';
import { textOfPdf } from '../support/pdf.ts';
import { expect, expectAccessible } from '../support/program.ts';
import { answerSaveDialog, openSettings, seedCourse, unlock } from '../support/steps.ts';

test('in English the way from the overview to a saved logbook is English, and what is saved is Danish', async ({
  program,
  folder,
}) => {
  const page = await unlock(program);
  await seedCourse(page, 'M. K.', 2);
  await openSettings(program, page);
  await page.getByText('English', { exact: true }).click();
  await expect(page.getByText('Printed pages are always in Danish.')).toBeVisible();
  const link = (name: string) => page.getByRole('link', { name, exact: true });

  await link('Overview').click();
  await program.page('overview');
  await expect(page.getByRole('heading', { name: 'Your courses' })).toBeVisible();
  await expect(page.getByText('2 meetings held')).toBeVisible();
  await expectAccessible(page);

  await link('Courses').click();
  await program.page('courses');
  await link('M. K.').click();
  await program.page('course');
  await page.getByRole('tab', { name: 'Logbook' }).click();
  await expect(link('Meeting 2')).toBeVisible();
  await expectAccessible(page);

  await link('Meeting 2').click();
  await program.page('meeting');
  await expect(page.getByRole('heading', { name: 'Meeting 2 with M. K.' })).toBeVisible();
  await expect(page.getByText(/^13:00.14:30$/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Change, move or cancel' }).click();
  const time = page.getByLabel('Time', { exact: true });
  await expect(time).toHaveValue('13:00');
  await expect(page.getByText('For example 13:00.')).toBeVisible();
  await time.fill('at one');
  await time.blur();
  await expect(page.getByText('That time does not exist. Type it as 13:00.')).toBeVisible();
  await time.fill('14:00');
  await time.blur();
  await expect(page.getByText(/^Saved \d\d:\d\d$/).first()).toBeVisible();

  await page.getByRole('button', { name: 'Show and print your page' }).click();
  await program.page('preview');
  await expect(page.getByText('1 page', { exact: true })).toBeVisible();
  await expectAccessible(page);
  const file = join(folder, 'page.pdf');
  await answerSaveDialog(program, file);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('Saved as page.pdf.')).toBeVisible();
  const text = await textOfPdf(await readFile(file));
  for (const danish of ['Møde 2', 'Hvilke emner kom på banen?', 'Tirsdag 5. maj 2026', 'kl. 14.00–15.30'])
    expect(text).toContain(danish);
  for (const english of ['Meeting', 'Which topics', 'Tuesday', 'May', '14:00'])
    expect(text).not.toContain(english);
});
