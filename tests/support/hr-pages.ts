import type { Page } from '@playwright/test';
import type { Program } from './program.ts';
import { openCourseGlance } from './steps.ts';

/** From anywhere to what HR gets of a course. */
export async function openSummary(program: Program, page: Page, alias = 'M. K.'): Promise<void> {
  await openCourseGlance(program, page, alias);
  await page.getByRole('button', { name: 'Lav HR-opsummering' }).click();
  await program.page('hr-summary');
}
