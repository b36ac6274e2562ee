import type { Locator, Page } from '@playwright/test';
import { evidence } from '../support/evidence.ts';
import { pressByKeys } from '../support/keys.ts';
import { emit, holdClocks, mainHasLooked, moveClocks, whyLocked } from '../support/lock.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, type Program } from '../support/program.ts';
import { expectSaved, lockAndUnlock, openMeeting, seedCourse, setClock, unlock } from '../support/steps.ts';
import { writeIn } from '../support/write-in.ts';

/** 14.40 in Denmark on the day of the meeting, in the window too. */
const NOW = Date.UTC(2026, 10, 23, 13, 40);
const MORNING = Date.UTC(2026, 10, 23, 8, 0);
const MINUTE = 60_000;

/** Two meetings held, and one today from 14.30, for which something is expected. */
async function aMeetingToday(program: Program, now = NOW): Promise<Page> {
  const page = await unlock(program);
  await setClock(program, now);
  await setWindowClock(page, now);
  const courseId = await seedCourse(page, 'M. K.', 2);
  await page.evaluate(async (id) => {
    const { notebook } = window;
    const planned = await notebook.meetings.plan({ courseId: id, date: '2026-11-23' });
    if (!planned.ok) throw new Error(planned.error.kind);
    await notebook.meetings.record({
      id: planned.value.id,
      fields: { startsAt: '14:30', minutes: 90, expectations: 'M. vil øve sig i at sige nej.' },
    });
  }, courseId);
  return openMeeting(program, page, 'M. K.', 'Møde 3');
}

/** What the preparation shows of the meeting before, and the conversation does not. */
const lastWritten = {
  'Hvilke emner kom på banen?': 'Mest budgetopfølgningen og presset fra to sider.',
  'Hvad blev udbyttet af mødet?': 'M. så selv, at hun holder fast i tallene',
  'Aftaler/opgaver': 'M. tager sit ledelsesgrundlag med.',
  Noter: 'M. lyser op, når vi taler om hendes ledere.',
};

/** The wall clock as the window reads it. */
const setWindowClock = (page: Page, at: number): Promise<void> =>
  page.evaluate((moment) => {
    Date.now = () => moment;
  }, at);

const notes = (page: Page) => page.getByRole('textbox', { name: 'Fælles stikord' });
const question = (page: Page) => page.getByRole('heading', { level: 2 });

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

test('before the meeting the mentor sees what was last and chooses what goes along', async ({ program }) => {
  let page = await aMeetingToday(program);
  await page.getByRole('button', { name: 'Forbered mødet' }).click();
  page = await program.page('prepare');
  for (const [prompt, text] of Object.entries(lastWritten)) {
    await expect(page.getByRole('heading', { level: 3, name: prompt, exact: true })).toBeVisible();
    await expect(page.getByText(text)).toBeVisible();
  }
  await expect(page.getByText('Sætter M. i kontakt med en kollega')).toBeVisible();
  await expect(page.getByText(/^Dig · senest 4\.\sdecember 2026 · Åben$/).first()).toBeVisible();
  await expect(page.getByText('Du sikrer handling')).toBeVisible();
  await expect(page.getByText('Parametre, I ikke har talt om')).toBeVisible();
  for (const name of ['Færdigheder', 'Prioriteter', 'Værdier'])
    await expect(page.getByText(name, { exact: true })).toBeVisible();
  await expect(page.getByText('Forslagene er fra kommunens hjemmeside, ikke fra håndbogen.')).toBeVisible();
  await page.getByText('SWOT-analyse, tomt').click();
  const questions = page.getByRole('group', { name: /^Spørgsmål at tage med/ }).getByRole('checkbox');
  for (const index of [0, 1, 2]) await questions.nth(index).check({ force: true });
  await questions.nth(3).click({ force: true });
  await expect(page.getByText('Der er valgt tre.')).toBeVisible();
  await expect(questions.nth(3)).not.toBeChecked();
  await writeIn(page.getByLabel('Minutter brugt på at forberede mødet'), '40');
  await expectAccessible(page);
  page = await lockAndUnlock(program);
  page = await openMeeting(program, page, 'M. K.', 'Møde 3');
  // The one number, on the meeting's own page too, where a meeting from paper gets it.
  await expect(page.getByLabel('Forberedelse', { exact: true })).toHaveValue('40');
  const parameters = page.getByRole('group', { name: 'Parametre i dag' });
  await parameters.getByText('Prioriteter').click();
  await expectSaved(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Forbered mødet' }).click();
  page = await program.page('prepare');
  await expect(page.getByRole('checkbox', { name: 'SWOT-analyse, tomt' })).toBeChecked();
  await expect(page.getByLabel('Minutter brugt på at forberede mødet')).toHaveValue('40');
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(4);
  await expect(page.getByText('Prioriteter', { exact: true })).toHaveCount(0);
  await expect(page.getByText('Værdier', { exact: true })).toBeVisible();

  // Each chosen question is a card of the conversation, after what was on the agenda.
  const chosen = await page
    .getByRole('group', { name: /^Spørgsmål at tage med/ })
    .getByRole('checkbox', { checked: true })
    .evaluateAll((boxes) => boxes.map((box) => box.closest('label')?.textContent ?? ''));
  expect(chosen).toHaveLength(3);
  await page.getByRole('button', { name: 'Begynd samtalen' }).click();
  page = await program.page('talk');
  const shown = await page.content();
  for (const text of Object.values(lastWritten)) expect(shown).not.toContain(text);
  for (const text of ['Hvilke emner kom på banen?', ...chosen, 'Hvad blev udbyttet af mødet?']) {
    await page.keyboard.press('PageDown');
    await expect(question(page)).toHaveText(text);
  }
});

test('who gets ready in the morning finds the meeting as the next one until it begins, and held by what is written then', async ({
  program,
}) => {
  let page = await aMeetingToday(program, MORNING);
  await page.getByRole('button', { name: 'Forbered mødet' }).click();
  page = await program.page('prepare');
  await writeIn(page.getByLabel('Forventninger til dagens møde?', { exact: true }), 'Budgettet.');
  const earlier = 'Tidligere udgaver: Forventninger til dagens møde?';
  await expect(page.getByRole('button', { name: earlier })).toBeVisible();
  page = await openMeeting(program, page, 'M. K.', 'Møde 3');
  await writeIn(page.getByRole('textbox', { name: 'Noter' }), 'Spørg til kontrakten.');
  await expectSaved(page);
  await expect(page.getByText('Planlagt', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('group', { name: 'Spørg dig selv' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Overblik', exact: true }).click();
  page = await program.page('overview');
  await expect(page.getByText('Møde 3 med M. K.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Forbered mødet' })).toBeVisible();

  await setClock(program, NOW);
  await setWindowClock(page, NOW);
  page = await openMeeting(program, page, 'M. K.', 'Møde 3');
  await writeIn(page.getByRole('textbox', { name: 'Noter' }), 'Spørg til kontrakten igen.');
  await expect(page.getByText('Holdt', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('group', { name: 'Spørg dig selv', exact: true })).toBeVisible();
});

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
  const whole = await page.content();
  for (const own of ['Kun mine egne ord', 'statusmøde nummer', 'presset fra to sider', 'lyser op'])
    expect(whole).not.toContain(own);
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
  page = await program.page('meeting');
  await expect(page.getByRole('textbox', { name: 'Hvilke emner kom på banen?' })).toBeFocused();
  const done = await completeEntry(page);
  const machine = performance.now() - ended;
  expect(done, 'what there is to do in the two minutes').toEqual({ texts: 2, tabs: 1 });
  evidence(
    import.meta.url,
    'After a conversation the entry is complete in two minutes, by keyboard alone from where the caret is put',
    `presses: 1, tabs: ${done.tabs}, answers to write: ${done.texts}; ${Math.round(machine / 100) / 10} s of the 120 s go to the machine`,
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
  await program.page('meeting');
  await expect.poll(fillsScreen).toBe(false);
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
  await program.page('meeting');
  // She pressed the button as it ended.
  await moveClocks(program, { ms: 6 * MINUTE, untouched: 6 * 60 });
  await program.page('lock');
});
