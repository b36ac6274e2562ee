import { expect, type Locator, type Page } from '@playwright/test';

const hasFocus = (element: Locator): Promise<boolean> =>
  element.evaluate((node) => node.contains(document.activeElement));

/**
 * Goes on with the key until the element has the focus, or something in it; `mayBeThere` where it is left alone when
 * it has the focus already.
 */
export async function tabTo(
  page: Page,
  element: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
  mayBeThere = false,
): Promise<void> {
  if (mayBeThere && (await hasFocus(element))) return;
  await expect(async () => {
    await page.keyboard.press(key);
    expect(await hasFocus(element)).toBe(true);
  }).toPass({ intervals: [0] });
}

/** Goes there by Tab and presses it, as one who has no mouse. */
export async function pressByKeys(page: Page, button: Locator): Promise<void> {
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}
