import { expectFits } from '../support/fits.ts';
import { notebookTest } from '../support/made-notebook.ts';
import { expect, test } from '../support/program.ts';
import { eachSheetPage, layouts, seedEverySheet } from '../support/seed-sheets.ts';
import {
  lockByMenu,
  openCourseGlance,
  openMeeting,
  openSettings,
  previewLogbook,
  seedCourse,
  unlock,
} from '../support/steps.ts';

test('at 200 % and in a narrow window the setup needs no sideways scrolling', async ({ program }) => {
  await expectFits(program, await program.page('setup'), 'the setup');
});

notebookTest(
  'nor do the lock, the lists, a course and its tabs, a logbook page, the preview and the settings',
  async ({ program }) => {
    test.setTimeout(180_000);
    const locked = await program.page('lock');
    await expectFits(program, locked, 'the lock');
    const page = await unlock(program);
    await seedCourse(page, 'M. K.', 2);
    await page.getByRole('link', { name: 'Forløb', exact: true }).click();
    await program.page('courses');
    await expectFits(program, page, 'the courses');
    await openCourseGlance(program, page, 'M. K.');
    const tabs = await page.getByRole('tab').allTextContents();
    expect(tabs).toEqual(['Oversigt', 'Logbog', 'Ark', 'Resultater', 'Oplysninger', 'Noter']);
    for (const tab of tabs) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible();
      await expectFits(program, page, tab);
    }
    await openMeeting(program, page, 'M. K.', 'Møde 2');
    await expectFits(program, page, 'a logbook page');
    await previewLogbook(program, page, 'M. K.');
    await program.page('preview');
    await expect(page.getByText('3 sider')).toBeVisible();
    await expectFits(program, page, 'the preview');
    await openSettings(program, page);
    await expectFits(program, page, 'the settings');
    await lockByMenu(program);
    await expectFits(program, await program.page('lock'), 'the lock that says why');
  },
);

notebookTest('nor do the overview and any sheet', async ({ program }) => {
  test.setTimeout(180_000);
  const page = await unlock(program);
  await seedEverySheet(page, await seedCourse(page, 'M. K.', 1));
  let looked = 0;
  const look = async (what: string) => {
    await expectFits(program, page, what);
    looked += 1;
  };
  await look('the overview');
  await eachSheetPage(program, page, 'M. K.', look);
  expect(looked).toBe(2 + 2 * layouts.length);
});
