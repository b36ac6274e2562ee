import type { Page } from '@playwright/test';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, type Program } from '../support/program.ts';
import { lockAndUnlock, openCourse, openMeeting, setClock, unlock } from '../support/steps.ts';
import { writeIn } from '../support/write-in.ts';

const LIST = 'Skriver en liste over alle sine opgaver';
const CALL = 'Finder en kollega, der har lagt sine statusmøder om';

/** A course with meetings in January, March and May, and two agreements from the first. */
async function threeMeetings(program: Program): Promise<Page> {
  const page = await unlock(program);
  await setClock(program);
  await page.evaluate(
    async ([list, call]) => {
      const must = <T>(result: { ok: true; value: T } | { ok: false; error: { kind: string } }): T => {
        if (!result.ok) throw new Error(result.error.kind);
        return result.value;
      };
      const { notebook } = window;
      const { id: courseId } = must(await notebook.courses.start({ alias: 'M. K.' }));
      const plan = async (date: string) => must(await notebook.meetings.plan({ courseId, date })).id;
      const first = await plan('2026-01-13');
      await plan('2026-03-10');
      await plan('2026-05-12');
      for (const [owner, text] of [
        ['mentee', list],
        ['mentor', call],
      ] as const) {
        const { id } = must(await notebook.agreements.add({ meetingId: first, owner }));
        must(await notebook.agreements.record({ id, fields: { text } }));
      }
    },
    [LIST, CALL] as const,
  );
  return page;
}

const carried = (page: Page) => page.getByRole('list', { name: 'Aftaler fra sidst' });
const item = (page: Page, text: string) => carried(page).getByRole('listitem').filter({ hasText: text });
const say = async (page: Page, text: string, status: string) => {
  await page.getByRole('button', { name: new RegExp(`^Status: .*${text}`) }).click();
  await page.getByRole('menuitemradio', { name: status, exact: true }).click();
};
const goTo = (program: Program, page: Page, number: number) =>
  openMeeting(program, page, 'M. K.', `Møde ${number}`);

test('what was agreed stands under »Siden sidst« until it is closed, once on each page, with its history', async ({
  program,
}) => {
  let page = await threeMeetings(program);
  await goTo(program, page, 1);
  await expect(carried(page)).toHaveCount(0);

  await goTo(program, page, 2);
  await expect(item(page, LIST)).toContainText('M. K. · fra møde 1');
  await expect(item(page, CALL)).toContainText('Dig · fra møde 1');
  await expectAccessible(page);
  await say(page, LIST, 'Delvis');
  await expect(page.getByRole('button', { name: `Status: Delvis. ${LIST}` })).toBeFocused();
  await say(page, CALL, 'Holdt');
  await expect(item(page, CALL)).toContainText('Holdt');

  page = await lockAndUnlock(program);
  await goTo(program, page, 3);
  await expect(carried(page).getByText(LIST)).toHaveCount(1);
  await expect(carried(page).getByText(CALL)).toHaveCount(0);
  await expect(item(page, LIST)).toContainText('M. K. · fra møde 1, ført videre');
  await say(page, LIST, 'Holdt');
  await item(page, LIST).getByRole('button', { name: 'Se, hvordan det er gået' }).click();
  await expect(item(page, LIST).getByRole('listitem')).toHaveText(['Møde 2: delvis.', 'Møde 3: holdt.']);
  await expectAccessible(page);

  await goTo(program, page, 2);
  await expect(item(page, LIST)).toContainText('Delvis');
  await goTo(program, page, 1);
  await expect(page.getByRole('button', { name: 'Status: Holdt' })).toHaveCount(2);
});

test('the overview shows what is open by owner, and a status takes one menu there', async ({ program }) => {
  const page = await threeMeetings(program);
  await page.getByRole('link', { name: 'Forløb', exact: true }).click();
  await program.page('courses');
  await page.getByRole('link', { name: 'Overblik', exact: true }).click();
  await program.page('overview');
  const yours = page.getByRole('region', { name: 'Det gør du' });
  const theirs = page.getByRole('region', { name: 'Det gør mentee' });
  await expect(yours.getByRole('listitem')).toHaveText([new RegExp(CALL)]);
  await expect(theirs.getByRole('listitem')).toHaveText([new RegExp(LIST)]);
  await expectAccessible(page);
  await page.getByRole('button', { name: new RegExp(`^Status: .*${LIST}`) }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await say(page, LIST, 'Holdt');
  // It stays in its place, so that a slip can be put right, until one leaves the page.
  await expect(theirs.getByRole('button', { name: `Status: Holdt. ${LIST}` })).toBeVisible();
  await expectAccessible(page);

  await goTo(program, page, 3);
  await item(page, LIST).getByRole('button', { name: 'Se, hvordan det er gået' }).click();
  await expect(item(page, LIST).getByRole('listitem')).toHaveText([/^23\.\snovember 2026: holdt\.$/]);
  await page.getByRole('link', { name: 'Overblik', exact: true }).click();
  await program.page('overview');
  await expect(page.getByText(LIST)).toHaveCount(0);
});

test('a kept agreement becomes a result by one press, and free ones stand beside it with their meetings', async ({
  program,
}) => {
  let page = await threeMeetings(program);
  await goTo(program, page, 2);
  await say(page, LIST, 'Holdt');
  await item(page, LIST).getByRole('button', { name: 'Gør til resultat' }).click();
  const today = page.getByRole('list', { name: 'Resultater' });
  await expect(today.getByRole('textbox', { name: 'Resultat 1' })).toHaveValue(LIST);
  await expect(item(page, LIST).getByRole('button', { name: 'Står under Resultater' })).toBeVisible();
  await today.getByRole('textbox', { name: 'Resultat 1' }).fill('Har overblik over sine opgaver');
  await page.getByRole('button', { name: 'Notér et resultat af mødet' }).click();
  await expect(today.getByRole('textbox', { name: 'Resultat 2' })).toBeFocused();
  await writeIn(today.getByRole('textbox', { name: 'Resultat 2' }), 'Siger nej opad');
  await expectAccessible(page);

  page = await lockAndUnlock(program);
  await openCourse(program, page, 'M. K.');
  await page.getByRole('tab', { name: 'Resultater' }).click();
  const list = page.getByRole('list', { name: 'Resultater' });
  await expect(list.getByRole('textbox')).toHaveCount(2);
  await expect(list.getByRole('textbox').first()).toHaveValue('Har overblik over sine opgaver');
  await expect(list.getByRole('listitem').first()).toContainText('Møde 2');
  await page.getByRole('button', { name: 'Notér et resultat' }).click();
  await expect(list.getByRole('textbox')).toHaveCount(3);
  await expect(list.getByRole('textbox').nth(2)).toBeFocused();
  await expect(list.getByRole('button', { name: 'Læg resultatet i papirkurven' })).toHaveCount(2);
  await expect(list.getByRole('button', { name: 'Fjern det tomme resultat' })).toHaveCount(1);
  await list.getByRole('textbox').nth(2).fill('Har fået en makker i Teknik og Miljø');
  await expectAccessible(page);
  await say(page, CALL, 'Holdt');
  await page.getByRole('button', { name: 'Gør til resultat' }).click();
  await expect(list.getByRole('textbox')).toHaveCount(4);
  await list.getByRole('link', { name: `Fra aftalen »${LIST}«` }).click();
  await program.page('meeting');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Møde 1 med M. K.');
});
