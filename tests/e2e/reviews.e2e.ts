import type { Page } from '@playwright/test';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, type Program } from '../support/program.ts';
import { tabTo } from '../support/keys.ts';
import { boards } from '../support/lock.ts';
import {
  expectSaved,
  lockAndUnlock,
  openCourse,
  openMeeting,
  openSettings,
  seedCourse,
  setClock,
  unlock,
} from '../support/steps.ts';

const MEETING = 'Spørg dig selv';
const EARLY = 'Efter de første møder';
const LATER = 'Efter en del møder';

/** A course with five meetings that were held. */
async function fiveMeetings(program: Program): Promise<Page> {
  const page = await unlock(program);
  await setClock(program);
  await seedCourse(page, 'M. K.', 5);
  return page;
}

const set = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const goTo = (program: Program, page: Page, number: number) =>
  openMeeting(program, page, 'M. K.', `Møde ${number}`);

/** Which sets the meeting offers, in order. */
async function expectOffered(program: Program, page: Page, number: number, names: readonly string[]) {
  await goTo(program, page, number);
  for (const name of [MEETING, EARLY, LATER])
    await expect(set(page, name), `${name} at meeting ${number}`).toHaveCount(names.includes(name) ? 1 : 0);
}

const answer = (page: Page, question: string) => page.getByRole('textbox', { name: question, exact: true });

test('each meeting offers its own sets of questions, and says only what is so', async ({ program }) => {
  const page = await fiveMeetings(program);
  await expectOffered(program, page, 1, [MEETING]);
  await expectOffered(program, page, 2, [MEETING, EARLY]);
  await expect(set(page, EARLY)).toContainText('Efter to møder kan det være tid til en lille status.');
  await expectOffered(program, page, 3, [MEETING, EARLY]);
  await expectOffered(program, page, 4, [MEETING]);
  await expectOffered(program, page, 5, [MEETING, LATER]);
  await expect(set(page, LATER)).toContainText('I har holdt fem møder.');
  await expectAccessible(page);

  await page.getByRole('link', { name: new RegExp(LATER) }).click();
  await program.page('handbook');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(
    'Opsummering og evaluering',
  );
});

test('»Ikke nu« holds after lock and unlock, and can be taken back', async ({ program }) => {
  let page = await fiveMeetings(program);
  await goTo(program, page, 2);
  await set(page, EARLY).getByRole('button', { name: 'Ikke nu' }).click();
  const back = page.getByRole('button', { name: `Tag »${EARLY}« frem igen` });
  await expect(back).toBeFocused();
  await expect(set(page, EARLY)).toHaveCount(0);

  page = await lockAndUnlock(program);
  await expectOffered(program, page, 3, [MEETING, EARLY]);
  await expectOffered(program, page, 2, [MEETING]);
  await expect(page.getByText(`»${EARLY}« er lagt væk for dette møde.`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: `Tag »${EARLY}« frem igen` }).click();
  await expect(set(page, EARLY).getByRole('button', { name: 'Se spørgsmålene' })).toBeFocused();
});

test('answers survive the lock and stand at their meeting, to which the sheet leads back', async ({
  program,
}) => {
  let page = await fiveMeetings(program);
  await goTo(program, page, 2);
  await set(page, EARLY).getByRole('button', { name: 'Se spørgsmålene' }).click();
  await program.page('worksheet');
  await page.getByRole('link', { name: 'Mødet med M. K.' }).click();
  await program.page('meeting');
  await expect(set(page, EARLY).getByRole('button', { name: 'Ikke nu' })).toBeVisible();

  await set(page, EARLY).getByRole('button', { name: 'Se spørgsmålene' }).click();
  await program.page('worksheet');
  await expect(page.getByText('Udgaver')).toHaveCount(0);
  await answer(page, 'Er mødefrekvensen den rigtige?').fill('Hver sjette uge passer os bedre.');
  await expectSaved(page);

  page = await lockAndUnlock(program);
  await goTo(program, page, 2);
  await set(page, EARLY)
    .getByRole('link', { name: /^Svar fra 23\.\snovember\s2026/ })
    .click();
  await program.page('worksheet');
  await expect(answer(page, 'Er mødefrekvensen den rigtige?')).toHaveValue(
    'Hver sjette uge passer os bedre.',
  );
});

test('the copied questions hold no answer that was typed, and the lock clears them', async ({ program }) => {
  const page = await fiveMeetings(program);
  await goTo(program, page, 5);
  await set(page, LATER).getByRole('button', { name: 'Se spørgsmålene' }).click();
  await program.page('worksheet');
  await answer(page, 'Udfordrer vi hinanden tilstrækkeligt?').fill('Kun jeg udfordrer.');
  await expectSaved(page);

  for (const where of ['sheet', 'meeting']) {
    await program.app.evaluate(({ clipboard }) => clipboard.writeText(''));
    if (where === 'meeting') {
      await page.getByRole('link', { name: 'Mødet med M. K.' }).click();
      await program.page('meeting');
    }
    const scope = where === 'sheet' ? page : set(page, LATER);
    await scope.getByRole('button', { name: 'Kopiér spørgsmålene' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Spørgsmålene er kopieret.' })).toBeVisible();
    const { clipboard } = await boards(program);
    expect(clipboard.split('\n')).toEqual([
      LATER,
      '',
      '1. Hvordan har mentorrelationen styrket os indtil nu?',
      '2. Er vi tilstrækkeligt forberedt til møderne?',
      '3. Går vi dybt nok ned i emnerne på vores møder?',
      '4. Har vi tid nok til at reflektere efter møderne?',
      '5. Udfordrer vi hinanden tilstrækkeligt?',
      '',
      'Skriv ikke noget fortroligt i en mail. Det tager vi, når vi ses.',
      '',
    ]);
    await expectAccessible(page);
  }
  await lockAndUnlock(program);
  await expect.poll(() => boards(program)).toMatchObject({ clipboard: '' });
});

test('the question about the first agreements shows them as they stand, to be read', async ({ program }) => {
  const page = await fiveMeetings(program);
  await goTo(program, page, 2);
  await set(page, EARLY).getByRole('button', { name: 'Se spørgsmålene' }).click();
  await program.page('worksheet');
  const beside = page.getByRole('region', { name: 'Mentoraftale' });
  await expect(beside).toContainText('Her er ikke skrevet noget endnu.');
  await expectAccessible(page);

  await beside.getByRole('link', { name: 'Begynd på arket' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mentoraftale' })).toBeVisible();
  await answer(page, 'Fortrolighed').fill('Alt bliver mellem os.\nOgså det, vi skriver ned.');
  await answer(page, 'Aflysning').fill('Vi ringer senest dagen før.');
  await expectSaved(page);

  await goTo(program, page, 2);
  await set(page, EARLY).getByRole('button', { name: 'Se spørgsmålene' }).click();
  await program.page('worksheet');
  await expect(beside.getByRole('term')).toHaveText(['Fortrolighed', 'Aflysning']);
  await expect(beside.getByRole('definition')).toHaveText([
    'Alt bliver mellem os.\nOgså det, vi skriver ned.',
    'Vi ringer senest dagen før.',
  ]);
  await expect(beside.getByRole('textbox')).toHaveCount(0);
  await expectAccessible(page);
  await beside.getByRole('link', { name: 'Åbn arket »Mentoraftale«' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mentoraftale' })).toBeVisible();
});

test('a changed plan is respected, and what is no list of meetings is told and changes nothing', async ({
  program,
}) => {
  let page = await fiveMeetings(program);
  await openSettings(program, page);
  const field = () => page.getByLabel('Foreslå spørgsmålene efter møde');
  await expect(field()).toHaveValue('2, 3');
  await field().fill('to og tre');
  await field().press('Tab');
  await expect(page.getByText('Skriv mødernes numre med komma imellem, for eksempel 2, 3.')).toBeVisible();
  await expectAccessible(page);
  await expectOffered(program, page, 2, [MEETING, EARLY]);

  page = await lockAndUnlock(program);
  await openSettings(program, page);
  await expect(field()).toHaveValue('to og tre');
  await field().fill('1 og 4');
  await set(page, MEETING).getByText('Aldrig', { exact: true }).click();
  await page.getByLabel('Første gang efter møde').fill('3');
  await page.getByLabel('Første gang efter møde').press('Tab');
  await expect(page.getByText(/^Det bliver efter møde 3, 5, 7/)).toBeVisible();
  await expectSaved(page);

  page = await lockAndUnlock(program);
  await expectOffered(program, page, 1, [EARLY]);
  await expectOffered(program, page, 2, []);
  await expectOffered(program, page, 3, [LATER]);
  await expectOffered(program, page, 4, [EARLY]);
  await expectOffered(program, page, 5, [LATER]);
  await openSettings(program, page);
  await expect(field()).toHaveValue('1, 4');
  await set(page, LATER).getByText('Aldrig', { exact: true }).click();
  await expect(page.getByLabel('Første gang efter møde')).toHaveCount(0);
  await expectSaved(page);
  await expectOffered(program, page, 5, []);
});

test('the keyboard alone opens, answers, copies and puts away', async ({ program }) => {
  const page = await fiveMeetings(program);
  await openCourse(program, page, 'M. K.');
  const press = async (role: 'button' | 'link', name: string, key = 'Enter') => {
    const target = page.getByRole(role, { name, exact: true }).last();
    await tabTo(page, target);
    await page.keyboard.press(key);
  };
  await press('link', 'Møde 5');
  await program.page('meeting');
  // The sets stand in order: the last of each name is the third set's.
  await press('button', 'Ikke nu', 'Space');
  await expect(page.getByRole('button', { name: `Tag »${LATER}« frem igen` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(set(page, LATER).getByRole('button', { name: 'Se spørgsmålene' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Spørgsmålene er kopieret.' })).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await program.page('worksheet');
  await tabTo(page, answer(page, 'Hvordan har mentorrelationen styrket os indtil nu?'));
  await page.keyboard.type('Vi tør sige mere.');
  await expectSaved(page);
  await press('link', 'Mødet med M. K.');
  await program.page('meeting');
  await expect(set(page, LATER).getByRole('link', { name: /^Svar fra/ })).toBeVisible();
});
