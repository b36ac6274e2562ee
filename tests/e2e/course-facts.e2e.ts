import type { Page } from '@playwright/test';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible } from '../support/program.ts';
import { expectSaved, lockAndUnlock, openCourse, startCourse, unlock } from '../support/steps.ts';
import { writeIn } from '../support/write-in.ts';

const factsOn = (page: Page) => ({
  now: page.getByRole('radiogroup', { name: 'Ledelsesniveau nu' }),
  aimed: page.getByRole('radiogroup', { name: 'På vej mod niveau' }),
  careerStep: page.getByRole('checkbox', { name: 'Næste karrieretrin' }),
  growth: page.getByRole('checkbox', { name: 'Udvikling på det nuværende niveau' }),
  mentee: page.getByLabel('Mentee', { exact: true }),
  manager: page.getByLabel('Menteens egen leder', { exact: true }),
  hr: page.getByLabel('HR', { exact: true }),
});

test('notes between meetings, levels, aims and contacts are there after unlock', async ({ program }) => {
  let page = await unlock(program);
  page = await startCourse(program, page, 'M. K.');
  await page.getByRole('tab', { name: 'Noter' }).click();
  await page.getByLabel('Noter mellem møderne').fill('Ringede om ferien.\n\nVender tilbage.');
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  let facts = factsOn(page);
  await facts.now.getByText('Niveau 4').click();
  await facts.aimed.getByText('Niveau 3').click();
  await page.getByText('Næste karrieretrin').click();
  await facts.mentee.fill('12 34 56 78');
  await facts.manager.fill('Lis Å, lis@example.dk');
  await writeIn(facts.hr, 'hr@example.dk');

  page = await lockAndUnlock(program);
  await openCourse(program, page, 'M. K.');
  facts = factsOn(page);
  await expect(page.getByText('Niveau 4, på vej mod niveau 3')).toBeVisible();
  await expect(page.getByText('Karrieretrin', { exact: true })).toBeVisible();
  await page.getByRole('tab', { name: 'Noter' }).click();
  await expect(page.getByLabel('Noter mellem møderne')).toHaveValue('Ringede om ferien.\n\nVender tilbage.');
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await expect(facts.now.getByRole('radio', { name: 'Niveau 4' })).toBeChecked();
  await expect(facts.aimed.getByRole('radio', { name: 'Niveau 3' })).toBeChecked();
  await expect(facts.careerStep).toBeChecked();
  await expect(facts.growth).not.toBeChecked();
  await expect(facts.mentee).toHaveValue('12 34 56 78');
  await expect(facts.manager).toHaveValue('Lis Å, lis@example.dk');
  await expect(facts.hr).toHaveValue('hr@example.dk');

  await facts.mentee.fill('87 65 43 21');
  await facts.manager.fill('');
  await facts.aimed.getByText('Ikke angivet').click();
  await page.getByText('Næste karrieretrin').click();
  await page.getByText('Udvikling på det nuværende niveau').click();
  await writeIn(facts.hr, '');
  page = await lockAndUnlock(program);
  await openCourse(program, page, 'M. K.');
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  facts = factsOn(page);
  await expect(facts.mentee).toHaveValue('87 65 43 21');
  await expect(facts.manager).toHaveValue('');
  await expect(facts.hr).toHaveValue('');
  await expect(facts.now.getByRole('radio', { name: 'Niveau 4' })).toBeChecked();
  await expect(facts.aimed.getByRole('radio', { name: 'Ikke angivet' })).toBeChecked();
  await expect(facts.careerStep).not.toBeChecked();
  await expect(facts.growth).toBeChecked();
});

/** The frame of a course: what is typed, what cannot be meant, and what that is told with. */
const frame = [
  ['Startdato', '19.1.2026', '30.2.2026', 'Datoen findes ikke. Skriv den som 19.1.2027.'],
  ['Forventet længde i måneder', '18', '61', 'Skriv et helt antal måneder mellem 1 og 60.'],
  ['Måneder mellem møderne', '3', '0', 'Skriv et helt antal måneder mellem 1 og 12.'],
  ['Mødets varighed i minutter', '60', 'en time', 'Skriv et helt antal minutter mellem 10 og 240.'],
] as const;

test('the frame of a course is kept, and what cannot be meant is told, is kept too, and changes nothing', async ({
  program,
}) => {
  const box = (name: string) => page.getByLabel(name, { exact: true });
  const openFacts = async () => {
    await openCourse(program, page, 'M. K.');
    await page.getByRole('tab', { name: 'Oplysninger' }).click();
  };
  const fill = async (column: 1 | 2) => {
    for (const row of frame) await box(row[0]).fill(row[column]);
    await box('HR').focus();
  };
  let page = await unlock(program);
  page = await startCourse(program, page, 'M. K.');
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await fill(1);
  await expectSaved(page);

  page = await lockAndUnlock(program);
  await openFacts();
  await expect(box('Startdato')).toHaveValue(/19\.\s+januar 2026/);
  for (const [name, right] of frame.slice(1)) await expect(box(name)).toHaveValue(right);
  await fill(2);
  for (const [, , , message] of frame) await expect(page.getByText(message)).toBeVisible();
  await expectAccessible(page);
  await expectSaved(page);

  page = await lockAndUnlock(program);
  await openFacts();
  for (const [name, , wrong, message] of frame) {
    await expect(box(name)).toHaveValue(wrong);
    await expect(page.getByText(message)).toBeVisible();
  }
  const stored = await page.evaluate(async () => {
    const listed = await window.notebook.courses.list();
    const id = listed.ok ? listed.value[0]?.id : undefined;
    const found = id && (await window.notebook.courses.find({ id }));
    return found && found.ok ? found.value : undefined;
  });
  expect(stored).toMatchObject({
    startsOn: '2026-01-19',
    expectedMonths: 18,
    rhythmMonths: 3,
    meetingMinutes: 60,
  });
});
