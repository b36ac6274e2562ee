import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rawTextOfPdf } from '../support/pdf.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, type Program } from '../support/program.ts';
import { seedSheets } from '../support/seed-sheets.ts';
import { answerSaveDialog, expectSaved, seedCourse, setClock, unlock } from '../support/steps.ts';

/** Two meetings held, one to come, and a sheet that is written in. */
async function aMeetingToCome(program: Program) {
  const page = await unlock(program);
  await setClock(program);
  const courseId = await seedCourse(page, 'M. K.', 2);
  await seedSheets(page, courseId, [
    { kind: 'start-agreement', written: [{ confidentiality: 'Det bliver mellem os.' }] },
  ]);
  await page.evaluate(async (id) => {
    const { notebook } = window;
    const planned = await notebook.meetings.plan({ courseId: id, date: '2027-01-19' });
    if (!planned.ok) throw new Error(planned.error.kind);
    const fields = { startsAt: '13:00', notes: 'Kun mine egne ord.' } as never;
    await notebook.meetings.record({ id: planned.value.id, fields });
  }, courseId);
  await page.getByRole('link', { name: 'Forløb', exact: true }).click();
  await program.page('courses');
  await page.getByRole('link', { name: 'Overblik', exact: true }).click();
  return program.page('overview');
}

test('the sheet for the next meeting is reached from where one gets ready, and carries what both may read', async ({
  program,
}) => {
  const page = await aMeetingToCome(program);
  await page.getByRole('button', { name: 'Vis og udskriv mødeark' }).click();
  await program.page('preview');
  await expect(page.getByRole('heading', { level: 1, name: 'Mødeark' })).toBeVisible();
  await expect(page.getByText('Dine egne noter er ikke med.')).toBeVisible();
  await expect(page.getByText('En gemt PDF er ikke krypteret.')).toBeVisible();
  await expect(page.getByText('Printeren og dens kø kan gemme en kopi')).toBeVisible();
  await expect(page.getByText('1 side', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Tilbage til overblikket' }).click();
  await program.page('overview');

  await page.getByRole('button', { name: 'Forbered mødet' }).click();
  await program.page('prepare');
  await page.getByText(/^Mentoraftale, som det ser ud nu/).click();
  await page.getByText('Prioriteringsmatrixen, tomt').click();
  await page.getByLabel('Forventninger til dagens møde?').fill('Vi begynder med de fire uger.');
  await page.getByRole('button', { name: 'Vis og udskriv mødeark' }).click();
  await program.page('preview');
  await expect(page.getByText('3 sider', { exact: true })).toBeVisible();
  const file = join(program.folder, 'mødeark.pdf');
  await answerSaveDialog(program, file);
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText(/^Gemt som /)).toBeVisible();
  const text = await rawTextOfPdf(await readFile(file));
  for (const told of [
    'Møde 3',
    'Sætter M. i kontakt med en kollega',
    'M. tager sit ledelsesgrundlag med.',
    'Vi begynder med de fire uger.',
    'Hvad tager du med fra mødet?',
    'Det bliver mellem os.',
    'Skriv alle dine opgaver',
  ])
    expect(text).toContain(told);
  for (const own of ['Kun mine egne ord', 'statusmøde nummer', 'presset fra to sider', 'lyser op'])
    expect(text).not.toContain(own);
  await page.getByRole('link', { name: 'Tilbage til forberedelsen' }).click();
  await program.page('prepare');
  await expectSaved(page);

  await page.getByRole('link', { name: 'Møde 3', exact: true }).click();
  await program.page('meeting');
  await page.getByRole('button', { name: 'Vis mødeark', exact: true }).click();
  await program.page('preview');
  await expect(page.getByText('3 sider', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Tilbage til mødet' }).click();
  await program.page('meeting');
});
