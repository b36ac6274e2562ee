import type { Page } from '@playwright/test';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect } from '../support/program.ts';
import { aYear, seedLife } from '../support/seed-life.ts';
import {
  lockAndUnlock,
  openCourseGlance,
  openMeeting,
  openSettings,
  setClock,
  unlock,
} from '../support/steps.ts';

/** Counts from now on how often something of the page that stood was hidden until more of the program had come. */
const watchHiding = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = globalThis as unknown as { hidden: number };
    seen.hidden = 0;
    const count = (records: MutationRecord[]) => {
      for (const { target } of records)
        if (target instanceof HTMLElement && target.style.display === 'none') seen.hidden += 1;
    };
    new MutationObserver(count).observe(document.body, { subtree: true, attributeFilter: ['style'] });
  });
const timesHidden = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { hidden: number }).hidden);

test('a page that is opened for the first time stands whole at once: nothing of it is taken away again', async ({
  program,
}) => {
  await setClock(program);
  const first = await unlock(program);
  await seedLife(first, 'M. K.', aYear);
  const page = await lockAndUnlock(program); // a window that has fetched nothing yet
  await watchHiding(page);

  await openCourseGlance(program, page, 'M. K.');
  await expect(page.getByText('6 af 9 møder', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'HR-opsummering' }).click();
  await program.page('hr-summary');
  await expect(page.locator('img[data-page]')).toBeVisible();
  await openSettings(program, page);
  await openMeeting(program, page, 'M. K.', 'Møde 6');
  expect(await timesHidden(page)).toBe(0);
});
