import { readdir, readFile, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parseRecoveryKey } from '../../main/vault/recovery-key.ts';
import { filesIn, filesWith } from '../support/search.ts';
import {
  expect,
  expectAccessible,
  type Program,
  startProgram,
  stopProgram,
  test,
} from '../support/program.ts';
import { askedFor, groupField as field, prove, readKey } from '../support/sheet.ts';
import { createNotebook, lockByMenu, setClock, startNotebook, unlock } from '../support/steps.ts';

const NEW = 'stille mose under blanke tage';

async function recoverWith(page: Page, key: readonly string[], passphrase = NEW): Promise<void> {
  await field(page, 1).fill(key.join(' '));
  await expect(page.getByText('Nøglen er skrevet rigtigt.')).toBeVisible();
  await page.getByLabel('Den nye adgangskode', { exact: true }).fill(passphrase);
  await page.getByLabel('Skriv den nye igen', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Åbn notesbogen' }).click();
}

/** A notebook whose sheet was proved, and locked; with the key that was read from the screen. */
async function aProvedNotebook(program: Program): Promise<string[]> {
  const page = await startNotebook(program);
  const key = await readKey(page);
  await prove(page, key);
  await page.getByRole('button', { name: 'Færdig' }).click();
  await program.page('overview');
  return key;
}

test('setting up offers the sheet: it is shown, covered while two groups are typed back, and then proved', async ({
  program,
}) => {
  await setClock(program);
  const page = await startNotebook(program);
  await expect(page.getByRole('heading', { name: 'Gem dit gendannelsesark' })).toBeFocused();
  const key = await readKey(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Færdig' }).click();
  await expect(page.getByText(/^Fejl: Skriv gruppe \d og \d af fra papiret/)).toBeVisible();
  await expect(page.getByText(key[0] ?? '', { exact: true })).toBeHidden();

  const [first = 0, second = 0] = await askedFor(page);
  await field(page, first).fill('AAAA');
  await expect(page.getByText(`Gruppe ${first} passer ikke.`)).toBeVisible();
  await expectAccessible(page);
  await field(page, first).fill((key[first - 1] ?? '').toLowerCase());
  await expect(page.getByText(`Gruppe ${first} stemmer.`)).toBeVisible();
  await expect(field(page, second)).toBeFocused();
  await field(page, second).fill(key[second - 1] ?? '');
  await expect(page.getByText(`Gruppe ${first} og ${second} stemmer. Arket er efterprøvet.`)).toBeVisible();
  await page.getByRole('button', { name: 'Færdig' }).click();
  await program.page('overview');
  await expect(page.getByText('Gør dit gendannelsesark færdigt')).toHaveCount(0);
  await page.getByRole('link', { name: 'Indstillinger' }).click();
  await program.page('settings');
  await expect(page.getByText('Lavet og efterprøvet 23. november 2026 (uge 48).')).toBeVisible();
});

test('a sheet left for later is called to mind until it is proved, and the passphrase comes before the key', async ({
  program,
}) => {
  const page = await createNotebook(program);
  await expect(page.getByText('Gør dit gendannelsesark færdigt')).toBeVisible();
  expect(await page.evaluate(() => window.notebook.sheet.groups())).toEqual({
    ok: false,
    error: { kind: 'sheet-refused', why: 'passphrase-first' },
  });
  await page.getByRole('button', { name: 'Lav gendannelsesarket' }).click();
  await program.page('sheet-ask');
  const box = page.getByLabel('Adgangskode', { exact: true });
  const next = page.getByRole('button', { name: 'Fortsæt til arket' });
  await next.click();
  await expect(page.getByText('Skriv din adgangskode.')).toBeVisible();
  await box.fill('forkert');
  await next.click();
  await expect(page.getByText('Adgangskoden passer ikke.')).toBeVisible();
  await box.fill('rolig fjord bærer gul stige');
  await next.click();
  await program.page('sheet');
  await prove(page, await readKey(page));
  await page.getByRole('button', { name: 'Færdig' }).click();
  await program.page('overview');
  await expect(page.getByText('Gør dit gendannelsesark færdigt')).toBeHidden();
  await expect
    .poll(
      () => page.evaluate(async () => (await window.notebook.sheet.groups()).ok),
      'the key is forgotten again',
    )
    .toBe(false);

  await page.getByRole('link', { name: 'Indstillinger' }).click();
  await program.page('settings');
  await page.getByRole('button', { name: 'Udskriv arket igen' }).click();
  await program.page('sheet-ask');
  await box.fill('rolig fjord bærer gul stige');
  await next.click();
  await program.page('sheet');
  await page.getByRole('button', { name: 'Færdig' }).click();
  await program.page('settings');
});

test('a lock at the step with the sheet loses nothing and hides the key', async ({ program }) => {
  const page = await startNotebook(program);
  await readKey(page);
  await lockByMenu(program);
  const locked = await program.page('lock');
  expect(page.isClosed()).toBe(true);
  await expect(locked.getByText('Det, du havde skrevet, er gemt.')).toBeVisible();
  const open = await unlock(program);
  await expect(open.getByText('Gør dit gendannelsesark færdigt')).toBeVisible();
  expect(await open.evaluate(() => window.notebook.sheet.open({ passphrase: null }))).toMatchObject({
    ok: false,
  });
});

test('the sheet is sent to the printer under a name that tells nothing; a save of it is refused', async ({
  program,
}) => {
  const page = await startNotebook(program);
  await program.app.evaluate(({ app, dialog }) => {
    const seen = { titles: [] as string[], asked: 0 };
    Object.assign(globalThis, { seen });
    dialog.showSaveDialog = () => {
      seen.asked += 1;
      return Promise.resolve({ canceled: false, filePath: '/nowhere/at-all.pdf' });
    };
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        seen.titles.push(contents.getTitle());
        done?.(seen.titles.length > 1, 'Failed to enumerate printers');
      };
    });
  });
  await page.getByRole('button', { name: 'Udskriv arket' }).click();
  await expect(page.getByText('Computeren har ingen printer. Vis nøglen på skærmen')).toBeVisible();
  await page.getByRole('button', { name: 'Udskriv arket' }).click();
  await expect(page.getByText(/^Sendt til udskrift kl\./)).toBeVisible();
  const refused = await page.evaluate(async () => {
    const made = await window.notebook.documents.open({
      id: crypto.randomUUID(),
      request: { kind: 'recovery-sheet' },
    });
    return made.ok ? window.notebook.documents.save({ id: made.value.id }) : made;
  });
  expect(refused).toEqual({ ok: false, error: { kind: 'sheet-refused', why: 'never-saved' } });
  const seen = await program.app.evaluate(
    () => (globalThis as unknown as { seen: { titles: string[]; asked: number } }).seen,
  );
  expect(seen).toEqual({ titles: ['Dokument', 'Dokument'], asked: 0 });
});

test('with a forgotten passphrase the sheet opens the notebook under a new one', async ({ program }) => {
  const key = await aProvedNotebook(program);
  await lockByMenu(program);
  const locked = await program.page('lock');
  await locked.getByRole('button', { name: 'Brug gendannelsesarket' }).click();
  const page = await program.page('recover');
  await recoverWith(page, key);
  await program.page('overview');
  await lockByMenu(program);
  const again = await program.page('lock');
  await again.getByLabel('Adgangskode', { exact: true }).fill('rolig fjord bærer gul stige');
  await again.getByRole('button', { name: 'Lås op' }).click();
  await expect(again.getByText('Adgangskoden passer ikke.')).toBeVisible();
  await unlock(program, NEW);
});

test('each slip in a key is told with its group, and a key of another notebook as such', async ({
  program,
}) => {
  const key = await aProvedNotebook(program);
  await lockByMenu(program);
  const locked = await program.page('lock');
  await locked.getByRole('button', { name: 'Brug gendannelsesarket' }).click();
  const page = await program.page('recover');
  const open = page.getByRole('button', { name: 'Åbn notesbogen' });
  await open.click();
  await expect(page.getByText('Gruppe 1 mangler.')).toBeVisible();
  await field(page, 3).fill('U');
  await expect(page.getByText('Gruppe 3: Tegnet »U« findes ikke i nogen nøgle.')).toBeVisible();
  await expectAccessible(page);
  await field(page, 3).fill('AB1');
  await expect(page.getByText('Gruppe 3 har 3 tegn.')).toBeHidden();
  await field(page, 4).focus();
  await expect(page.getByText('Gruppe 3 har 3 tegn. En gruppe har fire.')).toBeVisible();
  const [one = '', two = '', ...rest] = key;
  await field(page, 1).fill([two, one, ...rest].join('-'));
  await expect(page.getByText('Et tegn er forkert, eller to er byttet om.')).toBeVisible();
  // The documented key of docs/format.md: rightly written, and of another notebook.
  await field(page, 1).fill('000G 40R4 0M30 E209 185G R38E 1W81 24GK 3PQW');
  await expect(page.getByText('Nøglen er skrevet rigtigt.')).toBeVisible();
  await page.getByLabel('Den nye adgangskode', { exact: true }).fill('kort');
  await page.getByLabel('Skriv den nye igen', { exact: true }).fill('kort');
  await open.click();
  await expect(page.getByText('Adgangskoden er for kort.')).toBeVisible();
  await page.getByLabel('Den nye adgangskode', { exact: true }).fill(NEW);
  await page.getByLabel('Skriv den nye igen', { exact: true }).fill(NEW);
  await open.click();
  await expect(page.getByText('hører til en anden notesbog')).toBeVisible();
  await page.getByRole('button', { name: 'Gå tilbage', exact: true }).click();
  await program.page('lock');
});

test('where key rings and backups are gone or the database is empty, the setup never comes, and the sheet is offered where it helps', async ({
  folder,
}) => {
  const database = join(folder, 'notebook.mndb');
  const rings = [join(folder, 'keyring.json'), join(folder, 'keyring.prev.json')];
  const first = await startProgram(folder);
  const key = await aProvedNotebook(first);
  await stopProgram(first);

  // A backup holds a key ring, too.
  const backups = join(folder, 'backups');
  for (const file of [...rings, backups]) await rm(file, { recursive: true });
  const second = await startProgram(folder);
  const damaged = await second.page('damaged');
  await damaged.getByRole('button', { name: 'Brug gendannelsesarket' }).click();
  const page = await second.page('recover');
  await expect(page.getByText('arket og filen med dine noter er nok')).toBeVisible();
  await recoverWith(page, key);
  await second.page('overview');
  await expect(page.getByText('Gør dit gendannelsesark færdigt')).toHaveCount(0);
  await stopProgram(second);
  expect((await readdir(folder)).filter((name) => name.startsWith('keyring'))).toHaveLength(2);

  for (const file of rings) await truncate(file);
  await rm(backups, { recursive: true });
  const third = await startProgram(folder);
  const empty = await third.page('damaged');
  await expect(empty.getByRole('button', { name: 'Brug gendannelsesarket' })).toBeVisible();
  await stopProgram(third);

  await truncate(database);
  const fourth = await startProgram(folder);
  const nothing = await fourth.page('damaged');
  await expect(nothing.getByText('Filen med dine noter mangler eller er tom.')).toBeVisible();
  await expect(nothing.getByRole('button', { name: 'Brug gendannelsesarket' })).toHaveCount(0);
  await stopProgram(fourth);
});

test('neither the key nor a group of it stands in any file of the folder, while it is shown or after', async ({
  folder,
}) => {
  const program = await startProgram(folder);
  const page = await startNotebook(program);
  const key = await readKey(page);
  const parsed = parseRecoveryKey(key.join(''));
  if (!('root' in parsed)) throw new Error(parsed.fault);
  await expect(page.locator('img')).toBeVisible();
  const parts = [...['', ' ', '-', '","'].map((between) => key.slice(0, 3).join(between)), parsed.root];
  expect(await filesWith(folder, parts), 'while it is shown').toEqual([]);
  await prove(page, key);
  await page.getByRole('button', { name: 'Færdig' }).click();
  await program.page('overview');
  await lockByMenu(program);
  await program.page('lock');
  await stopProgram(program);
  expect(await filesWith(folder, parts), 'after').toEqual([]);
  // Four signs stand by chance in some megabytes of random bytes, so single groups are sought in text alone.
  const texts = (await filesIn(folder)).filter(({ bytes }) => !bytes.includes(0));
  expect(texts.map(({ name }) => name)).toContain('state.json');
  for (const { name, bytes } of texts)
    expect(key.filter((group) => bytes.includes(group)).map((group) => `${name} ${group}`)).toEqual([]);
  // The same search finds what is there: the salt of the database, which is no secret.
  const id = (await readFile(join(folder, 'notebook.mndb'))).subarray(0, 16);
  expect((await filesWith(folder, [id])).sort()).toEqual([
    'keyring.json',
    'keyring.prev.json',
    'notebook.mndb',
    'shut.json',
    'state.json',
  ]);
});
