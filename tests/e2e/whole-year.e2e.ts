import type { Page } from '@playwright/test';
import { AGENDA, CALL, LIST, SPOKEN, year } from '../support/lived-year.ts';
import { boards } from '../support/lock.ts';
import { chooseInMenu } from '../support/menu.ts';
import { expect, expectAccessible, type Program, startProgram, test } from '../support/program.ts';
import {
  createNotebook,
  expectSaved,
  lockAndUnlock,
  openCourse,
  openSheet,
  planMeeting,
  startCourse,
} from '../support/steps.ts';
import {
  carried,
  chooseNext,
  daysOf,
  expectCarried,
  expectReviews,
  goTo,
  openAfter,
  say,
  setDay,
  writeMeeting,
} from '../support/year.ts';

/** In the middle of January the two are matched; at the end of it they begin, with what they agree on first. */
async function firstContact(program: Program): Promise<Page> {
  let page = await program.page('setup');
  await setDay(program, page, '2026-01-12');
  page = await createNotebook(program);
  page = await startCourse(program, page, 'M. K.');
  const state = async (name: string) => {
    await page.getByRole('tab', { name: 'Oplysninger' }).click();
    await page.getByText(name, { exact: true }).click();
    await expectSaved(page);
  };
  await state('Ikke begyndt');
  await setDay(program, page, '2026-01-26');
  await openCourse(program, page, 'M. K.');
  await state('I gang');
  await openSheet(program, page, 'M. K.', 'Mentoraftale');
  await page.getByRole('textbox', { name: 'Fortrolighed' }).fill('Alt bliver mellem os.');
  await expectSaved(page);
  await openCourse(program, page, 'M. K.');
  return planMeeting(program, page, '26.1.2026');
}

/** A meeting's page on its day: what comes along stands there once, and what is said of it is kept. */
async function live(program: Program, page: Page, number: number, before: readonly string[]): Promise<void> {
  const lived = year[number - 1];
  if (!lived) throw new Error('The year has eight meetings');
  await setDay(program, page, lived.date);
  await writeMeeting(page, lived);
  await goTo(program, page, number);
  await expectCarried(page, before);
  for (const [text, status] of Object.entries(lived.says)) await say(page, text, status);
  await expectReviews(page, lived.reviews);
  if (lived.next) await chooseNext(page, number, lived.next, lived.written);
}

/** The fourth meeting: got ready for from the overview, and held in conversation mode. */
async function talk(program: Program, page: Page, before: readonly string[]): Promise<void> {
  await setDay(program, page, '2026-05-18', 30);
  await page.getByRole('link', { name: 'Overblik', exact: true }).click();
  await program.page('overview');
  await expect(page.getByText('Møde 4 med M. K.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Forbered mødet' }).click();
  await program.page('prepare');
  await page.getByText('SWOT-analyse, tomt').click();
  await expectSaved(page);
  await page.getByRole('link', { name: 'Overblik', exact: true }).click();
  await program.page('overview');
  await expect(page.getByText('Ark til mødet: SWOT-analyse.')).toBeVisible();
  await page.getByRole('button', { name: 'Forbered mødet' }).click();
  await program.page('prepare');
  for (const text of before) await expect(page.getByRole('main').getByText(text)).toHaveCount(1);
  await expect(page.getByText(AGENDA)).toHaveCount(0);
  await page.getByRole('button', { name: 'Begynd samtalen' }).click();
  await program.page('talk');
  await expectCarried(page, before);
  await say(page, CALL, 'Holdt');
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Fælles stikord' }).fill('Hvem har bedt om tallene?');
  await page.getByRole('button', { name: 'Til næste gang' }).click();
  await page.getByRole('button', { name: 'Tilføj aftale' }).last().click();
  await page.getByRole('textbox', { name: 'Aftale 1' }).fill(SPOKEN);
  await expectSaved(page);
  await page.getByRole('button', { name: 'Slut samtaletilstand' }).click();
  await page.getByRole('button', { name: 'Gør siden færdig' }).click();
  await program.page('meeting');
}

/** In June another course is stopped: HR is told dates and status, and its pages are for reading. */
async function stopAnother(program: Program, page: Page): Promise<void> {
  await setDay(program, page, '2026-06-15');
  await page.evaluate(async () => {
    const { notebook } = window;
    const course = await notebook.courses.start({ alias: 'S. T.' });
    if (!course.ok) throw new Error(course.error.kind);
    const { id } = course.value;
    await notebook.courses.record({ id, fields: { startsOn: '2026-05-04' } });
    const met = await notebook.meetings.plan({ courseId: id, date: '2026-05-04' });
    if (!met.ok) throw new Error(met.error.kind);
    await notebook.meetings.record({ id: met.value.id, fields: { topics: 'Vi kom ikke i gang.' } });
  });
  await openCourse(program, page, 'S. T.');
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await page.getByRole('button', { name: 'Afslut eller stop forløbet' }).click();
  await program.page('ending');
  await page.getByText('Før tid', { exact: true }).click();
  await page.getByText('Tillid', { exact: true }).click();
  await page.getByRole('button', { name: 'Stop forløbet' }).click();
  await page.getByRole('button', { name: 'Kopiér teksten' }).click();
  await expect(page.getByText('Teksten er kopieret.')).toBeVisible();
  expect((await boards(program)).clipboard.split('\n')).toEqual([
    'Mentorforløb med S. T.',
    'Begyndt: 4.\u00a0maj 2026',
    'Sluttet: 15.\u00a0juni 2026',
    'Status: Stoppet før tid',
    '',
  ]);
  await goTo(program, page, 1, 'S. T.');
  const main = page.getByRole('main');
  await expect(main.getByText('Vi kom ikke i gang.')).toBeVisible();
  await expect(main.getByRole('textbox')).toHaveCount(0);
  for (const gone of ['Forbered mødet', 'Samtaletilstand', 'Tilføj aftale'])
    await expect(page.getByRole('button', { name: gone })).toHaveCount(0);
  await expectAccessible(page);
}

async function learn(program: Program, page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skriv om din egen læring' }).click();
  await program.page('reflection');
  await page.getByRole('textbox', { name: 'Det, jeg lærte' }).fill('Stilheden gjorde arbejdet.');
  await expectSaved(page);
  await page.getByRole('link', { name: /^Møde 6 med M\. K\./ }).click();
  await program.page('meeting');
  await expect(page.getByRole('link', { name: /^31\.\saugust 2026/ })).toBeVisible();
}

/** A word of the first meeting is found in December. */
async function find(program: Program, page: Page): Promise<void> {
  await chooseInMenu(program, 'search');
  await program.page('search');
  await page.getByRole('searchbox', { name: 'Det, du leder efter' }).fill('varmestue');
  const hits = page.getByRole('listitem').filter({ has: page.locator('mark') });
  await expect(hits).toHaveCount(1);
  await hits.getByRole('link').click();
  await program.page('meeting');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Møde 1 med M. K.');
}

/** The course ends as it was meant to: the last look, on paper too, and an overview that owes nobody anything. */
async function finish(program: Program, page: Page): Promise<void> {
  await setDay(program, page, '2026-12-30');
  await openCourse(program, page, 'M. K.');
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await page.getByRole('button', { name: 'Afslut eller stop forløbet' }).click();
  await program.page('ending');
  await page.getByRole('button', { name: 'Afslut forløbet' }).click();
  await expect(page.getByRole('heading', { name: 'Hvad har vi nået' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveText([
    '8 møder holdt',
    '5 aftaler, 4 holdt',
    '2 resultater skrevet ned',
    '2 slags ark brugt',
  ]);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vis og udskriv på én side' }).click();
  await program.page('preview');
  await expect(page.getByText('1 side', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Overblik', exact: true }).click();
  await program.page('overview');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^Onsdag 30\.\sdecember 2026 \(uge\s53\)$/,
  );
  await expect(page.getByText('Intet møde planlagt')).toBeVisible();
  await expect(page.getByText('Ingen åbne aftaler.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
  await expectAccessible(page);
}

const becomeResult = async (page: Page, text: string): Promise<void> => {
  const kept = carried(page).getByRole('listitem').filter({ hasText: text });
  await kept.getByRole('button', { name: 'Gør til resultat' }).click();
  await expect(kept.getByRole('button', { name: 'Står under Resultater' })).toBeVisible();
};

/** The year as it is lived in Denmark, and where clocks are thirteen hours ahead or three and a half behind. */
for (const zone of ['Europe/Copenhagen', 'Pacific/Apia', 'America/St_Johns'])
  test(`a course is lived through a whole year, from the first contact to the last look, in ${zone}`, async ({
    folder,
  }) => {
    const program = await startProgram(folder, undefined, [], { TZ: zone });
    test.slow();
    let page = await firstContact(program);
    const zoneOf = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect([await page.evaluate(zoneOf), await program.app.evaluate(zoneOf)]).toEqual([zone, zone]);
    let open: string[] = [];
    for (const [index, lived] of year.entries()) {
      const number = index + 1;
      if (number === 4) await talk(program, page, open);
      if (number === 5) await stopAnother(program, page);
      await live(program, page, number, open);
      if (number === 2) await becomeResult(page, LIST);
      if (number === 3) await useSheet(program, page);
      if (number === 6) {
        await becomeResult(page, SPOKEN);
        await learn(program, page);
      }
      open = openAfter(open, lived);
      if (number === 4) open.push(SPOKEN);
    }
    expect(open).toEqual([]);
    await find(program, page);
    page = await lockAndUnlock(program);
    expect(await daysOf(page, 'M. K.')).toEqual(year.map(({ date }) => date));
    await finish(program, page);
  });

async function useSheet(program: Program, page: Page): Promise<void> {
  await openSheet(program, page, 'M. K.', 'Det personlige ledelsesgrundlag');
  await page.getByRole('main').getByRole('textbox').first().fill('Ledelse er at lytte.');
  await expectSaved(page);
}
