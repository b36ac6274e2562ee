// @ts-check
import { nav } from './backups.mjs';
import { take } from './camera.mjs';
import { documentAt } from './document.mjs';
import { at } from './program.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

const pages = [
  'Da jeg tav, tænkte hun videre. Jeg plejer at fylde pausen ud.\nNæste gang tæller jeg til ti.',
  'Jeg giver stadig råd, før nogen har bedt om dem.',
  'M. K. blev stille, da jeg spurgte til tallene. Jeg var selv den, der havde travlt.',
];

/** The mentor's own learning: the empty diary, a page that names the mentee, one that is being tied, and the whole. */
export async function learning(/** @type {App} */ program, /** @type {Page} */ page) {
  await nav(page, 'Min egen læring');
  await at(program, 'learning');
  await take(program, page, '13-laering-tom');
  for (const [index, text] of pages.entries()) {
    await page.getByRole('button', { name: /^Skriv (en ny|den første) side$/ }).click();
    await at(program, 'reflection');
    await page.getByRole('textbox', { name: 'Det, jeg lærte' }).fill(text);
    if (index === 0) {
      await page.getByLabel('Dato', { exact: true }).fill('16.9.2026');
      await page.getByLabel('Dato', { exact: true }).blur();
    }
    await page
      .getByText(/^Gemt kl/)
      .first()
      .waitFor();
    if (index < pages.length - 1) await nav(page, 'Min egen læring');
    if (index < pages.length - 1) await at(program, 'learning');
  }
  await page.getByText(/^Her står/).waitFor();
  await page.getByRole('button', { name: 'Knyt siden til et møde' }).click();
  await page.getByText('M. K.', { exact: true }).click();
  await page.getByRole('button', { name: /^Møde 6/ }).waitFor();
  await take(program, page, '13-laering-side');
  await page.getByRole('button', { name: /^Møde 6/ }).click();
  await page.getByRole('link', { name: /^Møde 6/ }).waitFor();
  await nav(page, 'Min egen læring');
  await at(program, 'learning');
  await take(program, page, '13-laering');
  await page.getByRole('button', { name: 'Vis og udskriv alle sider' }).click();
  await documentAt(program, page, '15-laering');
}
