import type { Page } from '@playwright/test';
import { notebookTest as test } from '../support/made-notebook.ts';
import { chooseInMenu } from '../support/menu.ts';
import { expect } from '../support/program.ts';
import { aYear, seedLife } from '../support/seed-life.ts';
import {
  lockAndUnlock,
  openCourseGlance,
  openMeeting,
  openSettings,
  openSheet,
  setClock,
  unlock,
} from '../support/steps.ts';

/**
 * Counts from now on how often something that stood was hidden until more of the program had come, and how often a box stood
 * there with nothing in it.
 */
const watchGaps = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const gaps = { hidden: 0, empty: 0 };
    Object.assign(globalThis, { gaps });
    const count = (records: MutationRecord[]) => {
      for (const { type, target } of records)
        if (type === 'attributes' && target instanceof HTMLElement && target.style.display === 'none')
          gaps.hidden += 1;
      for (const box of document.querySelectorAll('[role=dialog]'))
        if (box.textContent === '') gaps.empty += 1;
    };
    const watched = { subtree: true, childList: true, attributeFilter: ['style'] };
    new MutationObserver(count).observe(document.body, watched);
  });

const gapsIn = (page: Page): Promise<unknown> =>
  page.evaluate(() => (globalThis as unknown as { gaps: unknown }).gaps);

test('a page that is opened for the first time stands whole at once: nothing of it is taken away again', async ({
  program,
}) => {
  await setClock(program);
  const first = await unlock(program);
  await seedLife(first, 'M. K.', aYear);
  const page = await lockAndUnlock(program); // a window that has fetched nothing yet
  await watchGaps(page);

  await openCourseGlance(program, page, 'M. K.');
  await expect(page.getByText('6 af 9 møder', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Lav HR-opsummering' }).click();
  await program.page('hr-summary');
  await expect(page.locator('img[data-page]')).toBeVisible();
  await openSettings(program, page);
  await chooseInMenu(program, 'about');
  await expect(page.getByRole('dialog').getByText(/^Electron /)).toBeVisible();
  await page.keyboard.press('Escape');
  await openMeeting(program, page, 'M. K.', 'Møde 7');
  await page.getByRole('button', { name: 'Vælg dato: Næste møde' }).click();
  await expect(page.getByRole('dialog', { name: 'Kalender' }).getByRole('grid')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Samtaletilstand' }).click();
  await program.page('talk');
  await page.getByRole('button', { name: 'Slut samtaletilstand' }).click();
  await page.getByRole('button', { name: 'Gør siden færdig' }).click();
  await program.page('meeting');
  await openSheet(program, page, 'M. K.', 'SWOT-analyse');
  expect(await gapsIn(page)).toEqual({ hidden: 0, empty: 0 });
});
