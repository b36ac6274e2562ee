import type { Page } from '@playwright/test';
import { expectFits } from '../support/fits.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { pressForMenu } from '../support/menu.ts';
import { expect, expectAccessible, type Program } from '../support/program.ts';
import { lockByMenu, seedCourse, unlock } from '../support/steps.ts';

const box = (page: Page) => page.getByRole('searchbox', { name: 'Det, du leder efter' });
const told = (page: Page) => page.getByRole('status');
const hits = (page: Page) => page.getByRole('listitem').filter({ has: page.locator('mark') });
const show = (page: Page, name: RegExp) => page.getByRole('main').getByRole('button', { name });

/** From anywhere. */
async function openSearch(program: Program): Promise<Page> {
  await pressForMenu(program, 'K', ['control']);
  return program.page('search');
}

/** Two courses with logbook pages and agreements. */
async function aNotebook(program: Program): Promise<Page> {
  const page = await unlock(program);
  await seedCourse(page, 'M. K.', 3);
  await seedCourse(page, 'Å. B.', 2);
  return openSearch(program);
}

test('Ctrl+K opens the search with the caret in its field', async ({ program }) => {
  const page = await aNotebook(program);
  await expect(box(page)).toBeFocused();
  await expect(page.getByRole('link', { name: 'Søg', exact: true })).toHaveAttribute('aria-current', 'page');
  await expectAccessible(page);
});

test('by keyboard alone a part of a compound word is found and opened with the caret in its field', async ({
  program,
}) => {
  const page = await aNotebook(program);
  await page.keyboard.type('grundlag');
  await expect(told(page)).toHaveText(
    /^5 steder i notesbogen, \d+ i håndbogen\. Der søges kun på denne computer\.$/,
  );
  await expect(hits(page).first().locator('mark').first()).toHaveText('grundlag');
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: 'Møde 2 med M. K.' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await program.page('meeting');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Møde 3 med M. K.');
  await expect(page.getByLabel('Aftaler/opgaver')).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await program.page('search');
  await expect(box(page)).toHaveValue('grundlag');
  await expect(hits(page).first()).toBeVisible();
});

test('aa finds å, gard does not find gård, and what is nowhere is told', async ({ program }) => {
  const page = await aNotebook(program);
  await box(page).fill('moedelokale aaen');
  await expect(told(page)).toHaveText(/^5 steder/);
  await expect(page.locator('mark').first()).toHaveText('Mødelokale');
  await box(page).fill('modelokale');
  await expect(told(page)).toHaveText('»modelokale« står ingen steder.');
  await expect(page.getByText('»modelokale« står ingen steder.').last()).toBeVisible();
  await expect(page.getByText('Tjek stavningen, eller prøv et kortere ord.')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(told(page)).toHaveText(/^Skriv et ord/);
});

test('what is shown can be narrowed by kind, course and time, and widened again', async ({ program }) => {
  const page = await aNotebook(program);
  await box(page).fill('første');
  await expect(show(page, /^Aftaler, 5 steder$/)).toBeVisible();
  await show(page, /^Aftaler,/).click();
  await expect(show(page, /^Aftaler,/)).toHaveAttribute('aria-pressed', 'true');
  await expect(hits(page)).toHaveCount(5);
  await expect(hits(page).first()).toContainText('Skriver første udkast');
  await page.getByRole('button', { name: 'Forløb: Alle forløb' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('menuitemradio', { name: 'Å. B.' }).click();
  await expect(hits(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Tid: Alle datoer' }).click();
  await page.getByRole('menuitemradio', { name: 'Fra og til …' }).click();
  await page.getByLabel('Fra', { exact: true }).fill('1.5.2026');
  await expect(hits(page)).toHaveCount(1);
  await expectAccessible(page);
  await page.getByLabel('Til', { exact: true }).fill('2.5.2026');
  await page.getByRole('button', { name: 'Søg i det hele' }).click();
  await expect(show(page, /^Alt,/)).toHaveAttribute('aria-pressed', 'true');
  await expect(hits(page)).not.toHaveCount(1);
});

test('what is found stands in groups, one for each kind that has any, and the arrows go from one to the next', async ({
  program,
}) => {
  const page = await aNotebook(program);
  const groups = page.getByRole('main').getByRole('heading', { level: 2 });
  await box(page).fill('første udkast');
  await expect(groups).toHaveText(['Vis', 'Aftaler']);
  await box(page).fill('første');
  await expect(groups).toHaveText(['Vis', 'Logbog', 'Aftaler', 'Håndbog']);
  await expectAccessible(page);
  const linksOf = (name: string) => page.getByRole('list', { name, exact: true }).getByRole('link');
  await expect(linksOf('Logbog')).toHaveText([
    'Møde 3 med M. K.',
    /^Møde 2 med/,
    /^Møde 2 med/,
    /^Møde 1 med/,
    /^Møde 1 med/,
  ]);
  await expect(linksOf('Aftaler')).toHaveCount(5);
  await linksOf('Logbog').last().focus();
  await page.keyboard.press('ArrowDown');
  await expect(linksOf('Aftaler').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(linksOf('Logbog').last()).toBeFocused();
  await show(page, /^Aftaler,/).click();
  await expect(groups).toHaveText(['Vis', 'Aftaler']);
});

test('a kind whose places are all older than the fifty that are shown has its group, too, which leads to them', async ({
  program,
}) => {
  const page = await unlock(program);
  await seedCourse(page, 'M. K.', 2);
  await page.evaluate(async () => {
    const { notebook } = window;
    const course = await notebook.courses.start({ alias: 'S. T.' });
    if (!course.ok) throw new Error(course.error.kind);
    for (let week = 0; week < 52; week += 1) {
      const date = new Date(Date.UTC(2026, 6, 1) + week * 7 * 86_400_000).toISOString().slice(0, 10);
      const met = await notebook.meetings.plan({ courseId: course.value.id, date });
      if (!met.ok) throw new Error(met.error.kind);
      await notebook.meetings.record({ id: met.value.id, fields: { topics: 'Det første udkast' } });
    }
  });
  await openSearch(program);
  await box(page).fill('første');
  const groups = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(groups).toHaveText(['Vis', 'Logbog', 'Aftaler', 'Håndbog']);
  await expect(page.getByText('4 ældre steder er ikke vist.')).toBeVisible();
  await expect(page.getByText('2 ældre steder er ikke vist.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vis kun »Aftaler«' }).click();
  await expect(show(page, /^Aftaler,/)).toHaveAttribute('aria-pressed', 'true');
  await expect(hits(page)).toHaveCount(2);
  await expect(box(page)).toBeFocused();
});

test('what the handbook says is found with the rest, and opened where it stands', async ({ program }) => {
  const page = await aNotebook(program);
  await box(page).fill('varedeklaration');
  await expect(told(page)).toHaveText(/^Ingen steder i notesbogen, \d+ i håndbogen\./);
  await hits(page).getByRole('link').first().click();
  await program.page('handbook');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Det personlige ledelsesgrundlag');
});

test('a reflection and a comment for HR open with the caret in their text, and a result among its course’s results', async ({
  program,
}) => {
  let page = await aNotebook(program);
  await page.evaluate(async () => {
    const { notebook } = window;
    const [course] = await notebook.courses.list().then((answer) => (answer.ok ? answer.value : []));
    const begun = await notebook.reflections.start({ courseId: null, meetingId: null });
    const result = course && (await notebook.results.add({ courseId: course.id, meetingId: null }));
    if (!course || !begun.ok || !result?.ok) throw new Error('Neither page nor result');
    const fields = { text: 'Jeg hørte en rørdrum.' };
    await notebook.reflections.record({ id: begun.value.id, fields });
    await notebook.results.record({ id: result.value.id, fields });
    await notebook.hr.recordComment({ id: course.id, fields });
  });
  await box(page).fill('rørdrum');
  await hits(page).getByRole('link', { name: 'Min egen læring' }).click();
  await program.page('reflection');
  await expect(page.getByRole('textbox', { name: 'Det, jeg lærte' })).toBeFocused();
  page = await openSearch(program);
  await box(page).fill('rørdrum');
  await hits(page)
    .getByRole('link', { name: /^Resultat med/ })
    .click();
  await program.page('course');
  await expect(page.getByRole('tab', { name: 'Resultater' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('textbox', { name: 'Resultat 1' })).toHaveValue('Jeg hørte en rørdrum.');
  page = await openSearch(program);
  await box(page).fill('rørdrum');
  const comment = hits(page).filter({ hasText: 'Kommentar til HR' });
  await comment.getByRole('link', { name: /^Forløb med/ }).click();
  await program.page('hr-summary');
  await expect(page.getByRole('textbox', { name: 'Kommentar til HR' })).toBeFocused();
});

test('what was written a moment ago is found at once, and what is changed is found no more', async ({
  program,
}) => {
  let page = await aNotebook(program);
  await box(page).fill('budget');
  await hits(page).getByRole('link').first().click();
  await program.page('meeting');
  await page.getByLabel('Hvilke emner kom på banen?').fill('Kun om fuglekonger');
  page = await openSearch(program);
  await page.keyboard.type('fuglekong');
  await expect(hits(page)).toHaveCount(1);
  await box(page).fill('budget');
  await expect(told(page)).toHaveText(/^4 steder/);
});

test('after a lock nothing is left of what was looked for', async ({ program }) => {
  let page = await aNotebook(program);
  await box(page).fill('dagsordenen');
  await expect(hits(page).first()).toBeVisible();
  await lockByMenu(program);
  page = await program.page('lock');
  expect(await page.content()).not.toContain('dagsorden');
  await unlock(program);
  page = await openSearch(program);
  await expect(box(page)).toHaveValue('');
  await expect(hits(page)).toHaveCount(0);
});

test('the search scrolls downwards only in a small window and at 200 %', async ({ program }) => {
  const page = await aNotebook(program);
  await box(page).fill('første');
  await expect(hits(page).first()).toBeVisible();
  await expectFits(program, page, 'the search');
});
