import { expectFits } from '../support/fits.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible } from '../support/program.ts';
import { aYear, seedLife } from '../support/seed-life.ts';
import { expectSaved, lockAndUnlock, openCourseGlance, setClock, unlock } from '../support/steps.ts';
import { writeIn } from '../support/write-in.ts';

test('a planned meeting whose day went by is asked about on the overview and on the course’s page until it is answered', async ({
  program,
}) => {
  // Monday 25 January 2027: the seventh meeting was to be six days ago.
  await setClock(program, Date.UTC(2027, 0, 25, 13, 40));
  let page = await unlock(program);
  await seedLife(page, 'M. K.', aYear);
  await seedLife(page, 'A. B.', [['2026-11-10', [1], ['coach']], ['2026-12-08']]);
  page = await lockAndUnlock(program);
  const asked = page.getByRole('group', { name: /^Møde \d med/ });
  await expect(asked).toHaveCount(2);
  await expect(page.getByText('Planlagt til 8. december 2026.')).toBeVisible();
  await expect(page.getByText('Planlagt til 19. januar.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Møde 8 med M. K.' })).toBeVisible();
  await expectAccessible(page);
  await expectFits(program, page, 'the overview that asks');

  const seventh = page.getByRole('group', { name: 'Møde 7 med M. K.' });
  await seventh.getByRole('button', { name: 'Det fik en ny dato' }).click();
  page = await program.page('meeting');
  const date = page.getByLabel('Dato', { exact: true }).first();
  await expect(date).toBeFocused();
  await expect(date).toHaveValue(/^19\.\sjanuar 2027/);
  await page.getByRole('link', { name: 'Overblik', exact: true }).click();
  page = await program.page('overview');
  await seventh.getByRole('button', { name: 'Ja, det blev holdt' }).click();
  await expect(page.getByText('Møde 7 med M. K. står som holdt.')).toBeFocused();
  await expect(seventh).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Åbn siden', exact: true }).click();
  page = await program.page('meeting');
  await expect(page.getByRole('heading', { level: 1, name: 'Møde 7 med M. K.' })).toBeVisible();

  page = await openCourseGlance(program, page, 'A. B.');
  await expect(page.getByText('Planlagt til 8. december 2026.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Nej, det blev aflyst' }).click();
  await expect(page.getByText('Mødet med A. B. 8. december 2026 står som aflyst.')).toBeFocused();
  await expect(asked).toHaveCount(0);
  await page.getByRole('link', { name: 'Overblik', exact: true }).click();
  page = await program.page('overview');
  await expect(page.getByText('7 møder holdt')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Blev mødet holdt?' })).toHaveCount(0);
});

test('a planned meeting that is written on after its day is asked about no more', async ({ program }) => {
  await setClock(program, Date.UTC(2027, 0, 25, 13, 40));
  let page = await unlock(program);
  await seedLife(page, 'M. K.', aYear);
  page = await lockAndUnlock(program);
  await page.getByRole('link', { name: 'Møde 7 med M. K.', exact: true }).click();
  page = await program.page('meeting');
  await writeIn(page.getByLabel('Hvilke emner kom på banen?'), 'Budgettet');
  await expectSaved(page);
  await page.getByRole('link', { name: 'Overblik', exact: true }).click();
  page = await program.page('overview');
  await expect(page.getByText('7 møder holdt')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Blev mødet holdt?' })).toHaveCount(0);
});
