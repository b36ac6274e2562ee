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

/** The window's inner size, and how large everything is drawn. */
export const setSize = (program: Program, width: number, height: number, zoom: number) =>
  program.app.evaluate(
    ({ BrowserWindow }, size) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setContentSize(size.width, size.height);
      window?.webContents.setZoomFactor(size.zoom);
    },
    { width, height, zoom },
  );

/** By how much the page is wider than what it stands in, px; 0 or less where it scrolls downwards only. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    return main ? main.scrollWidth - main.clientWidth : Infinity;
  });
