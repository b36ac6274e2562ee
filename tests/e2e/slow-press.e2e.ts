import type { Locator, Page } from '@playwright/test';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, type Program } from '../support/program.ts';
import { expectSaved, lockAndUnlock, openCourse, openMeeting, unlock } from '../support/steps.ts';

/** How long the hand rests on the button, ms: what going down sets off is answered long before. */
const HELD = 800;

/** Presses as a slow hand does, which goes down and comes up at one and the same point. */
async function pressSlowly(button: Locator): Promise<void> {
  const page = button.page();
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (!box) throw new Error('The button has no place on the page');
  await page.mouse.move(box.x + box.width / 2, box.y + 4);
  await page.mouse.down();
  await page.waitForTimeout(HELD);
  await page.mouse.up();
}

/** A meeting with one result, written before the notebook was last locked. */
async function aResult(program: Program): Promise<Page> {
  const page = await unlock(program);
  await page.evaluate(async () => {
    const must = <T>(result: { ok: true; value: T } | { ok: false; error: { kind: string } }): T => {
      if (!result.ok) throw new Error(result.error.kind);
      return result.value;
    };
    const { courses, meetings, results } = window.notebook;
    const { id: courseId } = must(await courses.start({ alias: 'M. K.' }));
    must(await courses.record({ id: courseId, fields: { name: 'Mette Kjær-Kanarie' } }));
    const { id: meetingId } = must(await meetings.plan({ courseId, date: '2026-03-10' }));
    const { id } = must(await results.add({ courseId, meetingId }));
    must(await results.record({ id, fields: { text: 'Siger nej' } }));
  });
  return openMeeting(program, await lockAndUnlock(program), 'M. K.', 'Møde 1');
}

const add = (page: Page) => page.getByRole('button', { name: 'Notér et resultat af mødet' });
const result = (page: Page, number: number) =>
  page.getByRole('textbox', { name: `Resultat ${number}`, exact: true });

test('a slow press on the button below counts though the text above is saved meanwhile and gets a line of its own', async ({
  program,
}) => {
  const page = await aResult(program);
  await result(page, 1).fill('Kan sige nej opad');
  await pressSlowly(add(page));
  await expect(result(page, 2)).toBeFocused();
  await expectSaved(page);
  await expect(page.getByRole('button', { name: 'Tidligere udgaver: Resultat 1' })).toBeVisible();
});

test('a slow press on the button below counts though the text above is found to hold a name', async ({
  program,
}) => {
  const page = await aResult(program);
  await result(page, 1).fill('Mette Kjær-Kanarie');
  await pressSlowly(add(page));
  await expect(result(page, 2)).toBeFocused();
  await expect(page.getByRole('button', { name: 'Skriv M. K. i stedet' })).toBeVisible();
});

test('a slow press on the button below counts though the date above is found to be none', async ({
  program,
}) => {
  const page = await aResult(program);
  await openCourse(program, page, 'M. K.');
  await page.getByRole('tab', { name: 'Resultater' }).click();
  await page.getByRole('button', { name: 'Ret datoen' }).click();
  await page.getByRole('textbox', { name: 'Dato' }).fill('31/2');
  await pressSlowly(page.getByRole('button', { name: 'Notér et resultat' }));
  await expect(result(page, 2)).toBeFocused();
  await expect(page.getByText('Datoen findes ikke.')).toBeVisible();
});
