import { expect, type Page } from '@playwright/test';
import type { Program } from './program.ts';
import { overflow, setSize } from './reader.ts';

/** The smallest window, everything drawn twice as large, and a window of half a screen. */
const sizes = [
  [900, 1],
  [1280, 2],
  [640, 1],
] as const;

/** A page scrolls downwards only in each of the sizes; the window is wide again afterwards. */
export async function expectFits(program: Program, page: Page, what: string): Promise<void> {
  for (const [width, zoom] of sizes) {
    await setSize(program, page, width, 640, zoom);
    await expect
      .poll(() => overflow(page), { message: `${what}, ${width} px, ${zoom * 100} %` })
      .toBeLessThanOrEqual(0);
  }
  await setSize(program, page, 1280, 820, 1);
}
