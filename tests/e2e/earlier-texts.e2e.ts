import type { Page } from '@playwright/test';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible } from '../support/program.ts';
import {
  expectSaved,
  lockAndUnlock,
  openCourse,
  openMeeting,
  planMeeting,
  setClock,
  startCourse,
  unlock,
} from '../support/steps.ts';
import { writeIn } from '../support/write-in.ts';

const TOPICS = 'Hvilke emner kom på banen?';
const FIRST = 'M. fortalte om statusmøderne og presset fra to sider.';
const SECOND = 'Vi talte kun om sommerferien.';
const field = (page: Page) => page.getByLabel(TOPICS, { exact: true });
const way = (page: Page) => page.getByRole('button', { name: `Tidligere udgaver: ${TOPICS}` });
const dialog = (page: Page) => page.getByRole('dialog', { name: `Tidligere udgaver af »${TOPICS}«` });

test('what was written over is found below its prompt, by keyboard too, and brought back without losing what stands', async ({
  program,
}) => {
  let page = await unlock(program);
  await setClock(program);
  await startCourse(program, page, 'M. K.');
  await planMeeting(program, page, '23.11.2026');
  await writeIn(field(page), FIRST);
  await expect(way(page)).toHaveCount(0);
  await setClock(program, Date.UTC(2026, 10, 23, 14, 10));
  await field(page).fill(SECOND);
  await field(page).blur();
  await expect(way(page)).toBeVisible();
  await expectAccessible(page);

  page = await lockAndUnlock(program);
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await way(page).waitFor();
  await field(page).focus();
  await page.keyboard.press('Tab');
  await expect(way(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('listitem')).toContainText(/Stod til 23\.\snovember 2026 kl\.\s15\.10/);
  await expect(dialog(page).locator('del').first()).toBeVisible();
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: 'Hent denne frem' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(field(page)).toHaveValue(FIRST);

  page = await lockAndUnlock(program);
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await expect(field(page)).toHaveValue(FIRST);
  await way(page).click();
  await expect(dialog(page).getByRole('listitem').first()).toContainText(SECOND);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
});

test('shared notes that were emptied while the two talked are brought back on the meeting’s page', async ({
  program,
}) => {
  let page = await unlock(program);
  await setClock(program);
  await startCourse(program, page, 'M. K.');
  page = await planMeeting(program, page, '23.11.2026');
  const notes = () => page.getByRole('textbox', { name: 'Fælles stikord' });
  await expect(notes()).toHaveCount(0);
  await page.getByRole('button', { name: 'Samtaletilstand' }).click();
  page = await program.page('talk');
  await notes().fill(FIRST);
  await expectSaved(page);
  await notes().fill('');
  await page.getByRole('button', { name: 'Slut samtaletilstand' }).click();
  await page.getByRole('button', { name: 'Gør siden færdig' }).click();
  page = await program.page('meeting');
  await page.getByRole('button', { name: 'Tidligere udgaver: Fælles stikord' }).click();
  await page.getByRole('button', { name: 'Hent denne frem' }).click();
  await expect(notes()).toHaveValue(FIRST);
  await expectAccessible(page);

  // Emptied here, it stands where it stood.
  await notes().fill('');
  await expectSaved(page);
  await expect(notes()).toBeFocused();
  page = await lockAndUnlock(program);
  page = await openMeeting(program, page, 'M. K.', 'Møde 1');
  await expect(notes()).toHaveValue('');
});

test('one letter typed over at the end of a long page is enough for the page as it stood to be found and brought back', async ({
  program,
}) => {
  const page = await unlock(program);
  await setClock(program);
  await startCourse(program, page, 'M. K.');
  await planMeeting(program, page, '23.11.2026');
  const stood = `${'Vi talte om budgettet og presset fra to sider. '.repeat(30)}Hun ringer til Hanne`;
  await writeIn(field(page), stood);
  await setClock(program, Date.UTC(2026, 10, 23, 14, 10));
  await field(page).press('Control+End');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('a');
  await field(page).blur();
  await expect(way(page)).toBeVisible();
  await way(page).click();
  await dialog(page).getByRole('button', { name: 'Hent denne frem' }).first().click();
  await expect(field(page)).toHaveValue(stood);
});

test('a fact of one line that was typed over is found below its box and brought back', async ({
  program,
}) => {
  let page = await unlock(program);
  page = await startCourse(program, page, 'M. K.');
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  const workplace = () => page.getByLabel('Arbejdsplads', { exact: true });
  for (const text of ['Børn og Skole', 'Teknik og Miljø']) {
    await writeIn(workplace(), text);
  }
  const earlier = page.getByRole('button', { name: 'Tidligere udgaver: Arbejdsplads' });
  await expect(earlier).toBeVisible();
  await expectAccessible(page);
  await earlier.click();
  await page.getByRole('button', { name: 'Hent denne frem' }).click();
  await expect(workplace()).toHaveValue('Børn og Skole');
  page = await lockAndUnlock(program);
  page = await openCourse(program, page, 'M. K.');
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await expect(workplace()).toHaveValue('Børn og Skole');
});
