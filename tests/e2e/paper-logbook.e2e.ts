import type { Locator } from '@playwright/test';
import { count, evidence } from '../support/evidence.ts';
import { pressByKeys, tabTo } from '../support/keys.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect } from '../support/program.ts';
import { expectSaved, setClock, startCourse, unlock } from '../support/steps.ts';

test('a meeting from a paper logbook is made and typed in by keyboard alone', async ({ program }) => {
  let page = await unlock(program);
  await setClock(program);
  page = await startCourse(program, page, 'M. K.');
  await page.evaluate(() => {
    const keys: string[] = [];
    Object.assign(window, { keys });
    document.addEventListener('keydown', ({ key }) => keys.push(key), true);
  });
  let letters = 0;
  const type = async (text: string) => {
    letters += text.length;
    await page.keyboard.type(text);
  };
  const box = (name: string) => page.getByLabel(name, { exact: true });
  await pressByKeys(page, page.getByRole('button', { name: 'Opret det første møde' }));
  await expect(box('Mødets dato')).toBeFocused();
  await type('21.4.2026');
  await page.keyboard.press('Enter');
  page = await program.page('meeting');

  await pressByKeys(page, page.getByRole('button', { name: 'Ret, flyt eller aflys' }));
  const written: [Locator, string][] = [];
  const fill = async (places: Record<string, string>) => {
    for (const [name, text] of Object.entries(places)) {
      await tabTo(page, box(name));
      await type(text);
      written.push([box(name), text]);
    }
  };
  await fill({
    Klokken: '13.00',
    'Varighed i minutter': '75',
    Sted: 'Rådhuset',
    'Hvordan er det gået': 'Det gik.',
    'Forventninger til dagens møde?': 'Vi ville nå to ting.',
    'Hvilke emner kom på banen?': 'Budgettet.',
    'Hvad blev udbyttet af mødet?': 'Ro.',
  });
  for (const [nth, text] of ['Sender en artikel', 'Skriver en liste'].entries()) {
    await pressByKeys(page, page.getByRole('button', { name: 'Tilføj aftale' }).nth(nth));
    const agreement = page.getByRole('textbox', { name: 'Aftale 1' }).nth(nth);
    await expect(agreement).toBeFocused();
    await type(text);
    written.push([agreement, text]);
  }
  await fill({
    'Næste møde': '16.6.2026',
    'Aftaler/opgaver': 'Tager listen med.',
    Noter: 'Hun lyste op.',
    Forberedelse: '30',
  });
  await page.keyboard.press('Tab');
  await expectSaved(page);
  for (const [field, text] of written)
    await expect(field).toHaveValue(text === '16.6.2026' ? /^16\.\sjuni\s2026$/ : text);
  await expect(page.getByText('Holdt', { exact: true }).first()).toBeVisible();
  const keys = await page.evaluate(() => (window as unknown as { keys: string[] }).keys);
  const between = keys.filter((key) => key.length > 1);
  expect(between.filter((key) => !['Tab', 'Enter', 'Shift'].includes(key))).toEqual([]);
  evidence(
    import.meta.url,
    'A meeting from a paper logbook is made and typed in by keyboard alone',
    `${written.length + 1} fields with ${count(letters)} letters, ${count(between.length)} presses of other keys between them`,
  );
});
