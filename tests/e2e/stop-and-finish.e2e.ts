import type { Page } from '@playwright/test';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, type Program } from '../support/program.ts';
import { tabTo } from '../support/keys.ts';
import { boards } from '../support/lock.ts';
import { aYear, seedLife } from '../support/seed-life.ts';
import {
  expectSaved,
  lockAndUnlock,
  openCourse,
  openMeeting,
  seedCourse,
  setClock,
  unlock,
} from '../support/steps.ts';

async function aNotebook(program: Program): Promise<Page> {
  const page = await unlock(program);
  await setClock(program);
  await seedCourse(page, 'M. K.', 2);
  return page;
}

/** From anywhere to the page on which the course ends, or has ended. */
async function openEnding(program: Program, page: Page, alias = 'M. K.'): Promise<void> {
  await openCourse(program, page, alias);
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await page.getByRole('button', { name: 'Afslut eller stop forløbet' }).click();
  await program.page('ending');
  // The window has the system's own clock.
  await page.getByLabel('Sidste dag', { exact: true }).fill('23.11.2026');
}

async function stop(page: Page, reason: string): Promise<void> {
  await page.getByText('Før tid', { exact: true }).click();
  await page.getByText(reason, { exact: true }).click();
  await page.getByRole('button', { name: 'Stop forløbet' }).click();
  await expect(page.getByRole('button', { name: 'Åbn forløbet igen' })).toBeVisible();
}

const hrText = (page: Page) => page.getByRole('region', { name: 'Teksten til HR' });

test('a course is finished: a last look, a text for HR under the alias, and nothing of why or what', async ({
  program,
}) => {
  const page = await aNotebook(program);
  await openCourse(program, page, 'M. K.');
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await expect(page.getByRole('radio', { name: 'Afsluttet' })).toHaveCount(0);
  await page.getByLabel('Navn', { exact: true }).fill('Mette Kjær');
  await expectSaved(page);
  await openEnding(program, page);
  const missing = page.getByText('Skriv HR’s telefon eller mail under Oplysninger');
  await expect(missing).toBeVisible();
  await expectAccessible(page);
  await openCourse(program, page, 'M. K.');
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await page.getByLabel('HR', { exact: true }).fill('Pia i HR, 89 15 10 15');
  await expectSaved(page);
  await openEnding(program, page);
  await expect(missing).toHaveCount(0);
  await page.getByRole('button', { name: 'Afslut forløbet' }).click();
  await expect(page.getByRole('heading', { name: 'Hvad har vi nået' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveText([
    '2 møder holdt',
    '4 aftaler, 3 holdt',
    'Ingen resultater skrevet ned',
    'Ingen ark brugt',
  ]);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vis og udskriv på én side' }).click();
  await page.getByRole('link', { name: 'Tilbage til afslutningen' }).click();
  await program.page('ending');
  const text = [
    'Mentorforløb med M. K.',
    'Begyndt: 21.\u00a0april 2026',
    'Sluttet: 23.\u00a0november 2026',
    'Status: Afsluttet',
    '',
  ];
  await page.getByRole('button', { name: 'Kopiér teksten' }).click();
  await expect(page.getByText('Teksten er kopieret.')).toBeVisible();
  // Whom it is for stands on the screen alone.
  await expect(page.getByText('Send teksten til: Pia i HR, 89 15 10 15')).toBeVisible();
  expect((await boards(program)).clipboard.split('\n')).toEqual(text);
  await page.getByText('Navn', { exact: true }).click();
  await expect(hrText(page)).toContainText('Mentorforløb med Mette Kjær');
  await expect(page.getByText('Teksten er kopieret.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Kopiér teksten' }).click();
  await expect.poll(async () => (await boards(program)).clipboard).toContain('Mette Kjær');
  await lockAndUnlock(program);
  await expect.poll(async () => (await boards(program)).clipboard).toBe('');
});

test('every page of a course that was stopped is for reading, and prints; opened again it is written in', async ({
  program,
}) => {
  let page = await aNotebook(program);
  await openMeeting(program, page, 'M. K.', 'Møde 2');
  await page.getByRole('button', { name: 'Gør til resultat' }).first().click();
  await openCourse(program, page, 'M. K.');
  await page.getByRole('tab', { name: 'Ark' }).click();
  await page.getByRole('link', { name: 'Det personlige ledelsesgrundlag' }).click();
  await program.page('worksheet');
  await page.getByRole('main').getByRole('textbox').first().fill('Ledelse er at lytte.');
  await expectSaved(page);
  await openEnding(program, page);
  await page.getByText('Før tid', { exact: true }).click();
  await page.getByRole('button', { name: 'Stop forløbet' }).click();
  await expect(page.getByText('Vælg den årsag, der ligger nærmest.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Sidste dag', { exact: true }).fill('24.12.2026');
  await page.getByText('Praktiske omstændigheder').click();
  await page.getByRole('button', { name: 'Stop forløbet' }).click();
  await expect(page.getByText('Datoen ligger ude i fremtiden.')).toBeVisible();
  await page.getByLabel('Sidste dag', { exact: true }).fill('20.11.2026');
  await page.getByRole('button', { name: 'Stop forløbet' }).click();
  await expect(hrText(page)).toContainText('Status: Stoppet før tid');
  await expect(hrText(page)).not.toContainText('Praktisk');
  await expect(page.getByText('Der er ikke skrevet nogen kontakt til HR under Oplysninger.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Hvad har vi nået' })).toHaveCount(0);
  await expect(page.getByText('Praktiske omstændigheder')).toBeVisible();

  page = await lockAndUnlock(program);
  await openCourse(program, page, 'M. K.');
  await expect(
    page.getByText('Forløbet er stoppet 20. november 2026. Det kan læses og udskrives.'),
  ).toBeVisible();
  const main = page.getByRole('main');
  const nothingToWrite = async () => {
    await expect(main.getByRole('textbox')).toHaveCount(0);
    await expect(main.getByRole('radio')).toHaveCount(0);
    await expect(main.getByRole('checkbox')).toHaveCount(0);
    await expectAccessible(page);
  };
  await expect(main.getByRole('button', { name: /^Opret/ })).toHaveCount(0);
  for (const tab of ['Logbog', 'Resultater', 'Oplysninger', 'Noter']) {
    await page.getByRole('tab', { name: tab }).click();
    await nothingToWrite();
  }
  await page.getByRole('tab', { name: 'Ark' }).click();
  await expect(main.getByRole('list').first().getByRole('link')).toHaveText([
    'Det personlige ledelsesgrundlag',
  ]);
  await page.getByRole('link', { name: 'Det personlige ledelsesgrundlag' }).click();
  await program.page('worksheet');
  await expect(main.getByText('Ledelse er at lytte.')).toBeVisible();
  await nothingToWrite();
  await openMeeting(program, page, 'M. K.', 'Møde 2');
  await expect(main.getByText('M. lyser op, når vi taler om hendes ledere.')).toBeVisible();
  await expect(main.getByText('Sætter M. i kontakt med en kollega').first()).toBeVisible();
  for (const gone of [
    'Tilføj aftale',
    'Ret, flyt eller aflys',
    'Se spørgsmålene',
    'Gør til resultat',
    /Notér et resultat/,
    /papirkurven/,
    /^Status/,
  ])
    await expect(main.getByRole('button', { name: gone })).toHaveCount(0);
  await nothingToWrite();
  await page.getByRole('button', { name: 'Vis og udskriv din side' }).click();
  await program.page('preview');
  await expect(page.getByText('1 side', { exact: true })).toBeVisible();

  await openCourse(program, page, 'M. K.');
  await page.getByRole('button', { name: 'Se afslutning og sletning' }).click();
  await program.page('ending');
  await page.getByRole('button', { name: 'Åbn forløbet igen' }).click();
  await expect(page.getByRole('button', { name: 'Afslut forløbet' })).toBeVisible();
  await openMeeting(program, page, 'M. K.', 'Møde 2');
  await page.getByRole('textbox', { name: 'Hvilke emner kom på banen?' }).fill('Vi tager fat igen.');
  await expectSaved(page);
});

test('of a course that has ended a meeting that was only planned is said not to be held, and opened again it is planned', async ({
  program,
}) => {
  const page = await unlock(program);
  await setClock(program);
  await seedLife(page, 'M. K.', aYear);
  await openEnding(program, page);
  await page.getByRole('button', { name: 'Afslut forløbet' }).click();
  await openCourse(program, page, 'M. K.');
  const row = page.getByRole('listitem').filter({ hasText: 'Møde 7' });
  await expect(row).toContainText('Ikke holdt');
  await expect(page.getByRole('main').getByText('Planlagt')).toHaveCount(0);
  await row.getByRole('link').click();
  await program.page('meeting');
  await expect(page.getByText('Ikke holdt', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await openCourse(program, page, 'M. K.');
  await page.getByRole('button', { name: 'Se afslutning og sletning' }).click();
  await program.page('ending');
  await page.getByRole('button', { name: 'Åbn forløbet igen' }).click();
  await openCourse(program, page, 'M. K.');
  await expect(row).toContainText('Planlagt');
});

test('the list says which courses have ended, the overview owes them nothing, and tools offer none of them', async ({
  program,
}) => {
  const page = await aNotebook(program);
  await seedCourse(page, 'S. T.', 1);
  await openEnding(program, page);
  await stop(page, 'Tillid');
  await page.getByRole('link', { name: 'Forløb', exact: true }).click();
  await program.page('courses');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['I gang', 'Slut']);
  await expect(page.getByText(/^Sluttede \d+\.\s/)).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Overblik' }).click();
  await program.page('overview');
  await expect(page.getByRole('main').getByText('Sætter M. i kontakt med en kollega')).toHaveCount(1);
  await expect(page.getByText(/^Stoppet 23\.\snovember/)).toBeVisible();
  await expect(page.getByText(/^Slettes 23\.\sfebruar 2027$/)).toBeVisible();
  await page.getByRole('link', { name: 'Redskaber' }).click();
  await program.page('tools');
  await page.getByRole('button', { name: /^Brug .*SWOT/ }).click();
  await program.page('worksheet');
  await expect(page.getByRole('link', { name: /S\. T\./ })).toBeVisible();
});

test('the keyboard alone stops a course and opens it again', async ({ program }) => {
  const page = await aNotebook(program);
  await openEnding(program, page);
  await tabTo(page, page.getByRole('radio', { name: 'Som aftalt' }));
  await page.keyboard.press('ArrowRight');
  await tabTo(page, page.getByRole('radio', { name: 'Tillid' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Stop forløbet' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Åbn forløbet igen' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Afslut forløbet' })).toBeVisible();
});
