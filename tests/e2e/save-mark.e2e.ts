import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, expectAccessible } from '../support/program.ts';
import { setSize, title } from '../support/reader.ts';
import { expectSaved, openMeeting, seedCourse, unlock } from '../support/steps.ts';
import { writeIn } from '../support/write-in.ts';

test('that what is written is saved stands in sight at the top and at the foot of a page', async ({
  program,
}) => {
  const page = await unlock(program);
  await seedCourse(page, 'M. K.', 1);
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  const marks = page.getByText(/^Gemt kl\./).and(page.locator(':not([role=status])'));
  await writeIn(page.getByLabel('Hvordan er det gået'), 'Godt.');
  await expect(marks).toHaveCount(1);
  await expect(marks).toBeInViewport();
  await writeIn(page.getByRole('textbox', { name: 'Noter', exact: true }), 'Husk bogen.');
  await expect(marks.nth(1)).toBeInViewport();
  await expect(marks.first()).not.toBeInViewport();
  await expectAccessible(page);
});

test('it comes beside the ways on from a logbook page, and moves nothing that stands below', async ({
  program,
}) => {
  const page = await unlock(program);
  await seedCourse(page, 'M. K.', 1);
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await setSize(program, page, 1280, 820, 1);
  const before = await title(page).boundingBox();
  await writeIn(page.getByLabel('Hvordan er det gået'), 'Godt.');
  await expectSaved(page);
  expect(await title(page).boundingBox()).toEqual(before);
});
