import type { Page } from '@playwright/test';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible, type Program } from '../support/program.ts';
import { tabTo } from '../support/keys.ts';
import {
  expectSaved,
  lockAndUnlock,
  openCourse,
  openCourseGlance,
  openMeeting,
  seedCourse,
  setClock,
  unlock,
} from '../support/steps.ts';

async function aMeeting(program: Program): Promise<Page> {
  const page = await unlock(program);
  await setClock(program);
  const id = await seedCourse(page, 'M. K.', 1);
  await page.evaluate(
    (courseId) => window.notebook.courses.record({ id: courseId, fields: { name: 'Mette Kjær-Kanarie' } }),
    id,
  );
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  return page;
}

const topics = (page: Page) => page.getByRole('textbox', { name: 'Hvilke emner kom på banen?' });
const cpr = 'Her står noget, der ligner et cpr-nummer.';

test('a number like a cpr-number and a word on health are told of quietly, when the word is written, and nothing is stopped', async ({
  program,
}) => {
  const page = await aMeeting(program);
  await topics(page).fill('');
  await topics(page).pressSequentially('Hendes nummer er 010203-1234');
  await expect(page.getByText(cpr)).toHaveCount(0);
  await page.keyboard.type(' ');
  await expect(page.getByText(cpr)).toBeVisible();
  await expect(topics(page)).toHaveAccessibleDescription(new RegExp(cpr));
  await expect(topics(page)).toBeFocused();
  await expectSaved(page);
  await expectAccessible(page);
  await topics(page).fill('Sygefraværet falder. Hun har en depression.');
  await expect(page.getByText('»depression« kan være en oplysning om helbred.')).toBeVisible();
  await expectAccessible(page);
  await topics(page).fill('Fagforeningen har ringet. Det er alt.');
  await expect(page.getByText(/^»Fagforeningen« kan være en oplysning om fagforening/)).toBeVisible();
  await topics(page).fill('Hun er medlem af FOA og taler med sygeplejersken om sygdom.');
  await expect(page.getByText(/^»FOA« kan være en oplysning om fagforening/)).toBeVisible();
  await topics(page).fill('På sygehuset talte en sygeplejerske om hans sygdom i går.');
  await expect(page.getByText('»sygdom« kan være en oplysning om helbred.')).toBeVisible();
  await topics(page).fill('Sygefraværet falder.');
  await expect(page.getByText('kan være en oplysning')).toHaveCount(0);

  const agreement = page.getByRole('textbox', { name: 'Aftale 2', exact: true });
  await page.getByRole('button', { name: 'Tilføj aftale' }).last().click();
  await agreement.fill('Taler med sin læge om sin depression.');
  await expect(agreement).toHaveAccessibleDescription(/»depression« kan være en oplysning om helbred/);
  await expectSaved(page);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Redskaber' }).click();
  await program.page('tools');
  await page.getByRole('button', { name: /^Brug .*SWOT/ }).click();
  await program.page('worksheet');
  await page.getByRole('textbox').nth(1).fill('Fik hjælp mod en depression.');
  await expect(page.getByText('»depression« kan være en oplysning om helbred.')).toHaveCount(1);
  await expectAccessible(page);
});

test('a fact of one line is looked at, too, from the first alias on, and the name in its own field is no slip', async ({
  program,
}) => {
  const page = await unlock(program);
  await page.getByRole('link', { name: 'Forløb', exact: true }).click();
  await program.page('courses');
  await page.getByRole('button', { name: 'Opret forløb' }).first().click();
  const first = page.getByLabel('Menteens alias');
  await first.fill('010203-1234');
  await expect(first).toHaveAccessibleDescription(new RegExp(`Initialer er nok.*${cpr}`));
  await expectAccessible(page);
  await first.fill('M. K.');
  await expect(page.getByText(cpr)).toHaveCount(0);
  await page.getByRole('button', { name: 'Opret forløb' }).click();
  await program.page('course');
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await page.getByLabel('Navn', { exact: true }).fill('Mette Kjær-Kanarie');
  const contact = page.getByLabel('Mentee', { exact: true });
  await contact.fill('tlf. 23 45 67 89, cpr 010203-1234');
  await expect(contact).toHaveAccessibleDescription(new RegExp(`Telefon eller mail.*${cpr}`));
  await expectSaved(page);
  await expectAccessible(page);
  await expect(page.getByText('Her står menteens fulde navn.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Lad stå' }).click();
  await expect(page.getByText(cpr)).toHaveCount(0);
  await page.getByLabel('Arbejdsplads').fill('Sygemeldt fra Børn og Skole');
  await expect(page.getByText('»Sygemeldt« kan være en oplysning om helbred.')).toBeVisible();
});

test('»Lad stå« puts it away for that text until the lock, and for no other', async ({ program }) => {
  let page = await aMeeting(program);
  await topics(page).fill('Hun har en depression.');
  const told = () => page.getByText('»depression« kan være en oplysning om helbred.');
  await tabTo(page, page.getByRole('button', { name: 'Lad stå' }));
  await page.keyboard.press('Enter');
  await expect(told()).toHaveCount(0);
  await topics(page).fill('Hun har en depression. Det sagde hun.');
  await expectSaved(page);
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await expect(topics(page)).toHaveValue('Hun har en depression. Det sagde hun.');
  await expect(told()).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Hvad blev udbyttet af mødet?' }).fill('Om depression og mere.');
  await expect(told()).toHaveCount(1);
  await expectSaved(page);
  page = await lockAndUnlock(program);
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await expect(told()).toHaveCount(2);
});

test('the full name is offered to be the alias instead', async ({ program }) => {
  const page = await aMeeting(program);
  await topics(page).fill('I dag kom Mette Kjær-Kanarie, og Mette Kjær-Kanaries ord.');
  await page.getByRole('textbox', { name: 'Noter' }).focus();
  await expect(page.getByText('Her står menteens fulde navn.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Skriv M. K. i stedet' }).click();
  await expect(topics(page)).toHaveValue('I dag kom M. K., og M. K.s ord.');
  await expectSaved(page);
});

test('the screens of a course and of the notebook say the alias, and the name stands in its own field and where it may be sent to HR', async ({
  program,
}) => {
  const page = await aMeeting(program);
  const hasNoName = async (where: string) => {
    const said = await page.evaluate(() =>
      [
        document.body.innerText,
        ...Array.from(
          document.querySelectorAll('input, textarea'),
          (field) => (field as HTMLInputElement).value,
        ),
        ...Array.from(
          document.querySelectorAll('[aria-label]'),
          (part) => part.getAttribute('aria-label') ?? '',
        ),
      ].join('\n'),
    );
    expect(said, where).not.toContain('Kanarie');
    expect(await page.title(), where).not.toContain('Kanarie');
  };
  await hasNoName('meeting');
  for (const [name, place] of [
    ['Vis og udskriv din side', 'preview'],
    ['Vis mødeark', 'preview'],
    ['Forbered mødet', 'prepare'],
    ['Samtaletilstand', 'talk'],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).click();
    await program.page(place);
    await hasNoName(name);
    if (place === 'talk') {
      await page.getByRole('button', { name: 'Slut samtaletilstand' }).click();
      await expect(page.getByRole('heading', { name: 'Samtalen er slut' })).toBeVisible();
      await hasNoName('Slut samtaletilstand');
      await page.getByRole('button', { name: 'Gør siden færdig' }).click();
    } else
      await page
        .getByRole('link', { name: /^(Tilbage til mødet|Møde 1)$/ })
        .first()
        .click();
    await program.page('meeting');
  }
  for (const [name, place] of [
    ['Overblik', 'overview'],
    ['Forløb', 'courses'],
    ['Håndbog', 'handbook'],
    ['Redskaber', 'tools'],
    ['Min egen læring', 'learning'],
    ['Søg', 'search'],
    ['Indstillinger', 'settings'],
  ] as const) {
    await page.getByRole('link', { name, exact: true }).first().click();
    await program.page(place);
    if (place === 'search') {
      await page.keyboard.type('statusmøde');
      await expect(page.locator('mark').first()).toBeVisible();
    }
    await hasNoName(name);
  }
  await page.getByRole('button', { name: 'Åbn papirkurven' }).click();
  await program.page('bin');
  await hasNoName('the bin');
  await openCourse(program, page, 'M. K.');
  await page.getByRole('button', { name: 'Se årsplanen' }).click();
  await program.page('year-plan');
  await hasNoName('the plan of the year');
  await openCourseGlance(program, page, 'M. K.');
  await hasNoName('the course at a glance');
  await page.getByRole('button', { name: 'Lav HR-opsummering' }).click();
  await program.page('hr-summary');
  // Where the full name may be chosen, and only there, it says what would be sent.
  await expect(page.getByText(/Kanarie/)).toHaveText('Navnet er Mette Kjær-Kanarie.');
  await openCourse(program, page, 'M. K.');
  for (const tab of ['Logbog', 'Ark', 'Noter']) {
    await page.getByRole('tab', { name: tab }).click();
    await hasNoName(tab);
  }
  await page.getByRole('tab', { name: 'Oplysninger' }).click();
  await expect(page.getByLabel('Navn', { exact: true })).toHaveValue('Mette Kjær-Kanarie');
  await page.getByRole('button', { name: 'Afslut eller stop forløbet' }).click();
  await program.page('ending');
  await hasNoName('the end');
  await openCourse(program, page, 'M. K.');
  await page.getByRole('button', { name: 'Vis og udskriv logbogen' }).click();
  await program.page('preview');
  await hasNoName('the logbook on paper');
});
