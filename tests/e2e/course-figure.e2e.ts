import type { Page } from '@playwright/test';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, type Program } from '../support/program.ts';
import { overflow, setSize } from '../support/reader.ts';
import { aYear, seedLife } from '../support/seed-life.ts';
import {
  expectSaved,
  openCourseGlance,
  openMeeting,
  setClock,
  startCourse,
  unlock,
} from '../support/steps.ts';
import { writeIn } from '../support/write-in.ts';

/** A course that has lived for a year, open on its first tab. */
async function aYearAtAGlance(program: Program): Promise<Page> {
  await setClock(program);
  const page = await unlock(program);
  await seedLife(page, 'M. K.', aYear);
  return openCourseGlance(program, page, 'M. K.');
}

test('a course opens on its whole life: open agreements, the figure, the hours and the rhythm', async ({
  program,
}) => {
  const page = await aYearAtAGlance(program);
  await expect(page.getByRole('tab', { name: 'Oversigt' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('heading', { name: 'Aftaler til møde 7' })).toBeVisible();
  await expect(page.getByText('3 åbne, 1 lukket')).toBeVisible();
  await expect(page.getByText('Dig · senest 4. december')).toBeVisible();
  await expect(page.getByText('19. januar 2027 (uge 3)').first()).toBeVisible();

  const figure = page.getByRole('region', { name: 'Forløbet over tid' });
  const drawn = figure.locator('svg text');
  for (const text of ['apr.', 'juni', '2027', '1', '9'])
    await expect(drawn.getByText(text, { exact: true }).first()).toBeVisible();
  await expect(figure.getByText('6 af 9 møder', { exact: true })).toBeVisible();
  await expect(page.getByText('9 timer sammen på 6 møder.')).toBeVisible();
  await expect(page.getByText('3 timer til forberedelse. 12 timer i alt.')).toBeVisible();
  await expect(page.getByText('I gennemsnit 6 uger mellem møderne.')).toBeVisible();
  await expectAccessible(page);
});

test('who cannot see the figure hears the same facts as tables, and the table can be shown to all', async ({
  program,
}) => {
  const page = await aYearAtAGlance(program);
  const days = page.getByRole('table', { name: 'Forløbet dag for dag (6 af 9 møder)' });
  const spread = page.getByRole('table', { name: 'Pejlemærker og roller i de holdte møder' });
  await expect(days.getByRole('row')).toHaveCount(1 + 9 + 2);
  await expect(days.getByRole('row', { name: /Møde 2, holdt/ })).toContainText(
    'Du sætter borgeren i centrum',
  );
  await expect(days.getByRole('row', { name: /Møde 9, planlagt/ })).toContainText('20. april 2027');
  await expect(spread.getByRole('row', { name: /Du sikrer handling/ })).toContainText('3 møder');
  await expect(spread.getByRole('row', { name: /Du yder bedst mulig/ })).toContainText('ikke endnu');

  await page.getByRole('button', { name: 'Vis som tabel' }).click();
  await expect(page.locator('svg text').first()).toBeHidden();
  await expect(days).toBeInViewport();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vis som tidslinje' }).click();
  await expect(page.locator('svg text').first()).toBeVisible();
});

test('a parameter that a meeting touched stands in the figure, in the tables and on paper, where the roles stand in a table, too', async ({
  program,
}) => {
  await setClock(program);
  let page = await unlock(program);
  await seedLife(page, 'M. K.', aYear);
  page = await openMeeting(program, page, 'M. K.', 'Møde 2');
  await page.getByRole('group', { name: 'Parametre i dag' }).getByText('Værdier').click();
  await expectSaved(page);
  page = await openCourseGlance(program, page, 'M. K.');
  const figure = page.getByRole('region', { name: 'Forløbet over tid' });
  await expect(figure.getByText('De tre parametre', { exact: true })).toBeVisible();
  await expect(figure.getByText('Parametrenes navne er forslag').first()).toBeVisible();
  const days = page.getByRole('table', { name: 'Forløbet dag for dag (6 af 9 møder)' });
  await expect(days.getByRole('columnheader', { name: 'Parametre' })).toBeAttached();
  await expect(days.getByRole('row', { name: /Møde 2, holdt/ })).toContainText('Værdier');
  const spread = page.getByRole('table', { name: 'Pejlemærker, parametre og roller i de holdte møder' });
  await expect(spread.getByRole('row', { name: /Værdier/ })).toContainText('1 møde');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vis og udskriv på én side' }).click();
  await program.page('preview');
  await expect(page.getByText('1 side', { exact: true })).toBeVisible();
  for (const text of ['Værdier: 1 møde.', 'Din rollerefleksion', 'Roller er sat på 6 af 6 holdte møder.'])
    await expect(page.getByText(text, { exact: false }).first()).toBeAttached();
});

test('the figure is drawn anew for its room: its type is never smaller, and nothing stands outside the page', async ({
  program,
}) => {
  const page = await aYearAtAGlance(program);
  const sizes = [
    [1280, 820, 1],
    [900, 640, 1],
    [1280, 820, 2],
  ] as const;
  for (const [width, height, zoom] of sizes) {
    await setSize(program, page, width, height, zoom);
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    const heights = await page
      .locator('svg text')
      .evaluateAll((all) => all.map((text) => parseFloat(getComputedStyle(text).fontSize)));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(14);
    const scale = await page
      .locator('svg:has(text)')
      .first()
      .evaluate((svg) => svg.getBoundingClientRect().width / Number(svg.getAttribute('width')));
    expect(scale).toBeCloseTo(1, 2);
  }
  await setSize(program, page, 900, 640, 1);
  const [name, dot] = await page.evaluate(() => {
    const label = [...document.querySelectorAll('[aria-hidden] span[lang=da]')][0];
    const row = label?.parentElement?.parentElement;
    const svg = row?.querySelector('svg');
    return [label?.getBoundingClientRect().bottom ?? 0, svg?.getBoundingClientRect().bottom ?? 0];
  });
  expect(name, 'each name stands above its row').toBeLessThan(dot);
});

test('what the mentor spends on getting ready is written at the meeting and counts in the course', async ({
  program,
}) => {
  await setClock(program);
  let page = await unlock(program);
  await seedLife(page, 'M. K.', aYear);
  page = await openMeeting(program, page, 'M. K.', 'Møde 1');
  await writeIn(page.getByLabel('Forberedelse', { exact: true }), '75');
  await expectAccessible(page);
  await openCourseGlance(program, page, 'M. K.');
  await expect(page.getByText('3 timer og 45 minutter til forberedelse.')).toBeVisible();
});

test('a course in which nothing happened yet says when there will be something to see', async ({
  program,
}) => {
  let page = await unlock(program);
  page = await startCourse(program, page, 'M. K.');
  await page.getByRole('tab', { name: 'Oversigt' }).click();
  await expect(page.getByText('Forløbet er ikke begyndt endnu')).toBeVisible();
  await expectAccessible(page);
});

test('in forced colours a held meeting is told from a planned one by its shape', async ({ program }) => {
  await setClock(program);
  let page = await unlock(program);
  await seedLife(page, 'M. K.', aYear);
  await page.emulateMedia({ forcedColors: 'active' });
  page = await openCourseGlance(program, page, 'M. K.');
  const discs = page.locator('svg:has(text) circle');
  const look = (at: number) =>
    discs.nth(at).evaluate((disc) => {
      const { fill, strokeDasharray } = getComputedStyle(disc);
      return { fill, isDashed: strokeDasharray !== 'none' };
    });
  const held = await look(0);
  const planned = await look(8);
  expect(held.isDashed).toBe(false);
  expect(planned.isDashed).toBe(true);
  expect(planned.fill).not.toBe(held.fill);
});

test('the whole course prints on one page, which says whose copy it is and what is on it', async ({
  program,
}) => {
  const page = await aYearAtAGlance(program);
  await page.getByRole('button', { name: 'Vis og udskriv på én side' }).click();
  await program.page('preview');
  await expect(page.getByRole('heading', { level: 1, name: 'Forløbet på én side' })).toBeVisible();
  await expect(page.getByText('1 side', { exact: true })).toBeVisible();
  await expect(
    page.getByText('Det, du har skrevet på siderne, er ikke med.', { exact: false }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Tilbage til forløbet' }).click();
  await program.page('course');
  await expect(page.getByRole('tab', { name: 'Oversigt' })).toHaveAttribute('aria-selected', 'true');
});
