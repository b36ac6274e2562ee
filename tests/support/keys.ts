import { expect, type Locator, type Page } from '@playwright/test';

/** Goes on with the Tab key until the element has the focus, or something in it. */
export async function tabTo(page: Page, element: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab');
    expect(await element.evaluate((node) => node.contains(document.activeElement))).toBe(true);
  }).toPass({ intervals: [0] });
}
