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

/** The window's inner size, and how large everything is drawn; ends when the page has that size. */
export async function setSize(
  program: Program,
  page: Page,
  width: number,
  height: number,
  zoom: number,
): Promise<void> {
  await program.app.evaluate(
    ({ BrowserWindow }, size) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setContentSize(size.width, size.height);
      window?.webContents.setZoomFactor(size.zoom);
    },
    { width, height, zoom },
  );
  const isThere = () =>
    page.evaluate(
      (inside) =>
        Math.abs(window.innerWidth - inside.width) <= 1 && Math.abs(window.innerHeight - inside.height) <= 1,
      { width: width / zoom, height: height / zoom },
    );
  await expect
    .poll(isThere, { message: `a window of ${width} × ${height} px at ${zoom * 100} %` })
    .toBe(true);
}

/** By how much the page is wider than what it stands in, px; 0 or less where it scrolls downwards only. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    return main ? main.scrollWidth - main.clientWidth : Infinity;
  });
