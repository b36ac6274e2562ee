// @ts-check
import { take } from './camera.mjs';
import { documentOf } from './document.mjs';
import { at } from './program.mjs';

/** @typedef {import('playwright').ElectronApplication} App */
/** @typedef {import('playwright').Page} Page */

const documents = [
  { name: '10-haandbog', section: null },
  { name: '10-haandbog-roller', section: 'mentors-mange-roller' },
];

/** The handbook and its section on the roles as PDF, asked for as the page asks, and each of their pages. */
export async function handbookOnPaper(/** @type {App} */ program, /** @type {Page} */ page) {
  for (const { name, section } of documents)
    await documentOf(program, page, name, { kind: 'handbook', section });
}

/** The reader, its search, the figure of the roles and the principles; `page` stands anywhere in the notebook. */
export async function handbookOnScreen(/** @type {App} */ program, /** @type {Page} */ page) {
  const open = async (/** @type {string} */ name) => {
    await page.locator('[data-contents]').getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  };
  await page.getByRole('link', { name: 'Håndbog', exact: true }).click();
  await at(program, 'handbook');
  await open('Mentorordning');
  await take(program, page, '10-haandbog');
  await open('Logbog');
  await take(program, page, '10-haandbog-logbog');
  await open('Mentors mange roller');
  await page.getByRole('button', { name: /Coach/ }).click();
  await take(program, page, '10-haandbog-roller');
  await page.getByRole('button', { name: 'Vis som liste' }).click();
  await take(program, page, '10-haandbog-roller-liste');
  await page.getByRole('button', { name: 'Søg i håndbogen' }).click();
  await page.getByRole('searchbox').fill('ansvar');
  await page.getByText(/^\d+ steder$/).waitFor();
  await take(program, page, '10-haandbog-soeg');
  await page.getByRole('button', { name: 'Tilbage til afsnittet' }).click();
  await open('De syv pejlemærker i ledelsesgrundlaget');
  await page.getByRole('button', { name: 'Se pejlemærkerne ét for ét' }).click();
  await at(program, 'principles');
  await page.getByRole('button', { name: /Du er tydelig/ }).click();
  await take(program, page, '11-syv-pejlemaerker');
}
