import type { Page } from '@playwright/test';
import type { Program } from './program.ts';
import { openSettings } from './steps.ts';

/** From anywhere back to the newest backup of today; what was written after it is set aside. */
export async function goBack(program: Program, page: Page): Promise<Page> {
  await openSettings(program, page);
  await page.getByRole('button', { name: 'Gå tilbage til en sikkerhedskopi' }).click();
  await program.page('restore');
  await page
    .getByText(/^I dag/)
    .first()
    .click();
  await page.getByRole('button', { name: /^Gå tilbage til \d/ }).click();
  return program.page('overview');
}
