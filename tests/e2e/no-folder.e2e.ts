import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notebookTest as test } from '../support/made-notebook.ts';
import {
  expect,
  expectAccessible,
  PASSPHRASE,
  type Program,
  startProgram,
  stopProgram,
} from '../support/program.ts';
import { whileReadOnly } from '../support/read-only.ts';
import { unlock } from '../support/steps.ts';

async function expectToldOfFolder(program: Program): Promise<void> {
  const page = await program.page('damaged');
  await expect(page.getByText('Mappen med notesbogens filer kan ikke findes eller læses.')).toBeVisible();
  await expect(page.getByText(/^Slet ingenting\. .* start programmet igen\.$/)).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expectAccessible(page);
}

/** What a move left behind in the folder, as it stands there or as a sync service has carried it here. */
const leaveWord = (folder: string, to: string): Promise<void> =>
  writeFile(join(folder, 'moved.json'), JSON.stringify({ to }));

test('a folder that cannot be made is told in the window, nothing is kept there, and the notebook opens when it is back', async ({
  folder,
}) => {
  const away = `${folder}-away`;
  await rename(folder, away);
  await writeFile(folder, 'a file in the place of the folder');
  for (const path of [folder, join(folder, 'Mentornotesbog')]) {
    const program = await startProgram(path);
    await expectToldOfFolder(program);
    const page = await program.page('damaged');
    const refused = { ok: false, error: { kind: 'notebook-gone' } };
    expect(
      await page.evaluate(
        (passphrase) => window.notebook.notebook.create({ owner: 'Bodil', passphrase }),
        PASSPHRASE,
      ),
    ).toEqual(refused);
    await stopProgram(program);
  }
  expect(await readFile(folder, 'utf8')).toBe('a file in the place of the folder');
  await rm(folder);
  await rename(away, folder);
  const program = await startProgram(folder);
  await unlock(program);
  await stopProgram(program);
});

test('what was remembered beside the notebook is still there when its folder comes back while the program tells that it is away', async ({
  folder,
}) => {
  const before = await readFile(join(folder, 'state.json'));
  const away = `${folder}-away`;
  await rename(folder, away);
  await writeFile(folder, '');
  const program = await startProgram(folder);
  await expectToldOfFolder(program);
  await rm(folder);
  await rename(away, folder);
  await stopProgram(program);
  expect((await readFile(join(folder, 'state.json'))).equals(before)).toBe(true);
});

test('a notebook that nothing can be written in is opened for reading, and a save says that it is write-protected', async ({
  folder,
}) => {
  await whileReadOnly(join(folder, 'notebook.mndb'), () =>
    whileReadOnly(folder, async () => {
      const program = await startProgram(folder);
      const page = await unlock(program);
      expect(await page.evaluate(() => window.notebook.courses.start({ alias: 'M. K.' }))).toEqual({
        ok: false,
        error: { kind: 'notebook-read-only' },
      });
      await stopProgram(program);
    }),
  );
  const program = await startProgram(folder);
  await unlock(program);
  await stopProgram(program);
});

test('word of a move that was carried to another computer leads nobody away from the notebook, and nothing is made where it points', async ({
  folder,
}) => {
  const elsewhere = join(folder, 'elsewhere');
  const targets = {
    'cannot be made': join(folder, 'state.json', 'Mentornotesbog'),
    'is not there': elsewhere,
  };
  for (const to of Object.values(targets)) {
    await leaveWord(folder, to);
    const program = await startProgram(folder);
    await unlock(program);
    await stopProgram(program);
    expect(existsSync(to)).toBe(false);
  }
  await mkdir(elsewhere);
  const program = await startProgram(folder);
  await unlock(program);
  await stopProgram(program);
  expect(await readdir(elsewhere)).toEqual([]);
});

test('word of a move that cannot be read opens no notebook and makes none, and one that can be read is followed', async ({
  folder,
}) => {
  await symlink('moved.json', join(folder, 'moved.json')); // a link to itself
  const first = await startProgram(folder);
  await expectToldOfFolder(first);
  await stopProgram(first);

  await rm(join(folder, 'moved.json'));
  const home = join(folder, 'home');
  await mkdir(home);
  for (const file of ['notebook.mndb', 'keyring.json', 'keyring.prev.json'])
    await cp(join(folder, file), join(home, file));
  await leaveWord(folder, home);
  const second = await startProgram(folder);
  await unlock(second);
  await stopProgram(second);
  expect(await readdir(home)).toContain('state.json');
});
