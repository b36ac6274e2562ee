import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible } from '../support/program.ts';
import { openHandbook, openSection, overflow, setSize, title } from '../support/reader.ts';
import { expectSaved, planMeeting, startCourse, unlock } from '../support/steps.ts';

test('the figure of the roles tells the same as its list, and by keyboard what each role is for', async ({
  program,
}) => {
  const page = await openHandbook(program, await unlock(program));
  await openSection(page, 'Mentors mange roller');
  const figure = page.getByRole('figure');
  const facts = [
    'Rådgiver',
    'Coach',
    'Networker',
    'Guide',
    '»Hvad vil du selv gøre nu?«',
    'I deler ansvaret',
  ];
  for (const fact of facts) await expect(figure).toContainText(fact);
  await figure.getByRole('button', { name: /Rådgiver/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure.getByRole('button', { name: /Coach/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(figure.getByRole('button', { name: /Coach/ })).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible(page);
  await figure.getByRole('button', { name: 'Vis som liste' }).click();
  for (const fact of facts) await expect(figure).toContainText(fact);
  await expectAccessible(page);
});

test('the seven principles have a page of their own: examples to open, and the meetings that touched each', async ({
  program,
}) => {
  let page = await unlock(program);
  page = await startCourse(program, page, 'M. K.');
  page = await planMeeting(program, page, '1.6.2026');
  await page.getByRole('button', { name: 'Vælg pejlemærker' }).click();
  await page.getByText('Du sikrer handling', { exact: true }).click();
  await expectSaved(page);
  await openHandbook(program, page);
  await openSection(page, 'De syv pejlemærker i ledelsesgrundlaget');
  await page.getByRole('button', { name: 'Se pejlemærkerne ét for ét' }).click();
  await program.page('principles');
  await expectAccessible(page);
  const last = page.getByRole('region', { name: /Du sikrer handling/ });
  await expect(last).toContainText('1 møde');
  await page.getByRole('button', { name: /Du sikrer handling/ }).press('Enter');
  await expect(last).toContainText('ikke fra håndbogen');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Udskriv pejlemærkerne' }).click();
  await page.getByRole('link', { name: 'Tilbage til pejlemærkerne' }).click();
  await program.page('principles');
  await page.getByRole('link', { name: 'Håndbogen' }).click();
  await program.page('handbook');
  await expect(title(page)).toHaveText('De syv pejlemærker i ledelsesgrundlaget');
});

test('at 200 % the roles, opened and as a list, and the principles, opened, scroll downwards only', async ({
  program,
}) => {
  const page = await openHandbook(program, await unlock(program));
  await openSection(page, 'Mentors mange roller');
  await setSize(program, page, 1280, 820, 2);
  await page.getByRole('figure').getByRole('button', { name: /Coach/ }).click();
  expect(await overflow(page), 'figure').toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vis som liste' }).click();
  expect(await overflow(page), 'list').toBeLessThanOrEqual(0);
  await page.getByText('Indhold', { exact: true }).click();
  await openSection(page, 'De syv pejlemærker i ledelsesgrundlaget');
  await page.getByRole('button', { name: 'Se pejlemærkerne ét for ét' }).click();
  await program.page('principles');
  await page.getByRole('button', { name: /Du sikrer handling/ }).click();
  expect(await overflow(page), 'principles').toBeLessThanOrEqual(0);
  await expectAccessible(page);
});

test('in English the words around the handbook are English, and the handbook says that it is Danish', async ({
  program,
}) => {
  const page = await openHandbook(program, await unlock(program));
  await openSection(page, 'Mentors mange roller');
  await page.evaluate(() => window.notebook.settings.change({ language: 'en' }));
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show and print section' })).toBeVisible();
  await expect(page.getByRole('figure')).toContainText('You have much of the responsibility');
  const languageOf = (text: string) =>
    page
      .getByText(text, { exact: true })
      .first()
      .evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));
  expect(await languageOf('»Hvad vil du selv gøre nu?«')).toBe('da');
  expect(await languageOf('Logbog')).toBe('da');
  expect(await languageOf('You share the responsibility')).toBe('en');
  await expectAccessible(page);
});
