import { expect, type Page } from '@playwright/test';
import type { Program } from './program.ts';

export const contents = (page: Page) => page.getByRole('navigation', { name: 'Indhold' });
export const title = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });

/** From anywhere to the handbook, where it was left. */
export async function openHandbook(program: Program, page: Page): Promise<Page> {
  await page.getByRole('link', { name: 'Håndbog', exact: true }).click();
  return program.page('handbook');
}

/** From the handbook to one of its sections by the contents. */
export const openSection = async (page: Page, name: string) => {
  await contents(page).getByRole('link', { name, exact: true }).click();
  await expect(title(page)).toHaveText(name);
};
