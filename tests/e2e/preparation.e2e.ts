import { notebookTest as test } from '../support/made-notebook.ts';
import { aMeetingToday, NOW, question, setWindowClock } from '../support/meeting-today.ts';
import { expect, expectAccessible } from '../support/program.ts';
import { expectSaved, lockAndUnlock, openMeeting, setClock } from '../support/steps.ts';
import { writeIn } from '../support/write-in.ts';

const MORNING = Date.UTC(2026, 10, 23, 8, 0);

/** What the preparation shows of the meeting before, and the conversation does not. */
const lastWritten = {
  'Hvilke emner kom på banen?': 'Mest budgetopfølgningen og presset fra to sider.',
  'Hvad blev udbyttet af mødet?': 'M. så selv, at hun holder fast i tallene',
  'Aftaler/opgaver': 'M. tager sit ledelsesgrundlag med.',
  Noter: 'M. lyser op, når vi taler om hendes ledere.',
};

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
  const questions = page.getByRole('group', { name: /^Spørgsmål til mødet/ }).getByRole('checkbox');
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
    .getByRole('group', { name: /^Spørgsmål til mødet/ })
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
