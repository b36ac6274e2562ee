import type { Locator, Page } from '@playwright/test';
import { evidence } from '../support/evidence.ts';
import { pressByKeys } from '../support/keys.ts';
import { emit, holdClocks, mainHasLooked, moveClocks, whyLocked } from '../support/lock.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { aMeetingToday, NOW, question, setWindowClock } from '../support/meeting-today.ts';
import { expect, expectAccessible, type Program } from '../support/program.ts';
import { expectSaved, openMeeting, unlock } from '../support/steps.ts';

const MINUTE = 60_000;

const notes = (page: Page) => page.getByRole('textbox', { name: 'Fælles stikord' });

async function begin(program: Program, page: Page): Promise<Page> {
  await page.getByRole('button', { name: 'Samtaletilstand' }).click();
  return program.page('talk');
}

/** The size of what is read there, in px. */
const letterSize = (element: Locator): Promise<number> =>
  element.evaluate((node) => parseFloat(getComputedStyle(node).fontSize));

const isInText = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement instanceof HTMLTextAreaElement);

/** Writes, from where the caret is, what the entry still lacks, until it is saved; how many tabs lie between. */
async function completeEntry(page: Page): Promise<{ texts: number; tabs: number }> {
  const answers = ['Budgettet og samarbejdet.', 'Et overblik over tallene.'];
  let tabs = 0;
  for (const [nth, text] of answers.entries()) {
    await page.keyboard.type(text);
    while (nth === 0 && (tabs === 0 || !(await isInText(page)))) {
      await page.keyboard.press('Tab');
      tabs += 1;
    }
  }
  await expectSaved(page);
  const outcome = page.getByRole('textbox', { name: 'Hvad blev udbyttet af mødet?' });
  await expect(outcome).toHaveValue('Et overblik over tallene.');
  return { texts: answers.length, tabs };
}

test('while the two talk nothing of the mentor’s own is in the window, in large type, and all of it goes by keyboard', async ({
  program,
}) => {
  let page = await aMeetingToday(program);
  await page.getByRole('textbox', { name: 'Noter' }).fill('Kun mine egne ord om mødet.');
  await expectSaved(page);
  const ordinary = await letterSize(page.getByRole('textbox', { name: 'Hvilke emner kom på banen?' }));
  await pressByKeys(page, page.getByRole('button', { name: 'Samtaletilstand' }));
  page = await program.page('talk');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Møde 3 med M. K.');
  await expect(page.getByText('14.40', { exact: true })).toBeVisible();
  expect(await letterSize(notes(page))).toBeGreaterThanOrEqual(24);
  expect(await letterSize(notes(page))).toBeGreaterThan(ordinary);
  expect(await letterSize(question(page))).toBeGreaterThanOrEqual(32);
  await expect(page.getByText('80 minutter tilbage')).toBeVisible();
  // Both read it: nobody is »you«.
  await expect(page.getByText(/^Mentor · fra møde \d/).first()).toBeVisible();
  await expect(page.getByText(/^Dig ·/)).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(1);
  await expect(notes(page)).toBeFocused();
  await page.keyboard.type('Budgettet fylder mest.');
  await page.keyboard.press('PageDown');
  await expect(question(page)).toHaveText('Hvilke emner kom på banen?');
  await expect(page.getByText('M. vil øve sig i at sige nej.')).toBeVisible();
  await expect(notes(page)).toBeFocused();
  await page.keyboard.type(' Hvem har bedt om tallene?');
  await expectSaved(page);
  await expectAccessible(page);
  const ownWords = /Kun mine egne ord|statusmøde nummer|presset fra to sider|lyser op/;
  expect(await page.content()).not.toMatch(ownWords);
  await pressByKeys(page, page.getByRole('button', { name: 'Til næste gang' }));
  await expect(page.getByRole('button', { name: 'Tilføj aftale' })).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Til næste gang' })).toBeFocused();
  await pressByKeys(page, page.getByRole('button', { name: 'Tilføj aftale' }).last());
  await expect(page.getByRole('textbox', { name: 'Aftale 1' })).toBeFocused();
  await page.keyboard.type('Spørger, hvem der bruger tallene');
  await expectSaved(page);
  await expectAccessible(page);
  const ended = performance.now();
  await pressByKeys(page, page.getByRole('button', { name: 'Slut samtaletilstand' }));
  // Both still sit at the screen: her own page waits for a key.
  await expect(page.getByRole('heading', { name: 'Samtalen er slut' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Gør siden færdig' })).toBeFocused();
  expect(await page.content()).not.toMatch(ownWords);
  await page.keyboard.press('Enter');
  page = await program.page('meeting');
  await expect(page.getByRole('textbox', { name: 'Hvilke emner kom på banen?' })).toBeFocused();
  const done = await completeEntry(page);
  const machine = performance.now() - ended;
  expect(done, 'what there is to do in the two minutes').toEqual({ texts: 2, tabs: 1 });
  evidence(
    import.meta.url,
    'After a conversation the entry is complete in two minutes, by keyboard alone from where the caret is put',
    `presses: 2, tabs: ${done.tabs}, answers to write: ${done.texts}; ${Math.round(machine / 100) / 10} s of the 120 s go to the machine`,
  );
  await expect(notes(page)).toHaveValue('Budgettet fylder mest. Hvem har bedt om tallene?');
  await expect(page.getByRole('textbox', { name: 'Aftale 1' })).toHaveValue(
    'Spørger, hvem der bruger tallene',
  );
  await expect(page.getByText('Holdt', { exact: true }).first()).toBeVisible();
});

test('ten minutes before the end the last questions come up, and the caret stays where it is', async ({
  program,
}) => {
  let page = await aMeetingToday(program);
  page = await begin(program, page);
  await page.keyboard.type('Vi taler om ');
  await setWindowClock(page, NOW + 69 * MINUTE);
  await expect(page.getByText('11 minutter tilbage')).toBeVisible();
  await expect(page.getByText('Hvad tager du med fra mødet?')).toHaveCount(0);
  await setWindowClock(page, NOW + 70 * MINUTE);
  await expect(page.getByText('Hvad tager du med fra mødet?')).toBeVisible();
  await expect(page.getByText('Der er lidt tid tilbage.', { exact: false })).toBeVisible();
  await expect(notes(page)).toBeFocused();
  await page.keyboard.type('tallene.');
  await expect(notes(page)).toHaveValue('Vi taler om tallene.');
  await expectAccessible(page);
  await setWindowClock(page, NOW + 84 * MINUTE);
  await expect(page.getByText('4 minutter over tiden')).toBeVisible();
  await expect(page.getByText('Tiden er gået. Slut af med et af spørgsmålene:')).toBeVisible();
});

test('the conversation fills the screen, and is locked when the screen is or the computer sleeps, with what was written', async ({
  program,
}) => {
  const fillsScreen = () =>
    program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
  let page = await aMeetingToday(program);
  expect(await fillsScreen()).toBe(false);
  let written = '';
  for (const [event, reason] of [
    ['lock-screen', 'screen-lock'],
    ['suspend', 'suspend'],
  ] as const) {
    page = await begin(program, page);
    await expect.poll(fillsScreen).toBe(true);
    await expect(notes(page)).toHaveValue(written);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(`${event} `);
    written += `${event} `;
    await emit(program, event);
    page = await program.page('lock');
    await expect(page.getByText(whyLocked[reason])).toBeVisible();
    expect(await fillsScreen()).toBe(false);
    page = await openMeeting(program, await unlock(program), 'M. K.', 'Møde 3');
  }
  page = await begin(program, page);
  await expect(notes(page)).toHaveValue(written);
  await page.getByRole('button', { name: 'Slut samtaletilstand' }).click();
  await expect(page.getByRole('heading', { name: 'Samtalen er slut' })).toBeVisible();
  await expect.poll(fillsScreen).toBe(false);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lås notesbogen' }).click();
  await program.page('lock');
});

test('a conversation that was ended by mistake goes on where it was, and nothing of the mentor’s own has been in the window', async ({
  program,
}) => {
  const fillsScreen = () =>
    program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
  let page = await aMeetingToday(program);
  await page.getByRole('textbox', { name: 'Noter' }).fill('Kun mine egne ord om mødet.');
  await expectSaved(page);
  page = await begin(program, page);
  await page.keyboard.press('PageDown');
  await page.keyboard.type('Budgettet fylder');
  await expect(question(page)).toHaveText('Hvilke emner kom på banen?');
  await page.getByRole('button', { name: 'Slut samtaletilstand' }).click();
  await expect.poll(fillsScreen).toBe(false);
  expect(await page.content()).not.toContain('Kun mine egne ord');
  await page.getByRole('button', { name: 'Tilbage til samtalen' }).click();
  await expect(question(page)).toHaveText('Hvilke emner kom på banen?');
  await expect.poll(fillsScreen).toBe(true);
  await expect(notes(page)).toBeFocused();
  await expect(notes(page)).toHaveValue('Budgettet fylder');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' mest.');
  await expectSaved(page);
  expect(await page.content()).not.toContain('Kun mine egne ord');
  await page.getByRole('button', { name: 'Slut samtaletilstand' }).click();
  await page.getByRole('button', { name: 'Gør siden færdig' }).click();
  page = await program.page('meeting');
  await expect(notes(page)).toHaveValue('Budgettet fylder mest.');
});

test('the notebook stays open untouched until a quarter of an hour after the planned end', async ({
  program,
}) => {
  let page = await aMeetingToday(program);
  await holdClocks(program);
  page = await begin(program, page);
  await moveClocks(program, { ms: 80 * MINUTE, untouched: 80 * 60 });
  await mainHasLooked(program);
  await moveClocks(program, { ms: 14 * MINUTE, untouched: 94 * 60 });
  await mainHasLooked(program);
  await expect(question(page)).toBeVisible();
  await moveClocks(program, { ms: 2 * MINUTE, untouched: 96 * 60 });
  page = await program.page('lock');
  await expect(page.getByText(/ikke havde været i brug et stykke tid/)).toBeVisible();
});

test('one who has ended the conversation is locked out by the usual time again', async ({ program }) => {
  let page = await aMeetingToday(program);
  await holdClocks(program);
  page = await begin(program, page);
  await moveClocks(program, { ms: 30 * MINUTE, untouched: 30 * 60 });
  await mainHasLooked(program);
  await page.getByRole('button', { name: 'Slut samtaletilstand' }).click();
  await expect(page.getByRole('button', { name: 'Gør siden færdig' })).toBeVisible();
  // She pressed the button as it ended.
  await moveClocks(program, { ms: 6 * MINUTE, untouched: 6 * 60 });
  await program.page('lock');
});
