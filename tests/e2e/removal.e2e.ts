import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { goBackButton, openBackups } from '../support/go-back.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, type Program, startProgram, stopProgram } from '../support/program.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  backUpNow,
  expectCourses,
  lockAndUnlock,
  newestBackup,
  openCourse,
  openSettings,
  seedCourse,
  setClock,
  unlock,
} from '../support/steps.ts';

const WROTE = 'M. K. viste mig, at pausen virker.';
/** In the other course, and named only there. */
const NAMED = 'Talte med M. K. om pausen.';
const STAYS = 'Menteen viste mig, at pausen virker.';
const NOT_REACHED =
  'Det, du har slettet for altid, kan stadig stå i sikkerhedskopierne. Programmet nåede dem ikke alle og prøver igen.';
const removing = (page: Page) => page.getByRole('button', { name: 'Slet forløbet for altid' });

/** Two courses, of which M. K. has ended, a page of the mentor's own that names M. K., and a backup of it all. */
async function anEndedCourse(program: Program): Promise<Page> {
  const page = await unlock(program);
  await setClock(program);
  await seedCourse(page, 'S. T.', 1);
  await seedCourse(page, 'M. K.', 2);
  await page.evaluate(
    async ({ text, named }) => {
      const must = <T>(result: { ok: true; value: T } | { ok: false; error: { kind: string } }): T => {
        if (!result.ok) throw new Error(result.error.kind);
        return result.value;
      };
      const { courses, endings, reflections } = window.notebook;
      const course = must(await courses.list()).find(({ alias }) => alias === 'M. K.');
      const other = must(await courses.list()).find(({ alias }) => alias === 'S. T.');
      if (!course || !other) throw new Error('no course');
      must(await courses.record({ id: other.id, fields: { notes: named } }));
      const page = must(await reflections.start({ courseId: course.id, meetingId: null }));
      must(await reflections.record({ id: page.id, fields: { text } }));
      must(await endings.finish({ id: course.id, endedOn: '2026-11-20' }));
    },
    { text: WROTE, named: NAMED },
  );
  await backUpNow(program, page);
  return page;
}

async function openEnding(program: Program, page: Page): Promise<void> {
  await openCourse(program, page, 'M. K.');
  await page.getByRole('button', { name: 'Se afslutning og sletning' }).click();
  await program.page('ending');
}

test('a course is removed on its day for good: own learning stays without the name, copies are written anew, an old one removes it again', async ({
  program,
}) => {
  let page = await anEndedCourse(program);
  const old = join(program.folder, 'gammel.mnbak');
  await copyFile(await newestBackup(program.folder), old);

  await writeFile(join(program.folder, 'backups', 'skadet.mnbak'), 'kun begyndelsen');

  await openEnding(program, page);
  await expect(page.getByText('Forløbet skal slettes 20. februar 2027, om tre måneder.')).toBeVisible();
  await page.getByRole('button', { name: 'Vælg en anden dag' }).click();
  const day = page.getByLabel('Skal slettes', { exact: true });
  await day.fill('24.12.2027');
  await page.getByRole('button', { name: 'Gem dagen' }).click();
  await expect(page.getByText('Dagen ligger mere end tolv måneder efter slutningen.')).toBeVisible();
  await expectAccessible(page);
  await day.fill('1.12.2026');
  await page.getByRole('button', { name: 'Gem dagen' }).click();
  await expect(page.getByText('Forløbet skal slettes 1. december 2026, om otte dage.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Vælg en anden dag' })).toBeFocused();

  await page.getByRole('link', { name: 'Overblik', exact: true }).click();
  await program.page('overview');
  await expect(page.getByText('Forløbet med M. K. skal slettes om otte dage.')).toBeVisible();
  await expect(page.getByText(/^Slettes 1\.\sdecember$/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Se, hvad der bliver slettet' }).click();
  await program.page('removal');
  for (const line of ['2 møder med logbogssider', '4 aftaler'])
    await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: line })).toBeVisible();
  await expect(page.getByText(STAYS)).toBeVisible();
  await expect(page.getByText('Navnet står også i 1 andet notat. Det bliver ikke slettet.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Søg efter »M. K.«' }).click();
  await program.page('search');
  await expect(page.getByRole('main')).toContainText(NAMED);
  await page.keyboard.press('Alt+ArrowLeft');
  await program.page('removal');
  await expect(page.getByText('Navnet er markeret.')).toBeVisible();
  await expect(page.getByRole('main').locator('mark').first()).toHaveText('M. K.');
  await page.getByText('Ret teksten', { exact: true }).click();
  await expect(page.getByRole('textbox')).toHaveValue(STAYS);
  await expectAccessible(page);
  await page.getByText('Behold uden navn', { exact: true }).click();

  await removing(page).click();
  const asked = page.getByRole('alertdialog', { name: 'Slet forløbet med M. K.?' });
  await expect(asked).toContainText('2 møder med logbogssider');
  await expect(asked).toContainText('1 side af din egen læring bliver');
  await expect(asked.getByRole('button', { name: 'Behold forløbet' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(asked).toHaveCount(0);
  await removing(page).click();
  await asked.getByRole('button', { name: 'Slet forløbet' }).click();
  await program.page('removed');
  await expect(page.getByText('1 kopi er skrevet om uden forløbet.')).toBeVisible();
  const unreached = '(på computeren): er beskadiget og kan ikke åbnes';
  await expect(page.getByText(`skadet.mnbak ${unreached}`)).toBeVisible();
  await expect(
    page.getByText(`Kopierne på computeren ligger i ${join(program.folder, 'backups')}.`),
    'where she is to delete it herself',
  ).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Overblik', exact: true }).click();
  const leaving = page.getByRole('alertdialog', { name: 'Fortsæt uden kvittering?' });
  await expectAccessible(page);
  await leaving.getByRole('button', { name: 'Se kvitteringen' }).click();
  await program.page('preview');
  const text = page.getByRole('main');
  await expect(text).toContainText('Kvittering for sletning');
  await expect(text, 'on paper no name that somebody gave a file').toContainText(
    `En fil med et andet navn ${unreached}`,
  );
  await expect(text).toContainText('Intet af det, du selv har skrevet i notesbogen, er med.');
  await expect(text).not.toContainText('M. K.');
  await expect(text, 'nor a folder, which may hold a name').not.toContainText(program.folder);
  await expectAccessible(page);
  await answerSaveDialog(program, join(program.folder, 'receipt.pdf'));
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText('Gemt som receipt.pdf.')).toBeVisible();
  await page.getByRole('link', { name: 'Tilbage til sletningen' }).click();
  await program.page('removed');
  await page.getByRole('button', { name: 'Til dine forløb' }).click();
  await expectCourses(program, page, ['S. T.']);
  await page.getByRole('link', { name: 'Min egen læring', exact: true }).click();
  await program.page('learning');
  await expect(page.getByRole('main').getByRole('listitem')).toContainText([STAYS]);

  await openSettings(program, page);
  await openBackups(program, page);
  await answerOpenDialog(program, old);
  await page.getByRole('button', { name: 'Find en kopi et andet sted' }).click();
  await expect(
    page.getByText('1 forløb i kopien har du slettet for altid. Det bliver slettet igen.'),
  ).toBeVisible();
  await expectAccessible(page);
  await goBackButton(page).click();
  page = await program.page('overview');
  await expectCourses(program, page, ['S. T.']);
  await page.getByRole('link', { name: 'Min egen læring', exact: true }).click();
  await program.page('learning');
  await expect(page.getByRole('main').getByRole('listitem')).toContainText([STAYS]);
});

test('of own learning that tells of a removed mentee a page stays as the mentor edits it, and another goes', async ({
  program,
}) => {
  const page = await anEndedCourse(program);
  await page.evaluate(async () => {
    const begun = await window.notebook.reflections.start({ courseId: null, meetingId: null });
    if (!begun.ok) throw new Error(begun.error.kind);
    const { id } = begun.value;
    await window.notebook.reflections.record({ id, fields: { text: 'Jeg tav for længe over for M. K.' } });
  });
  await openEnding(program, page);
  await removing(page).click();
  await program.page('removal');
  const first = page.getByRole('main').getByRole('radiogroup').nth(0);
  const second = page.getByRole('main').getByRole('radiogroup').nth(1);
  await first.getByText('Ret teksten', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Teksten, som den skal stå' }).fill('En pause virker.');
  await second.getByText('Slet siden', { exact: true }).click();
  await expect(page.getByText('Siden og dens tidligere udgaver bliver slettet.')).toBeVisible();
  await expectAccessible(page);
  await removing(page).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Slet forløbet' }).click();
  await program.page('removed');
  const again = await lockAndUnlock(program);
  await again.getByRole('link', { name: 'Min egen læring', exact: true }).click();
  await program.page('learning');
  await expect(again.getByRole('main').getByRole('listitem')).toHaveCount(1);
  await expect(again.getByRole('main').getByRole('listitem')).toContainText('En pause virker.');
});

test('the receipt can be had until the notebook is locked, and no longer', async ({ program }) => {
  const page = await unlock(program);
  const courseId = await seedCourse(page, 'M. K.', 1);
  const receipt = (at: Page) =>
    at.evaluate(
      async ([id, document]) => {
        const told = await window.notebook.removal.receipt({ id });
        const request = { kind: 'removal-receipt' as const, courseId: id };
        const shown = await window.notebook.documents.open({ id: document, request });
        return [told, shown].map((answer) => (answer.ok ? 'told' : answer.error.kind));
      },
      [courseId, randomUUID()] as const,
    );
  await page.evaluate(async (id) => {
    await window.notebook.endings.finish({ id, endedOn: '2026-11-20' });
    await window.notebook.removal.remove({ id, pages: [] });
  }, courseId);
  expect(await receipt(page)).toEqual(['told', 'told']);
  expect(await receipt(await lockAndUnlock(program))).toEqual(['not-found', 'not-found']);
});

test('what a removal could not get to is told on the overview, also at the next start, until it is done', async ({
  program,
  folder,
}) => {
  const page = await anEndedCourse(program);
  const backups = join(folder, 'backups');
  await rename(backups, `${backups}-væk`);
  await writeFile(backups, 'ingen mappe');
  await openEnding(program, page);
  await removing(page).click();
  await program.page('removal');
  await removing(page).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Slet forløbet' }).click();
  await program.page('removed');
  await expect(page.getByRole('button', { name: 'Se kvitteringen' })).toHaveCount(0);

  await page.getByRole('link', { name: 'Overblik', exact: true }).click();
  await program.page('overview');
  await expect(page.getByText(NOT_REACHED)).toBeVisible();
  await expectAccessible(page);
  await rm(backups);
  await rename(`${backups}-væk`, backups);
  await stopProgram(program);

  const later = await startProgram(folder);
  const there = await unlock(later);
  await expect(there.getByText(NOT_REACHED)).toBeVisible();
  // So soon after the unlock the program tries again by itself.
  await expect
    .poll(
      () =>
        there.evaluate(async () => {
          const due = await window.notebook.removal.due();
          return due.ok && due.value.left.parts;
        }),
      { timeout: 20_000 },
    )
    .toEqual([]);
  await expectCourses(later, there, ['S. T.']);
  await there.getByRole('link', { name: 'Overblik', exact: true }).click();
  await later.page('overview');
  await expect(there.getByText(NOT_REACHED)).toHaveCount(0);
  await stopProgram(later);
});

test('a folder that got copies before and is away is named when a course is removed', async ({ program }) => {
  const page = await anEndedCourse(program);
  const stick = join(program.folder, 'stick');
  await mkdir(stick);
  await openSettings(program, page);
  await answerOpenDialog(program, stick);
  await page.getByRole('button', { name: 'Vælg en mappe', exact: true }).click();
  await expect(page.getByText(/^Seneste kopi i »stick« er fra /)).toBeVisible();
  await page.getByRole('button', { name: 'Brug ikke mappen mere' }).click();
  await expect(page.getByText(/^De kopier, der er i »stick«, bliver liggende/)).toBeVisible();
  await rename(stick, `${stick}-pulled-out`);

  await openEnding(program, page);
  await removing(page).click();
  await program.page('removal');
  await removing(page).click();
  const asked = page.getByRole('alertdialog', { name: 'Slet forløbet med M. K.?' });
  await asked.getByRole('button', { name: 'Slet forløbet' }).click();
  await program.page('removed');
  await expect(
    page.getByText('Mappen »stick« er ikke tilsluttet. Forløbet bliver slettet dér, når den er det igen.'),
  ).toBeVisible();
  await expectAccessible(page);
  // It may never come back: the overview, where nobody could put it away, does not go on telling of it.
  await page.getByRole('link', { name: 'Overblik', exact: true }).click();
  const leaving = page.getByRole('alertdialog', { name: 'Fortsæt uden kvittering?' });
  await leaving.getByRole('button', { name: 'Fortsæt uden kvittering' }).click();
  await program.page('overview');
  await expect(page.getByText('»stick«')).toHaveCount(0);
});
