// @ts-check
import { setWindowClock } from './backups.mjs';
import { take } from './camera.mjs';
import { at, NOW } from './program.mjs';

/** From a meeting's page through its preparation and the conversation, and back to the page. */
export async function talk(
  /** @type {import('playwright').ElectronApplication} */ program,
  /** @type {import('playwright').Page} */ page,
) {
  await page.getByRole('button', { name: 'Forbered mødet' }).click();
  await at(program, 'prepare');
  await take(program, page, '06-forbered');
  await setWindowClock(page, NOW + 38 * 60_000);
  await page.getByRole('button', { name: 'Begynd samtalen' }).click();
  await at(program, 'talk');
  await take(program, page, '06-samtale-siden-sidst');
  await page.keyboard.press('PageDown');
  await take(program, page, '06-samtaletilstand');
  await page.getByRole('button', { name: 'Til næste gang' }).click();
  await take(program, page, '06-samtale-til-naeste-gang');
  await page.getByRole('button', { name: 'Dagens møde' }).click();
  await setWindowClock(page, NOW + 85 * 60_000);
  await page.getByText('Der er lidt tid tilbage.').waitFor();
  await take(program, page, '06-samtale-sidste-del');
  await setWindowClock(page);
  await page.getByRole('button', { name: 'Slut samtaletilstand' }).click();
  await page.getByRole('heading', { name: 'Samtalen er slut' }).waitFor();
  await take(program, page, '06-samtalen-er-slut');
  await page.getByRole('button', { name: 'Gør siden færdig' }).click();
  await at(program, 'meeting');
}
