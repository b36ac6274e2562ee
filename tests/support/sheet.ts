import { expect, type Page } from '@playwright/test';

/** The key as the mentor reads it from the screen. */
export async function readKey(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Vis nøglen på skærmen' }).click();
  const shown = page.getByRole('list', { name: 'Nøglen, ni grupper' }).getByRole('listitem');
  await expect(shown.first()).toHaveText(/^1[0-9A-Z]{4}$/);
  return (await shown.allTextContents()).map((text) => text.slice(1));
}

/** The groups that are asked for, in order. */
export async function askedFor(page: Page): Promise<number[]> {
  const fields = await page.getByLabel(/^Gruppe \d$/).all();
  return Promise.all(
    fields.map(async (field) => Number((await field.getAttribute('aria-label'))?.slice(-1))),
  );
}

/** Where one group of the key is typed. */
export const groupField = (page: Page, group: number) => page.getByLabel(`Gruppe ${group}`);

/** Types the groups that are asked for, so that the sheet counts as proved. */
export async function prove(page: Page, key: readonly string[]): Promise<void> {
  for (const group of await askedFor(page)) await groupField(page, group).fill(key[group - 1] ?? '');
  await expect(page.getByText(/Arket er efterprøvet\./)).toBeVisible();
}
