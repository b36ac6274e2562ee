import type { Locator, Page } from '@playwright/test';
import { PASSPHRASE, type Program } from './program.ts';
import { openSettings } from './steps.ts';

export const goBackButton = (page: Page): Locator => page.getByRole('button', { name: /^Gå tilbage til \d/ });

export const unlockCopyButton = (page: Page): Locator => page.getByRole('button', { name: 'Lås kopien op' });

/** From any page that leads to the backups to their list. */
export async function openBackups(program: Program, page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gå tilbage til en sikkerhedskopi' }).click();
  await program.page('restore');
}

/** Chooses the newest backup of today, or its oldest. */
export const chooseToday = (page: Page, which: 'newest' | 'oldest' = 'newest'): Promise<void> => {
  const today = page.getByText(/^I dag/);
  return (which === 'newest' ? today.first() : today.last()).click();
};

/** Opens the chosen backup with its own passphrase. */
export async function unlockCopy(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Kopiens adgangskode', { exact: true }).fill(passphrase);
  await unlockCopyButton(page).click();
}

/** From anywhere back to the newest backup of today; what was written after it is set aside. */
export async function goBack(program: Program, page: Page): Promise<Page> {
  await openSettings(program, page);
  await openBackups(program, page);
  await chooseToday(page);
  await goBackButton(page).click();
  return program.page('overview');
}
