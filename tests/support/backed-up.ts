import type { Page } from '@playwright/test';
import type { Program } from './program.ts';
import { prove, readKey } from './sheet.ts';
import { backUpNow, startCourse } from './steps.ts';

/** From the setup's step with the sheet on: the sheet proved, one course, a backup. @returns the groups of the sheet's key */
export async function provedAndBackedUp(program: Program, page: Page): Promise<string[]> {
  const key = await readKey(page);
  await prove(page, key);
  await page.getByRole('button', { name: 'Færdig' }).click();
  await program.page('overview');
  await startCourse(program, page, 'M. K.');
  await backUpNow(program, page);
  return key;
}
