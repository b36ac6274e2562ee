import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible } from '../support/program.ts';
import { eventsIn, readCalendar, the } from '../support/read-calendar.ts';
import { aYear, seedLife } from '../support/seed-life.ts';
import { answerSaveDialog, openCourseGlance, openMeeting, setClock, unlock } from '../support/steps.ts';

test('a meeting that was thrown away, and those left when the course is stopped, are taken out of the calendar they were put in', async ({
  program,
  folder,
}) => {
  await setClock(program);
  let page = await unlock(program);
  await seedLife(page, 'M. K.', aYear);
  const [all, fewer, out] = [join(folder, 'alle.ics'), join(folder, 'faerre.ics'), join(folder, 'ud.ics')];
  await answerSaveDialog(program, all, fewer, out);
  const eventsOf = async (file: string) =>
    eventsIn(readCalendar(await readFile(file))).map((event) => ({
      day: the(event, 'DTSTART'),
      uid: the(event, 'UID'),
      isOut: event.properties.some(({ value }) => value === 'CANCELLED'),
    }));
  page = await openCourseGlance(program, page, 'M. K.');
  await page.getByRole('button', { name: 'Gem de 3 planlagte møder til kalenderen' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Gemt som alle.ics.' })).toBeVisible();
  const before = await eventsOf(all);
  expect(before.map(({ isOut }) => isOut)).toEqual([false, false, false]);

  page = await openMeeting(program, page, 'M. K.', 'Møde 8');
  await page.getByRole('button', { name: 'Ret, flyt eller aflys' }).click();
  await page.getByRole('button', { name: 'Læg mødet i papirkurven' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Læg mødet i papirkurven' }).click();
  await program.page('course');
  page = await openCourseGlance(program, page, 'M. K.');
  await page.getByRole('button', { name: 'Gem de 2 planlagte møder til kalenderen' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'Gemt som faerre.ics. Et aflyst møde er med som aflyst.' }),
  ).toBeVisible();
  const uidOf = (day: string) => before.find((event) => event.day === day)?.uid;
  expect((await eventsOf(fewer)).filter(({ isOut }) => isOut)).toEqual([
    { day: '20270309', uid: uidOf('20270309'), isOut: true },
  ]);

  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await page.getByRole('button', { name: 'Afslut eller stop forløbet' }).click();
  await program.page('ending');
  await page.getByLabel('Sidste dag', { exact: true }).fill('23.11.2026');
  await page.getByRole('button', { name: 'Afslut forløbet' }).click();
  await expect(page.getByText('3 møder, der ikke bliver til noget, kan stå i din kalender.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Gem de 3 aflysninger til kalenderen' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Gemt som ud.ics.' })).toBeVisible();
  const byDay = (events: typeof before) => events.toSorted((a, b) => a.day.localeCompare(b.day));
  expect(byDay(await eventsOf(out))).toEqual(byDay(before.map((event) => ({ ...event, isOut: true }))));
});
