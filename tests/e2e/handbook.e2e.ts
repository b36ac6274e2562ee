import type { Page } from '@playwright/test';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible } from '../support/program.ts';
import { contents, openHandbook, openSection, overflow, setSize, title } from '../support/reader.ts';
import { lockAndUnlock, planMeeting, startCourse, unlock } from '../support/steps.ts';

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

/** What the search has found. */
const foundOn = (page: Page) => page.getByRole('listitem').filter({ has: page.locator('mark') });

test('every section of the handbook opens from the contents and breaks no accessibility rule', async ({
  program,
}) => {
  const page = await openHandbook(program, await unlock(program));
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
  const page = await openHandbook(program, await unlock(program));
  const links = await page.evaluate(async () => {
    const read = await window.notebook.handbook.read();
    if (!read.ok) return [];
    const { sections } = read.value.handbook;
    const titleOf = (id: string) => sections.find((section) => section.id === id)?.title ?? '';
    return sections.flatMap(({ title: from, blocks }) =>
      blocks
        .flatMap((block) => {
          if (block.kind === 'paragraph') return block.runs;
          if (block.kind === 'list') return block.items.flat();
          return block.kind === 'aside' ? block.paragraphs.flat() : [];
        })
        .flatMap(({ to }) => (to ? [{ from, to: titleOf(to.section), heading: to.heading }] : []))
        .map((link, index) => ({ ...link, index })),
    );
  });
  expect(links.length).toBeGreaterThan(10);
  for (const { from, index, to, heading } of links) {
    await openSection(page, from);
    // Not the ways to the logbook and the worksheets, which stand between the paragraphs.
    await page.locator('article [role=link]:not(article > p[lang] *)').nth(index).click();
    await expect(title(page)).toHaveText(to);
    await expect(heading ? page.locator(`#${heading}`) : title(page)).toBeFocused();
  }
});

test('the tab key goes from the index to the contents, the page’s actions, the text and on to the next section', async ({
  program,
}) => {
  const page = await openHandbook(program, await unlock(program));
  await openSection(page, 'Mentorordning');
  await page.getByRole('navigation', { name: 'Notesbogen' }).getByRole('link').first().focus();
  const parts: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    const part = await page.evaluate(() => {
      const at = document.activeElement;
      if (at?.closest('[data-contents]')) return 'contents';
      if (at?.closest('article')) return 'text';
      if (at?.closest('main nav')) return 'on';
      return at?.closest('main') ? 'actions' : 'index';
    });
    if (parts.at(-1) !== part) parts.push(part);
    if (part === 'on') break;
    await page.keyboard.press('Tab');
  }
  expect(parts).toEqual(['index', 'actions', 'contents', 'text', 'on']);
});

test('what the principles and the roles say is found, and opened where it stands', async ({ program }) => {
  const page = await openHandbook(program, await unlock(program));
  await page.getByRole('button', { name: 'Søg i håndbogen' }).click();
  await page.getByRole('searchbox').fill('utydelig');
  await foundOn(page).getByRole('link').first().click();
  await program.page('principles');
  await expect(page.getByText(/Hvornår var du sidst utydelig/)).toBeInViewport();
  await page.keyboard.press('Alt+ArrowLeft');
  await program.page('handbook');
  await page.getByRole('button', { name: 'Søg i håndbogen' }).click();
  await page.getByRole('searchbox').fill('føles som en gåde');
  await foundOn(page).getByRole('link').first().click();
  await expect(title(page)).toHaveText('Mentors mange roller');
  await expect(page.getByText(/føles som en gåde/)).toBeVisible();
});

test('after a look in the search one reads on where one was', async ({ program }) => {
  const page = await openHandbook(program, await unlock(program));
  await openSection(page, 'Logbog');
  await page
    .getByRole('heading', { name: 'Dagens møde', exact: true })
    .evaluate((element) => element.scrollIntoView());
  const kept = () =>
    page.evaluate(async () => {
      const read = await window.notebook.handbook.read();
      return read.ok ? (read.value.place?.heading ?? '') : '';
    });
  await expect.poll(kept).toBeTruthy();
  const heading = await kept();
  await page.keyboard.press('Control+f');
  await page.getByRole('button', { name: 'Tilbage til afsnittet' }).click();
  await expect(page.locator(`#${heading}`)).toBeInViewport();
  await expect(title(page)).not.toBeInViewport();
});

test('at 200 % every section scrolls downwards only', async ({ program }) => {
  const page = await openHandbook(program, await unlock(program));
  await setSize(program, page, 1280, 820, 2);
  for (const name of titles) {
    await page.getByText('Indhold', { exact: true }).click();
    await openSection(page, name);
    expect(await overflow(page), name).toBeLessThanOrEqual(0);
  }
  await expectAccessible(page);
});

test('the keyboard alone reads on, goes back and forward, and finds', async ({ program }) => {
  const page = await openHandbook(program, await unlock(program));
  await openSection(page, 'Mentorordning');
  await page.getByRole('button', { name: /^Næste afsnit/ }).focus();
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('De syv pejlemærker i ledelsesgrundlaget');
  await expect(title(page)).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title(page)).toHaveText('Mentorordning');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(title(page)).toHaveText('God ledelse i Randers Kommune');
  await page.keyboard.press('Alt+ArrowRight');
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
  const page = await openHandbook(program, await unlock(program));
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
  let page = await openHandbook(program, await unlock(program));
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
  let page = await unlock(program);
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

  const fields = [
    ['Logbog', 'Hvad blev udbyttet af mødet', page.getByLabel('Hvad blev udbyttet af mødet?')],
    ['Logbog', 'Aftaler/opgaver', page.getByLabel('Aftaler/opgaver')],
    ['Mentors mange roller', 'Dine roller i dag', page.getByRole('checkbox', { name: 'Rådgiver' })],
    [
      'De syv pejlemærker i ledelsesgrundlaget',
      'Pejlemærker i dag',
      page.getByRole('button', { name: 'Vælg pejlemærker' }),
    ],
  ] as const;
  for (const [section, link, field] of fields) {
    await openHandbook(program, page);
    await openSection(page, section);
    await page.getByRole('link', { name: link }).click();
    await program.page('meeting');
    await expect(field).toBeFocused();
  }
});

test('a section or the whole handbook is shown as the pages that it prints to', async ({ program }) => {
  const page = await openHandbook(program, await unlock(program));
  await openSection(page, 'SWOT-analyse');
  const ways = [
    ['Vis og udskriv afsnit', /^[12] sider?$/],
    ['Vis og udskriv hele håndbogen', /^\d\d sider$/],
  ] as const;
  for (const [name, pages] of ways) {
    await page.getByRole('button', { name, exact: true }).click();
    await program.page('preview');
    await expect(page.getByText(pages)).toBeVisible();
    await expect(page.locator('img[data-page]')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Udskriv', exact: true })).toBeEnabled();
    await page.getByRole('link', { name: 'Tilbage til håndbogen' }).click();
    await program.page('handbook');
    await expect(title(page)).toHaveText('SWOT-analyse');
  }
});
