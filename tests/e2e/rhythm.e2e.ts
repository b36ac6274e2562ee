import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectFits } from '../support/fits.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible } from '../support/program.ts';
import { eventsIn, readCalendar, the } from '../support/read-calendar.ts';
import { aYear, seedLife } from '../support/seed-life.ts';
import {
  answerSaveDialog,
  expectSaved,
  lockAndUnlock,
  openCourse,
  openCourseGlance,
  openMeeting,
  openSettings,
  setClock,
  unlock,
} from '../support/steps.ts';
import { writeIn } from '../support/write-in.ts';

const held = aYear.slice(0, 6);

test('a course without a next date says so quietly, and one of three days becomes the next meeting', async ({
  program,
}) => {
  await setClock(program);
  let page = await unlock(program);
  await seedLife(page, 'M. K.', held);
  page = await openCourseGlance(program, page, 'M. K.');
  await expect(page.getByText('Der er ingen dato for næste møde endnu.', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Se årsplanen' })).toHaveCount(1);
  const days = page.getByRole('group', { name: 'Forslag til en dato' }).getByRole('button');
  await expect(days).toHaveCount(3);
  // Six of seven meetings were on a Tuesday; the two months end in January, past Christmas.
  await expect(days.first()).toContainText(/Tirsdag/);
  await expectAccessible(page);
  const chosen = (await days.nth(1).textContent()) ?? '';
  await days.nth(1).click();
  await expect(days).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Aftaler til møde 7' })).toBeVisible();
  page = await lockAndUnlock(program);
  const date = chosen.replace(/^Tirsdag /, '').replace(/ \(.*$/, '');
  await expect(page.getByText(date, { exact: false }).first()).toBeVisible();
});

test('the next date is chosen among three days on the meeting’s page, and can be written over', async ({
  program,
}) => {
  await setClock(program);
  let page = await unlock(program);
  await seedLife(page, 'M. K.', held);
  page = await openMeeting(program, page, 'M. K.', 'Møde 6');
  const days = page.getByRole('group', { name: 'Forslag til en dato' }).getByRole('button');
  await expect(days).toHaveCount(3);
  await expectAccessible(page);
  await days.first().click();
  await expect(days).toHaveCount(0);
  const next = page.getByLabel('Næste møde', { exact: true });
  await expect(next).toHaveValue(/januar 2027$/);
  await expectSaved(page);
  await next.fill('uge 3 2027');
  await next.blur();
  await expect(next).toHaveValue(/18\.\s+januar 2027/);
  await expectSaved(page);
  await openCourse(program, page, 'M. K.');
  await expect(page.getByRole('link', { name: 'Møde 7', exact: true })).toBeVisible();
});

test('a new meeting is offered the same days, one of which fills its date', async ({ program }) => {
  await setClock(program);
  let page = await unlock(program);
  await seedLife(page, 'M. K.', held);
  page = await openCourse(program, page, 'M. K.');
  await page.getByRole('button', { name: 'Opret møde' }).click();
  await page.getByRole('group', { name: 'Forslag til en dato' }).getByRole('button').nth(2).click();
  await expect(page.getByLabel('Mødets dato', { exact: true })).toHaveValue(/2027$/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Opret mødet' }).click();
  await program.page('meeting');
  await expect(page.getByRole('heading', { level: 1, name: 'Møde 7 med M. K.' })).toBeVisible();
});

test('the whole year is planned from one list, and its meetings go to the calendar with a neutral title and nothing else', async ({
  program,
  folder,
}) => {
  await setClock(program);
  let page = await unlock(program);
  await seedLife(page, 'M. K.', held);
  const [all, one, later, cancelled] = [
    join(folder, 'alle.ics'),
    join(folder, 'et.ics'),
    join(folder, 'flyttet.ics'),
    join(folder, 'aflyst.ics'),
  ];
  await answerSaveDialog(program, all, one, later, cancelled, all);
  page = await openCourse(program, page, 'M. K.');
  await page.getByRole('button', { name: 'Se årsplanen' }).click();
  page = await program.page('year-plan');
  const meetings = page.getByRole('main').getByRole('list').getByRole('listitem');
  await expect(meetings).toHaveCount(8);
  await expect(meetings.nth(5)).toContainText(
    /Møde 6.*Mandag 23\.\snovember 2026 \(uge\s48\).*7 uger efter.*Holdt/,
  );
  const date = (number: number) => page.getByLabel(`Dato for møde ${number}`, { exact: true });
  await expect(date(7)).toHaveValue(/^26\.\sjanuar 2027$/);
  await expect(meetings.nth(7)).toContainText(/uge\s12, tirsdag.*8 uger efter.*Forslag/);
  await expectAccessible(page);
  await expectFits(program, page, 'the year plan');
  await date(7).fill('uge 53 2026');
  await date(7).blur();
  await expect(date(7)).toHaveValue(/^28\.\sdecember 2026$/);
  await expect(meetings.nth(6)).toContainText(/uge\s53, mandag.*5 uger efter/);
  await date(8).fill('en dag i marts');
  await page.getByRole('button', { name: 'Planlæg de 2 møder' }).click();
  const told = page.getByRole('alert').filter({ hasText: 'Ret den dato, der ikke kan læses' });
  await expect(told).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: 'Møde 8' }).click({ force: true });
  await expect(told).toHaveCount(0);
  await page.getByRole('checkbox', { name: /^Møde den/ }).click({ force: true });
  await date(8).fill('14/2 2027');
  await date(8).blur();
  await expect(page.getByText('Det er en dag, du ellers undgår.')).toBeVisible();
  await date(8).fill('23/3 2027');
  await date(8).blur();
  await page.getByRole('button', { name: 'Planlæg de 2 møder' }).click();
  await expect(page.getByText('De 2 møder er planlagt.')).toBeFocused();
  await expect(meetings.nth(6)).toContainText(/Mandag 28\.\sdecember 2026 \(uge\s53\).*Planlagt/);
  await expect(page.getByText('Der er ikke flere datoer at foreslå', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Gem de 2 planlagte møder til kalenderen' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Gemt som alle.ics.' })).toBeVisible();
  await expect(
    page.getByText('Filen ligger uden for notesbogens beskyttelse.', { exact: false }),
  ).toBeVisible();
  await expectAccessible(page);
  const starts = (file: Buffer) => eventsIn(readCalendar(file)).map((event) => the(event, 'DTSTART'));
  expect(starts(await readFile(all))).toEqual(['20261228', '20270323']);

  page = await openMeeting(program, page, 'M. K.', 'Møde 7');
  await page.getByRole('button', { name: 'Ret, flyt eller aflys' }).click();
  await writeIn(page.getByLabel('Klokken'), '13.00');
  await page.getByRole('button', { name: 'Gem mødet til kalenderen' }).first().click();
  await expect(page.getByRole('status').filter({ hasText: 'Gemt som et.ics.' })).toBeVisible();
  const file = await readFile(one);
  const [event] = eventsIn(readCalendar(file));
  expect(event && [the(event, 'SUMMARY'), the(event, 'DTSTART'), the(event, 'DTEND')]).toEqual([
    'Møde',
    '20261228T130000',
    '20261228T143000',
  ]);
  for (const secret of ['M. K.', 'Bodil', 'mentor']) expect(file.toString()).not.toContain(secret);

  // It is moved: a file saved later has the same event on its new day, as a later word than the one before.
  await setClock(program, Date.UTC(2026, 10, 23, 13, 50));
  await writeIn(page.getByLabel('Dato', { exact: true }), '29/12 2026');
  await page.getByRole('button', { name: 'Gem mødet til kalenderen' }).first().click();
  await expect(page.getByRole('status').filter({ hasText: 'Gemt som flyttet.ics.' })).toBeVisible();
  const [moved] = eventsIn(readCalendar(await readFile(later)));
  expect(moved && [the(moved, 'UID'), the(moved, 'DTSTART')]).toEqual([
    event && the(event, 'UID'),
    '20261229T130000',
  ]);
  expect(moved && event && Number(the(moved, 'SEQUENCE'))).toBeGreaterThan(
    Number(event && the(event, 'SEQUENCE')),
  );

  // It is cancelled: its page takes it out of the calendar again, and so does the file of all.
  await page.getByText('Aflyst', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Aflyst møde med M. K.' })).toBeVisible();
  await expect(page.getByText('Gemt som et.ics.')).toHaveCount(0);
  await expect(page.getByText('Kalenderen fjerner det eller viser det som aflyst.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Gem aflysningen til kalenderen' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Gemt som aflyst.ics.' })).toBeVisible();
  const [gone] = eventsIn(readCalendar(await readFile(cancelled)));
  expect(gone && [the(gone, 'STATUS'), the(gone, 'UID'), the(gone, 'SUMMARY')]).toEqual([
    'CANCELLED',
    event && the(event, 'UID'),
    'Møde',
  ]);
  page = await openCourseGlance(program, page, 'M. K.');
  await page.getByRole('button', { name: 'Gem det planlagte møde til kalenderen' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'Gemt som alle.ics. Et aflyst møde er med som aflyst.' }),
  ).toBeVisible();
  expect(starts(await readFile(all))).toEqual(['20261229T130000', '20270323']);
});

test('the year plan prints for both, with the days that are chosen so far, and leads back to it', async ({
  program,
}) => {
  await setClock(program);
  let page = await unlock(program);
  await seedLife(page, 'M. K.', held);
  page = await openCourse(program, page, 'M. K.');
  await page.getByRole('button', { name: 'Se årsplanen' }).click();
  page = await program.page('year-plan');
  await page.getByRole('checkbox', { name: 'Møde 8' }).click({ force: true });
  await page.getByRole('button', { name: 'Vis og udskriv' }).click();
  page = await program.page('preview');
  await expect(page.getByRole('heading', { level: 1, name: 'Årsplan' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Til jer begge' })).toBeVisible();
  await expect(page.getByText('1 side', { exact: true })).toBeVisible();
  const text = page.locator('main');
  await expect(text).toContainText('Årsplan for M. K.');
  await expect(text).toContainText(/Møde 7\s*Forslag, 9 uger efter\s*Tirsdag 26\.\sjanuar 2027/);
  await expect(text).not.toContainText('Møde 8');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Tilbage til årsplanen' }).click();
  page = await program.page('year-plan');
  await expect(page.getByRole('checkbox', { name: 'Møde 7' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^Møde den/ })).not.toBeChecked();
});

test('which days are avoided and the title in the calendar are the mentor’s to choose, and stand after unlock', async ({
  program,
}) => {
  await setClock(program);
  let page = await unlock(program);
  await seedLife(page, 'M. K.', held);
  page = await openSettings(program, page);
  const weeks = page.getByLabel('Uger uden forslag');
  await expect(weeks).toHaveValue('7, 28, 29, 30, 42');
  await weeks.fill('uge syv');
  await weeks.blur();
  await expect(page.getByText('Skriv ugernes numre med komma imellem, for eksempel 7, 42.')).toBeVisible();
  await weeks.fill('2, 3, 4, 5');
  await writeIn(page.getByLabel('Mødets titel i kalenderen'), 'Aftale');
  await expectAccessible(page);
  page = await lockAndUnlock(program);
  page = await openCourseGlance(program, page, 'M. K.');
  const days = page.getByRole('group', { name: 'Forslag til en dato' }).getByRole('button');
  await expect(days).toHaveCount(3);
  for (const text of await days.allTextContents()) expect(text).not.toMatch(/\(uge\s[2345]\)/);
  await days.first().click();
  await expect(page.getByText('I den står kun »Aftale« og tiden.', { exact: false })).toBeVisible();
});

test('the overview tells how soon the next meeting is, what to get ready with, and which course lacks a date', async ({
  program,
}) => {
  await setClock(program);
  let page = await unlock(program);
  await seedLife(page, 'M. K.', aYear);
  await seedLife(page, 'S. T.', held);
  page = await lockAndUnlock(program);
  await expect(page.getByText('om 57 dage')).toBeVisible();
  await expect(page.getByText(/^Tirsdag\s19\.\sjanuar\s2027\s\(uge\s3\)/)).toBeVisible();
  await expect(page.getByText('To pejlemærker er ikke berørt endnu.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Find en dato til næste møde med S. T.' }).click();
  await program.page('course');
  await expect(page.getByRole('group', { name: 'Forslag til en dato' })).toBeVisible();

  page = await openMeeting(program, page, 'M. K.', 'Møde 7');
  await page.getByRole('button', { name: 'Ret, flyt eller aflys' }).click();
  await writeIn(page.getByLabel('Klokken'), '13.00');
  // 11.00 on the day of the meeting.
  await setClock(program, Date.UTC(2027, 0, 19, 10, 0));
  page = await lockAndUnlock(program);
  await expect(page.getByText('om to timer')).toBeVisible();
});
