import type { Page } from '@playwright/test';
import { expect, expectAccessible, type Program, test } from '../support/program.ts';
import { createNotebook, expectSaved, lockAndUnlock, planMeeting, startCourse } from '../support/steps.ts';

const titles = [
  'God ledelse i Randers Kommune',
  'Mentorordning',
  'De syv pejlemærker i ledelsesgrundlaget',
  'Mentorrollen',
  'Mentors mange roller',
  'Afklaring med egen leder',
  'Konkrete redskaber til samtalen',
  'Prioriteringsmatrixen',
  'SWOT-analyse',
  'Fokus på ledelsesniveauet',
  'Det personlige ledelsesgrundlag',
  'Opsummering og evaluering',
  'Logbog',
  'Det får din mentee at vide',
];

const contents = (page: Page) => page.getByRole('navigation', { name: 'Indhold' });
const title = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });

async function openHandbook(program: Program, page: Page): Promise<Page> {
  await page.getByRole('link', { name: 'Håndbog', exact: true }).click();
  return program.page('handbook');
}

const openSection = async (page: Page, name: string) => {
  await contents(page).getByRole('link', { name, exact: true }).click();
  await expect(title(page)).toHaveText(name);
};

/** The window's inner size, and how large everything is drawn. */
const setSize = (program: Program, width: number, height: number, zoom: number) =>
  program.app.evaluate(
    ({ BrowserWindow }, size) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setContentSize(size.width, size.height);
      window?.webContents.setZoomFactor(size.zoom);
    },
    { width, height, zoom },
  );

test('every section of the handbook opens from the contents and breaks no accessibility rule', async ({
  program,
}) => {
  const page = await openHandbook(program, await createNotebook(program));
  await expect(contents(page).getByRole('link')).toHaveText(titles);
  for (const name of titles) {
    await openSection(page, name);
    await expect(contents(page).getByRole('link', { name, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expectAccessible(page);
  }
});

test('every link in the text leads to the place it names', async ({ program }) => {
  const page = await openHandbook(program, await createNotebook(program));
  let links = 0;
  for (const name of titles) {
    await openSection(page, name);
    const count = await page.getByRole('article').getByRole('link').count();
    for (let index = 0; index < count; index += 1) {
      await openSection(page, name);
      const link = page.getByRole('article').getByRole('link').nth(index);
      await link.click();
      await expect(title(page)).not.toHaveText(name);
      await expect(page.locator(':focus')).toHaveText(await page.locator(':focus').innerText());
      expect(titles).toContain(await title(page).innerText());
      links += 1;
    }
  }
  expect(links).toBeGreaterThan(10);
});

test('at 200 % every section scrolls downwards only', async ({ program }) => {
  const page = await openHandbook(program, await createNotebook(program));
  await setSize(program, 1280, 820, 2);
  for (const name of titles) {
    await page.getByText('Indhold', { exact: true }).click();
    await openSection(page, name);
    const over = await page.evaluate(() => {
      const main = document.querySelector('main');
      return main ? main.scrollWidth - main.clientWidth : -1;
    });
    expect(over, name).toBeLessThanOrEqual(0);
  }
  await expectAccessible(page);
});

test('the keyboard alone reads on, goes back and forward, and finds', async ({ program }) => {
  const page = await openHandbook(program, await createNotebook(program));
  await openSection(page, 'Mentorordning');
  await page.getByRole('button', { name: /^Næste afsnit/ }).focus();
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('De syv pejlemærker i ledelsesgrundlaget');
  await expect(title(page)).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title(page)).toHaveText('Mentorordning');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(title(page)).toHaveText('De syv pejlemærker i ledelsesgrundlaget');

  await page.keyboard.press('Control+f');
  await page.keyboard.type('varedeklaration');
  await expect(page.getByRole('status')).toHaveText(/^\d+ sted/);
  await expect(page.locator('mark').first()).toHaveText(/varedeklaration/i);
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Det personlige ledelsesgrundlag');
});

test('aa finds å, and what is nowhere is told', async ({ program }) => {
  const page = await openHandbook(program, await createNotebook(program));
  await page.getByRole('button', { name: 'Søg i håndbogen' }).click();
  await page.getByRole('searchbox').fill('aftaler i starten');
  await page.getByRole('searchbox').fill('maaned');
  await expect(page.locator('mark').first()).toHaveText('måned');
  await page.getByRole('searchbox').fill('tvirsel');
  await expect(page.getByRole('status')).toContainText('står ingen steder');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(title(page)).toBeVisible();
});

test('the handbook opens where it was left, also after a lock', async ({ program }) => {
  let page = await openHandbook(program, await createNotebook(program));
  await openSection(page, 'Logbog');
  await page
    .getByRole('heading', { name: 'Dagens møde', exact: true })
    .evaluate((heading) => heading.scrollIntoView());
  const kept = () =>
    page.evaluate(async () => {
      const read = await window.notebook.handbook.read();
      return read.ok ? (read.value.place?.heading ?? '') : '';
    });
  await expect.poll(kept).not.toBe('');
  const heading = await kept();
  page = await lockAndUnlock(program);
  await openHandbook(program, page);
  await expect(title(page)).toHaveText('Logbog');
  await expect(title(page)).not.toBeInViewport();
  await expect(page.locator(`#${heading}`)).toBeInViewport();
});

test('from a part of the logbook page to the handbook, and back to the field one was writing in', async ({
  program,
}) => {
  let page = await createNotebook(program);
  page = await startCourse(program, page, 'M. K.');
  page = await planMeeting(program, page, '1.6.2030');
  const topics = page.getByLabel('Hvilke emner kom på banen?');
  await topics.fill('Budgettet');
  await page.getByRole('link', { name: 'Håndbogen om Dagens møde' }).click();
  await program.page('handbook');
  await expect(title(page)).toHaveText('Logbog');
  await expect(page.getByRole('heading', { name: 'Dagens møde', exact: true })).toBeInViewport();

  await page.keyboard.press('Alt+ArrowLeft');
  await program.page('meeting');
  await expect(topics).toHaveValue('Budgettet');

  await topics.focus();
  await openHandbook(program, page);
  await page.keyboard.press('Alt+ArrowLeft');
  await program.page('meeting');
  await expect(topics).toBeFocused();

  await openHandbook(program, page);
  await openSection(page, 'Logbog');
  await page.getByRole('link', { name: 'Hvad blev udbyttet af mødet' }).click();
  await program.page('meeting');
  await expect(page.getByLabel('Hvad blev udbyttet af mødet?')).toBeFocused();
});

test('the figure of the roles tells the same as its list, and by keyboard what each role is for', async ({
  program,
}) => {
  const page = await openHandbook(program, await createNotebook(program));
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
  let page = await createNotebook(program);
  page = await startCourse(program, page, 'M. K.');
  page = await planMeeting(program, page, '1.6.2026');
  await page.getByRole('button', { name: 'Vælg pejlemærker' }).click();
  await page.getByRole('checkbox', { name: /Du sikrer handling/ }).click();
  await expectSaved(page);
  await openHandbook(program, page);
  await openSection(page, 'De syv pejlemærker i ledelsesgrundlaget');
  await page.getByRole('button', { name: 'Se pejlemærkerne ét for ét' }).click();
  await program.page('principles');
  await expectAccessible(page);
  const last = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Du sikrer handling' });
  await expect(last).toContainText('1 møde');
  await page.getByRole('button', { name: /Du sikrer handling/ }).press('Enter');
  await expect(last).toContainText('ikke fra håndbogen');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Håndbogen' }).click();
  await program.page('handbook');
  await expect(title(page)).toHaveText('De syv pejlemærker i ledelsesgrundlaget');
});
