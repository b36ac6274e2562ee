import type { Locator, Page } from '@playwright/test';
import { tabTo } from '../support/keys.ts';
import { chooseInMenu } from '../support/menu.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, PASSPHRASE } from '../support/program.ts';
import { openCourseGlance, seedCourse, unlock } from '../support/steps.ts';

const title = (page: Page): Locator => page.getByRole('heading', { level: 1 });

/** The title of the page has the focus; nobody who uses a mouse sees a ring around it. */
async function expectAtTitle(page: Page, ring: 'none' | 'solid' = 'none'): Promise<void> {
  await expect(title(page)).toBeFocused();
  expect(await title(page).evaluate((element) => getComputedStyle(element).outlineStyle)).toBe(ring);
}

/** Opens what stands in the index. */
const turnTo = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

test('from the overview to a meeting by keys alone: its title has the focus, and Page Down reads on', async ({
  program,
}) => {
  const page = await unlock(program);
  await seedCourse(page, 'M. K.', 2);
  await turnTo(page, 'Forløb');
  await program.page('courses');
  await turnTo(page, 'Overblik');
  await program.page('overview');
  await expectAtTitle(page);
  const main = page.getByRole('main');
  await tabTo(page, main.getByRole('link', { name: /^Møde 2/ }).first());
  await page.keyboard.press('Enter');
  await program.page('meeting');
  await expect(title(page)).toHaveText(/^Møde 2/);
  await expectAtTitle(page, 'solid');
  expect(await main.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  await page.keyboard.press('PageDown');
  await expect.poll(() => main.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(200);
  await expectAccessible(page);
});

test('so has the first page after unlock, and each page that is turned to', async ({ program }) => {
  let page = await program.page('lock');
  await page.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  page = await program.page('overview');
  await expectAtTitle(page);
  await seedCourse(page, 'M. K.', 1);
  for (const [name, place] of [
    ['Redskaber', 'tools'],
    ['Min egen læring', 'learning'],
    ['Indstillinger', 'settings'],
  ] as const) {
    await turnTo(page, name);
    await program.page(place);
    await expectAtTitle(page);
  }
  await openCourseGlance(program, page, 'M. K.');
  await expectAtTitle(page);
  await page.getByRole('button', { name: 'Vis og udskriv logbogen' }).click();
  await expectAtTitle(page);
});

test('what a page gives the focus itself keeps it, and so do a tab and an open dialog', async ({
  program,
}) => {
  const page = await unlock(program);
  await seedCourse(page, 'M. K.', 1);
  await turnTo(page, 'Søg');
  await program.page('search');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await openCourseGlance(program, page, 'M. K.');
  for (const name of ['Oplysninger', 'Logbog']) {
    const tab = page.getByRole('tab', { name });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect(tab).toBeFocused();
  }
  await program.page('course');
  await chooseInMenu(program, 'about');
  const close = page.getByRole('dialog').getByRole('button');
  await expect(close).toBeFocused();
  await chooseInMenu(program, 'settings');
  await program.page('settings');
  await expect(close).toBeFocused();
});

test('a course that is come back to on the tab of its facts or of its notes has its title in focus too', async ({
  program,
}) => {
  const page = await unlock(program);
  await seedCourse(page, 'M. K.', 1);
  await openCourseGlance(program, page, 'M. K.');
  for (const name of ['Oplysninger', 'Noter']) {
    await page.getByRole('tab', { name }).click();
    await expect(page.getByRole('tab', { name })).toBeFocused();
    await program.page('course');
    await turnTo(page, 'Indstillinger');
    await program.page('settings');
    await page.keyboard.press('Alt+ArrowLeft');
    await program.page('course');
    await expect(title(page)).toHaveText(/M\. K\.$/);
    await expectAtTitle(page);
  }
});
