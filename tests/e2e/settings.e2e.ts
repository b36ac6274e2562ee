import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closeToTheEnd } from '../support/close-window.ts';
import { notebookTest } from '../support/made-notebook.ts';
import { expect, expectAccessible, PASSPHRASE, startProgram, stopProgram, test } from '../support/program.ts';
import { overflow, setSize } from '../support/reader.ts';
import { createNotebook, lockByMenu, openSettings, unlock } from '../support/steps.ts';

const menuLabels = (app: Parameters<typeof stopProgram>[0]['app']) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));

notebookTest('the words are Danish, English on request, and the choice is kept', async ({ folder }) => {
  const program = await startProgram(folder);
  const page = await unlock(program);
  expect(await menuLabels(program.app)).toEqual(['Fil', 'Rediger', 'Vis', 'Hjælp']);
  await page.getByRole('link', { name: 'Indstillinger' }).click();
  await program.page('settings');
  await expectAccessible(page);
  await page.getByText('English', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await menuLabels(program.app)).toEqual(['File', 'Edit', 'View', 'Help']);
  await stopProgram(program);

  const again = await startProgram(folder);
  const locked = await again.page('lock');
  await expect(locked.getByRole('button', { name: 'Unlock' })).toBeVisible();
  await stopProgram(again);
});

notebookTest('dark and light are chosen in the settings, whatever the system wishes', async ({ program }) => {
  const page = await unlock(program);
  await page.getByRole('link', { name: 'Indstillinger' }).click();
  await program.page('settings');
  const ground = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  await page.getByText('Mørkt', { exact: true }).click();
  await expect.poll(ground).toBe('rgb(26, 31, 32)');
  await expectAccessible(page);
  await page.getByText('Lyst', { exact: true }).click();
  await expect.poll(ground).toBe('rgb(250, 249, 246)');
});

notebookTest(
  'where notebook and backups lie is told in words that can be copied, and a long path breaks',
  async ({ folder }) => {
    const deep = join(folder, 'Kommunens-meget-lange-mappe'.repeat(4), 'Notesbog');
    await mkdir(deep, { recursive: true });
    for (const file of ['notebook.mndb', 'keyring.json']) await rename(join(folder, file), join(deep, file));
    const program = await startProgram(deep);
    const page = await unlock(program);
    await openSettings(program, page);
    await setSize(program, page, 800, 700, 1);
    const line = page.getByText(`Notesbogen ligger i ${deep}.`);
    await expect(line).toBeVisible();
    await expect(page.getByText(`Sikkerhedskopierne ligger i ${join(deep, 'backups')}.`)).toBeVisible();
    await line.selectText();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain(deep);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await expectAccessible(page);
    await stopProgram(program);
  },
);

test('the window comes back where it was, as large and as enlarged as it was', async ({ folder }) => {
  const first = await startProgram(folder);
  await first.page('setup');
  await first.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.setBounds({ x: 120, y: 90, width: 1000, height: 700 });
    window?.webContents.setZoomLevel(1);
  });
  await closeToTheEnd(first);
  const second = await startProgram(folder);
  await second.page('setup');
  const place = await second.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return { bounds: window?.getBounds(), zoom: window?.webContents.getZoomLevel() };
  });
  expect(place).toEqual({ bounds: { x: 120, y: 90, width: 1000, height: 700 }, zoom: 1 });
  await stopProgram(second);
});

test('a window that was left on a screen which is gone opens on one that is there', async ({ folder }) => {
  const settings = { language: 'da', theme: 'system' };
  const bounds = { x: 9000, y: 9000, width: 1000, height: 700 };
  const left = { bounds, maximized: false, zoomLevel: 1 };
  await writeFile(join(folder, 'state.json'), JSON.stringify({ settings, window: left }));
  const program = await startProgram(folder);
  await program.page('setup');
  const { is, area, zoom } = await program.app.evaluate(({ BrowserWindow, screen }) => {
    const window = BrowserWindow.getAllWindows()[0];
    const zoomLevel = window?.webContents.getZoomLevel();
    return { is: window?.getBounds(), area: screen.getPrimaryDisplay().workArea, zoom: zoomLevel };
  });
  expect(zoom, 'the rest of what was left is kept').toBe(1);
  expect(is).toMatchObject({ width: 1280, height: 820 });
  expect(is?.x).toBeGreaterThanOrEqual(area.x);
  expect(is?.y).toBeGreaterThanOrEqual(area.y);
  expect((is?.x ?? 0) + (is?.width ?? 0)).toBeLessThanOrEqual(area.x + area.width);
  expect((is?.y ?? 0) + (is?.height ?? 0)).toBeLessThanOrEqual(area.y + area.height);
});

notebookTest('the Om window tells version, licence and the licences of the parts', async ({ program }) => {
  const page = await unlock(program);
  await page.getByRole('link', { name: 'Indstillinger' }).click();
  await program.page('settings');
  await page.getByRole('button', { name: 'Om Mentornotesbog' }).click();
  const about = page.getByRole('dialog', { name: 'Om Mentornotesbog' });
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  await expect(about.getByText(`Version ${version}`, { exact: true })).toBeVisible();
  const { electron, chrome } = await program.app.evaluate(() => process.versions);
  const parts = await about.getByText(/^Electron /).textContent();
  expect(parts).toContain(`Electron ${electron}, Chromium ${chrome}, SQLite `);
  expect(parts).toMatch(/, SQLite 3\.\d+\.\d+$/);
  await expect(about.getByText(/Apache License 2\.0/).first()).toBeVisible();
  await expect(about.getByText(/^Det søger ikke selv efter nye udgaver\./)).toBeVisible();
  await about.getByText('Licenser for det, programmet er bygget af').click();
  await expect(about.getByText(/react-aria-components/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(about).toBeHidden();
});

test('the passphrase is changed: each slip is told, old copies are named, and only the new one opens', async ({
  program,
}) => {
  const next = 'stille mose under blanke tage';
  const page = await createNotebook(program);
  await page.getByRole('link', { name: 'Indstillinger' }).click();
  await program.page('settings');
  await page.getByRole('button', { name: 'Skift adgangskode' }).click();
  await expect(page.getByText('åbner stadig med den gamle adgangskode')).toBeVisible();
  const box = (name: string) => page.getByLabel(name, { exact: true });
  const change = page.getByRole('button', { name: 'Skift adgangskode' });
  await change.click();
  await expect(page.getByText('Skriv din adgangskode.')).toBeVisible();
  await box('Den nuværende adgangskode').fill('forkert');
  await box('Den nye adgangskode').fill('kort');
  await box('Skriv den nye igen').fill('kort');
  await change.click();
  await expect(page.getByText('Adgangskoden er for kort.')).toBeVisible();
  await box('Den nye adgangskode').fill(next);
  await change.click();
  await expect(page.getByText('De to adgangskoder er ikke ens.')).toBeVisible();
  await box('Skriv den nye igen').fill(next);
  await change.click();
  await expect(page.getByText('Adgangskoden passer ikke.')).toBeVisible();
  await expectAccessible(page);
  await box('Den nuværende adgangskode').fill(PASSPHRASE);
  await change.click();
  await expect(page.getByText('Adgangskoden er skiftet.')).toBeVisible();
  await expectAccessible(page);

  await lockByMenu(program);
  const locked = await program.page('lock');
  await locked.getByLabel('Adgangskode', { exact: true }).fill(PASSPHRASE);
  await locked.getByRole('button', { name: 'Lås op' }).click();
  await expect(locked.getByText('Adgangskoden passer ikke.')).toBeVisible();
  await unlock(program, next);
});
