import { notebookTest } from '../support/made-notebook.ts';
import { chooseInMenu, pressForMenu } from '../support/menu.ts';
import { expect, type Program, test } from '../support/program.ts';
import { lockByMenu, startNotebook, unlock } from '../support/steps.ts';

const places = ['overview', 'courses', 'handbook', 'search', 'settings'] as const;

/** The items with an id that can and cannot be chosen. */
const choices = (program: Program) =>
  program.app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    const named = items.filter(({ id }) => /^[a-z]+$/.test(id));
    const ids = (enabled: boolean) => named.filter((item) => item.enabled === enabled).map(({ id }) => id);
    return { open: ids(true).toSorted(), greyed: ids(false).toSorted() };
  });

const everyChoice = ['about', 'lock', ...places].toSorted();
const whileShut = { open: ['about'], greyed: everyChoice.filter((id) => id !== 'about') };
const whileSettingUp = { open: ['about', 'lock'], greyed: [...places].toSorted() };
const whileOpen = { open: everyChoice, greyed: [] };

const zoom = (program: Program) =>
  program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel());

test('what does nothing without an open notebook is greyed in the menu, in setup and at the lock', async ({
  program,
}) => {
  await program.page('setup');
  await expect.poll(() => choices(program)).toEqual(whileShut);
  const page = await startNotebook(program);
  expect(await choices(program), 'at the first sheet').toEqual(whileSettingUp);
  await page.getByRole('button', { name: 'Gør det senere' }).click();
  await program.page('overview');
  await expect.poll(() => choices(program)).toEqual(whileOpen);
  await lockByMenu(program);
  const locked = await program.page('lock');
  expect(await choices(program)).toEqual(whileShut);
  await pressForMenu(program, '2', ['alt']);
  await chooseInMenu(program, 'about');
  await expect(locked.getByRole('dialog', { name: 'Om Mentornotesbog' })).toBeVisible();
  await locked.keyboard.press('Escape');
  await unlock(program); // and the overview, not the list of courses
  expect(await choices(program)).toEqual(whileOpen);
});

test('locked at its first sheet, the notebook has its whole menu when it is opened again', async ({
  program,
}) => {
  await startNotebook(program);
  await lockByMenu(program);
  await program.page('lock');
  expect(await choices(program)).toEqual(whileShut);
  await unlock(program);
  expect(await choices(program)).toEqual(whileOpen);
});

notebookTest(
  'each choice in the menu leads where it says, also after a change of language',
  async ({ program }) => {
    const page = await unlock(program);
    for (const place of places.toReversed()) {
      await chooseInMenu(program, place);
      await program.page(place);
    }
    await chooseInMenu(program, 'about');
    const about = page.getByRole('dialog', { name: 'Om Mentornotesbog' });
    await expect(about).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(about).toBeHidden();
    await chooseInMenu(program, 'settings');
    await program.page('settings');
    await page.getByText('English', { exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
    expect(await choices(program)).toEqual(whileOpen);
    await chooseInMenu(program, 'lock');
    await program.page('lock');
  },
);

notebookTest('the keys of the menu are heard: places, settings, zoom and lock', async ({ program }) => {
  await unlock(program);
  for (const [key, modifier, place] of [
    ['2', 'alt', 'courses'],
    ['3', 'alt', 'handbook'],
    ['1', 'alt', 'overview'],
    ['K', 'control', 'search'],
    [',', 'control', 'settings'],
  ] as const) {
    await pressForMenu(program, key, [modifier]);
    await program.page(place);
  }
  for (const [key, level] of [
    ['Plus', 0.5],
    ['=', 1],
    ['-', 0.5],
    ['0', 0],
  ] as const) {
    await pressForMenu(program, key, ['control']);
    await expect.poll(() => zoom(program), { message: `Ctrl and ${key}` }).toBe(level);
  }
  await pressForMenu(program, 'L', ['control']);
  await program.page('lock');
});

test('the edit roles and the zoom are in the menu, in Danish', async ({ program }) => {
  await program.page('setup');
  const items = await program.app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.flatMap(({ submenu }) =>
      (submenu?.items ?? []).map(({ label, role }) => ({ label, role: String(role) })),
    ),
  );
  const byRole = (role: string) => items?.find((item) => item.role === role)?.label;
  expect(['undo', 'redo', 'cut', 'copy', 'paste', 'selectall'].map(byRole)).toEqual([
    'Fortryd',
    'Gentag',
    'Klip',
    'Kopiér',
    'Sæt ind',
    'Markér alt',
  ]);
  expect(['zoomin', 'zoomout', 'resetzoom'].map(byRole)).toEqual(['Større', 'Mindre', 'Normal størrelse']);
});
