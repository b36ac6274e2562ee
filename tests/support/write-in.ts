import type { Locator } from '@playwright/test';
import { expectSaved } from './steps.ts';

/** Writes a text into a field, leaves it, and waits until the page says that all is saved. */
export async function writeIn(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.blur();
  await expectSaved(field.page());
}
