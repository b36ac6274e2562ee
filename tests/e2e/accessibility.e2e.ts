import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openSummary } from '../support/hr-pages.ts';
import { notebookTest } from '../support/made-notebook.ts';
import {
  expect,
  expectAccessible,
  type Program,
  startProgram,
  stopProgram,
  test,
} from '../support/program.ts';
import { type Place, places } from '../support/places.ts';
import { openSection, setSize } from '../support/reader.ts';
import { eachSheetPage, seedEverySheet } from '../support/seed-sheets.ts';
import {
  lockByMenu,
  openCourse,
  openCourseGlance,
  openMeeting,
  openSettings,
  previewLogbook,
  seedCourse,
  startNotebook,
  unlock,
} from '../support/steps.ts';

/** A page of the mentor's own, and one that rests in the bin. */
const fillOwnPages = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const must = <T>(result: { ok: true; value: T } | { ok: false; error: { kind: string } }): T => {
      if (!result.ok) throw new Error(result.error.kind);
      return result.value;
    };
    const { reflections } = window.notebook;
    for (const text of ['Jeg tav, og det hjalp.', 'Denne side smider jeg ud.']) {
      const { id } = must(await reflections.start({ courseId: null, meetingId: null }));
      must(await reflections.record({ id, fields: { text } }));
      if (text.startsWith('Denne')) must(await reflections.remove({ id }));
    }
  });

const setTheme = (page: Page, theme: 'light' | 'dark') =>
  page.evaluate((chosen) => window.notebook.settings.change({ theme: chosen }), theme);

const endCourse = (page: Page, alias: string) =>
  page.evaluate(async (called) => {
    const { courses, endings } = window.notebook;
    const all = await courses.list();
    const course = all.ok && all.value.find((one) => one.alias === called);
    if (!course) throw new Error('no course');
    const ended = await endings.finish({ id: course.id, endedOn: course.startsOn ?? '2026-11-20' });
    if (!ended.ok) throw new Error(ended.error.kind);
  }, alias);

/** Where it was done, in this file. */
const seenInBoth = new Set<Place>();

/** Checks a screen as it stands, filled, in light and in dark. */
async function inBothThemes(program: Program, place: Place): Promise<Page> {
  const page = await program.page(place);
  seenInBoth.add(place);
  for (const theme of ['dark', 'light'] as const) {
    await setTheme(page, theme);
    await expect
      .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
      .toBe(theme === 'dark');
    await expectAccessible(page);
  }
  return page;
}

notebookTest(
  'every screen of a filled notebook breaks no accessibility rule, in light and in dark',
  async ({ program }) => {
    test.setTimeout(300_000);
    const page = await unlock(program);
    await seedEverySheet(page, await seedCourse(page, 'M. K.', 3));
    await fillOwnPages(page);
    await page.getByRole('link', { name: 'Forløb', exact: true }).click();
    await inBothThemes(program, 'courses');
    await page.getByRole('link', { name: 'Overblik', exact: true }).click();
    await inBothThemes(program, 'overview');
    await page.getByRole('link', { name: 'Forløb', exact: true }).click();
    await program.page('courses');
    await page.getByRole('link', { name: 'M. K.', exact: true }).click();
    await inBothThemes(program, 'course');
    await page.getByRole('tab', { name: 'Logbog' }).click();
    await inBothThemes(program, 'course');
    await page.getByRole('link', { name: /^Møde 3/ }).click();
    await inBothThemes(program, 'meeting');
    await page.getByRole('button', { name: 'Vælg' }).first().click();
    await expect(page.getByRole('grid')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await previewLogbook(program, page, 'M. K.');
    await inBothThemes(program, 'preview');
    await eachSheetPage(program, page, 'M. K.', (what) =>
      inBothThemes(program, what === 'the tools' ? 'tools' : 'worksheet'),
    );
    await openCourse(program, page, 'M. K.');
    await page.getByRole('button', { name: 'Se årsplanen' }).click();
    await inBothThemes(program, 'year-plan');
    await openCourse(program, page, 'M. K.');
    await page.getByRole('tab', { name: 'Oplysninger' }).click();
    await page.getByRole('button', { name: 'Afslut eller stop forløbet' }).click();
    await inBothThemes(program, 'ending');
    for (const [name, at] of [
      ['Forbered mødet', 'prepare'],
      ['Samtaletilstand', 'talk'],
    ] as const) {
      await openMeeting(program, page, 'M. K.', 'Møde 3');
      await page.getByRole('button', { name }).click();
      await inBothThemes(program, at);
    }
    await page.getByRole('button', { name: 'Slut samtaletilstand' }).click();
    await expect(page.getByRole('heading', { name: 'Samtalen er slut' })).toBeVisible();
    await inBothThemes(program, 'talk');
    await page.getByRole('button', { name: 'Gør siden færdig' }).click();
    await program.page('meeting');
    await page.getByRole('link', { name: 'Min egen læring', exact: true }).first().click();
    await expect(page.getByText('Jeg tav, og det hjalp.')).toBeVisible();
    await inBothThemes(program, 'learning');
    await page.getByRole('link', { name: 'Søg', exact: true }).click();
    await program.page('search');
    await page.keyboard.type('statusmøde');
    await expect(page.locator('mark').first()).toBeVisible();
    await inBothThemes(program, 'search');
    await openSettings(program, page);
    await inBothThemes(program, 'settings');
    await page.getByRole('button', { name: 'Åbn papirkurven' }).click();
    await expect(page.getByRole('list', { name: 'Papirkurv' }).getByRole('listitem')).toHaveCount(1);
    await inBothThemes(program, 'bin');
    await page.getByRole('main').getByRole('link', { name: 'Indstillinger', exact: true }).click();
    await program.page('settings');
    await page.getByRole('button', { name: 'Gå tilbage til en sikkerhedskopi' }).click();
    await inBothThemes(program, 'restore');
  },
);

notebookTest(
  'so does every screen of what leaves, of a course that has ended, and of the handbook',
  async ({ program }) => {
    test.setTimeout(300_000);
    const page = await unlock(program);
    await seedCourse(page, 'M. K.', 3);
    await page.getByRole('link', { name: 'Håndbog', exact: true }).click();
    await inBothThemes(program, 'handbook');
    await openSection(page, 'De syv pejlemærker i ledelsesgrundlaget');
    await page.getByRole('button', { name: 'Se pejlemærkerne ét for ét' }).click();
    await inBothThemes(program, 'principles');
    await openMeeting(program, page, 'M. K.', 'Møde 2');
    await page.getByRole('button', { name: 'Skriv om din egen læring' }).click();
    await inBothThemes(program, 'reflection');
    await openSummary(program, page);
    await inBothThemes(program, 'hr-summary');
    await openCourseGlance(program, page, 'M. K.');
    await page.getByRole('button', { name: 'Lav en indsigtspakke' }).click();
    await inBothThemes(program, 'access-pack');
    await endCourse(page, 'M. K.');
    await openCourse(program, page, 'M. K.');
    await inBothThemes(program, 'course');
    await openMeeting(program, page, 'M. K.', 'Møde 2');
    await inBothThemes(program, 'meeting');
    await openCourse(program, page, 'M. K.');
    await page.getByRole('button', { name: 'Se afslutning og sletning' }).click();
    await inBothThemes(program, 'ending');
    await page.getByRole('button', { name: 'Slet forløbet for altid', exact: true }).click();
    await inBothThemes(program, 'removal');
    await page.getByRole('button', { name: 'Slet forløbet for altid' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Slet forløbet' }).click();
    await inBothThemes(program, 'removed');
  },
);

notebookTest(
  'at 200 % the page of a meeting that has one before it uses the whole width',
  async ({ program }) => {
    const page = await unlock(program);
    await seedCourse(page, 'M. K.', 2);
    await page.getByRole('link', { name: 'Forløb', exact: true }).click();
    await program.page('courses');
    await page.getByRole('link', { name: 'M. K.', exact: true }).click();
    await program.page('course');
    await page.getByRole('tab', { name: 'Logbog' }).click();
    await page.getByRole('link', { name: /^Møde 2/ }).click();
    await program.page('meeting');
    await setSize(program, page, 1280, 820, 2);
    const widths = () =>
      page.evaluate(() => {
        const main = document.querySelector('main');
        const field = document.querySelector('textarea');
        return main && field ? field.getBoundingClientRect().width / main.clientWidth : 0;
      });
    await expect.poll(widths).toBeGreaterThan(0.8);
  },
);

test('the sheet and the ways in without a passphrase break no accessibility rule, in light and in dark', async ({
  folder,
}) => {
  const first = await startProgram(folder);
  await inBothThemes(first, 'setup');
  await startNotebook(first);
  let page = await inBothThemes(first, 'sheet');
  await page.getByRole('button', { name: 'Gør det senere' }).click();
  await first.page('overview');
  await page.getByRole('button', { name: 'Lav gendannelsesarket' }).click();
  await inBothThemes(first, 'sheet-ask');
  await lockByMenu(first);
  page = await inBothThemes(first, 'lock');
  await page.getByRole('button', { name: 'Brug gendannelsesarket' }).click();
  await inBothThemes(first, 'recover');
  await page.getByRole('button', { name: 'Åbn notesbogen' }).click();
  await expect(page.getByText('Gruppe 1 mangler.')).toBeVisible();
  await inBothThemes(first, 'recover');
  await stopProgram(first);

  for (const name of ['keyring.json', 'keyring.prev.json'])
    await writeFile(join(folder, name), 'ikke en nøgle');
  const second = await startProgram(folder);
  page = await inBothThemes(second, 'damaged');
  await page.getByRole('button', { name: 'Brug gendannelsesarket' }).click();
  await inBothThemes(second, 'recover');
});

test('no kind of screen was left out', () => {
  expect(places.filter((place) => !seenInBoth.has(place))).toEqual([]);
});
