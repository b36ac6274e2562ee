import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closeToTheEnd } from '../support/close-window.ts';
import { notebookTest } from '../support/made-notebook.ts';
import { pressForMenu } from '../support/menu.ts';
import { expect, expectAccessible, startProgram, stopProgram, test } from '../support/program.ts';
import { helperPids } from '../support/helper-pids.ts';
import { createNotebook, lockByMenu, planMeeting, startCourse, unlock } from '../support/steps.ts';
import { writeIn } from '../support/write-in.ts';

test('the passphrase is rated while it is typed, and a weak one makes no notebook', async ({ program }) => {
  const page = await program.page('setup');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Fortsæt til adgangskoden' }).click();
  await expect(page.getByText('Skriv dit navn.')).toBeVisible();
  await page.getByLabel('Dit navn').fill('Bodil Kær');
  await page.getByRole('button', { name: 'Fortsæt til adgangskoden' }).click();
  const passphrase = page.getByLabel('Adgangskode', { exact: true });
  const repeat = page.getByLabel('Skriv den igen', { exact: true });
  const create = page.getByRole('button', { name: 'Opret notesbogen' });

  await passphrase.fill('kort');
  await expect(page.getByText('For kort: 4 tegn af 15')).toBeVisible();
  await repeat.fill('kort');
  await create.click();
  await expect(page.getByText('Adgangskoden er for kort. Brug mindst 15 tegn.')).toBeVisible();
  await expectAccessible(page);

  await passphrase.fill('passwordpassword');
  await expect(page.getByText('For let at gætte')).toBeVisible();
  await repeat.fill('passwordpassword');
  await create.click();
  await expect(page.getByText('Adgangskoden er for let at gætte.')).toBeVisible();

  await passphrase.fill('rolig fjord bærer gul stige');
  await expect(page.getByText(/tærk: 27 tegn, fem ord/)).toBeVisible();
  await repeat.fill('rolig fjord bærer gul stig');
  await create.click();
  await expect(page.getByText('De to adgangskoder er ikke ens.')).toBeVisible();
});

test('an offered phrase of six words opens the notebook', async ({ program }) => {
  const page = await program.page('setup');
  await page.getByLabel('Dit navn').fill('Bodil Kær');
  await page.getByRole('button', { name: 'Fortsæt til adgangskoden' }).click();
  await page.getByRole('button', { name: 'Foreslå seks ord' }).click();
  await expect(page.getByText('Forslag: seks ord')).toBeVisible();
  const phrase = await page.getByLabel('Adgangskode', { exact: true }).inputValue();
  expect(phrase.split(' ')).toHaveLength(6);
  await page.getByLabel('Skriv den igen', { exact: true }).fill(phrase);
  await page.getByRole('button', { name: 'Opret notesbogen' }).click();
  await program.page('sheet');
  await lockByMenu(program);
  await unlock(program, phrase);
});

notebookTest(
  'a wrong passphrase is told at once, and after three the wait is told in seconds',
  async ({ program }) => {
    await unlock(program);
    await lockByMenu(program);
    const page = await program.page('lock');
    await page.getByRole('button', { name: 'Lås op' }).click();
    await expect(page.getByText('Skriv din adgangskode.')).toBeVisible();
    for (let wrong = 1; wrong <= 4; wrong += 1) {
      await page.getByLabel('Adgangskode', { exact: true }).fill(`forkert ${wrong}`);
      await page.getByRole('button', { name: 'Lås op' }).click();
      const told =
        wrong < 4 ? 'Adgangskoden passer ikke. Prøv igen.' : 'Adgangskoden passer ikke. Vent 1 sekund';
      await expect(page.getByRole('button', { name: 'Lås op' })).toBeVisible();
      await expect(page.getByText(told)).toBeVisible();
    }
    await expectAccessible(page);
    await expect(async () => {
      await page.getByLabel('Adgangskode', { exact: true }).fill('rolig fjord bærer gul stige');
      await page.getByRole('button', { name: 'Lås op' }).click();
      await program.page('overview');
    }).toPass({ timeout: 60_000 });
  },
);

notebookTest(
  'the button and the shortcut lock too, and the old window is gone with all it showed',
  async ({ program }) => {
    const page = await unlock(program);
    await page.getByRole('button', { name: 'Lås notesbogen' }).click();
    await program.page('lock');
    expect(page.isClosed()).toBe(true);

    const again = await unlock(program);
    await pressForMenu(program, 'L', ['control']);
    await program.page('lock');
    expect(again.isClosed()).toBe(true);
  },
);

notebookTest(
  'a computer that goes to sleep locks the notebook, with what was typed a moment before',
  async ({ program }) => {
    let page = await unlock(program);
    page = await startCourse(program, page, 'M. K.');
    page = await planMeeting(program, page, 'i dag');
    await page
      .getByLabel('Hvilke emner kom på banen?')
      .pressSequentially('Skrevet lige før låget blev lukket');
    await program.app.evaluate(({ powerMonitor }) => {
      powerMonitor.emit('suspend');
    });
    const locked = await program.page('lock');
    await expect(locked.getByText(/da computeren gik på vågeblus/)).toBeVisible();
    page = await unlock(program);
    await page.getByRole('link', { name: 'Møde 1 med M. K.' }).click();
    await program.page('meeting');
    await expect(page.getByLabel('Hvilke emner kom på banen?')).toHaveValue(
      'Skrevet lige før låget blev lukket',
    );
  },
);

notebookTest('closing the window saves what was typed and locks', async ({ folder }) => {
  const first = await startProgram(folder);
  let page = await unlock(first);
  page = await startCourse(first, page, 'M. K.');
  page = await planMeeting(first, page, 'i dag');
  await page.getByLabel('Hvilke emner kom på banen?').pressSequentially('Sidste ord');
  await closeToTheEnd(first);
  const second = await startProgram(folder);
  page = await unlock(second);
  await page.getByRole('link', { name: 'Møde 1 med M. K.' }).click();
  await second.page('meeting');
  await expect(page.getByLabel('Hvilke emner kom på banen?')).toHaveValue('Sidste ord');
  await stopProgram(second);
});

notebookTest(
  'a damaged database, damaged keys and a missing file are told apart, and nothing is touched',
  async ({ folder }) => {
    const database = join(folder, 'notebook.mndb');
    const rings = [join(folder, 'keyring.json'), join(folder, 'keyring.prev.json')];
    const first = await startProgram(folder);
    await unlock(first);
    await stopProgram(first);

    const whole = await readFile(database);
    const damaged = Buffer.from(whole);
    damaged[2000] = (damaged[2000] ?? 0) ^ 1;
    await writeFile(database, damaged);
    const second = await startProgram(folder);
    const page = await second.page('lock');
    await page.getByLabel('Adgangskode', { exact: true }).fill('rolig fjord bærer gul stige');
    await page.getByRole('button', { name: 'Lås op' }).click();
    await expect(page.getByText('Notesbogen er beskadiget. Din adgangskode er rigtig.')).toBeVisible();
    await expectAccessible(page);
    await stopProgram(second);
    expect((await readFile(database)).equals(damaged)).toBe(true);

    await writeFile(database, whole);
    // A backup holds a key ring, too.
    await rm(join(folder, 'backups'), { recursive: true });
    const keys = await Promise.all(rings.map((ring) => readFile(ring)));
    await Promise.all(rings.map((ring) => writeFile(ring, '{}')));
    const third = await startProgram(folder);
    const broken = await third.page('damaged');
    await expect(broken.getByText('Nøglefilen er beskadiget eller mangler.')).toBeVisible();
    await expectAccessible(broken);
    await stopProgram(third);

    await Promise.all(rings.map((ring, index) => writeFile(ring, keys[index] ?? '')));
    const fourth = await startProgram(folder);
    await unlock(fourth);
    await stopProgram(fourth);
  },
);

test('where the usual memory cannot be had, the key costs less memory, and the notebook opens all the same', async ({
  program,
  folder,
}) => {
  await program.page('setup');
  const [pid = 0] = await helperPids(program, 'Mentornotesbog key derivation');
  // The waiting helper may grow by 100 MiB and no more: too little for the usual 256 MiB, as on a full machine.
  const sizeNow = async () => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return Number(/VmSize:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
  };
  let size = 0;
  // It is done with starting when it no longer grows.
  await expect(async () => {
    const before = size;
    size = await sizeNow();
    expect(size).toBe(before);
  }).toPass({ timeout: 15_000, intervals: [500] });
  execFileSync('prlimit', ['--pid', String(pid), `--as=${size + 100 * 1024 * 1024}`]);
  await createNotebook(program);
  const ring = JSON.parse(await readFile(join(folder, 'keyring.json'), 'utf8')) as {
    slots: { kdf: { memoryKiB: number; passes: number; lanes: number } }[];
  };
  expect(ring.slots[0]?.kdf).toMatchObject({ memoryKiB: 65_536, passes: 3, lanes: 4 });
  await lockByMenu(program);
  await unlock(program);
});

test('a new notebook costs 256 MiB and three passes to guess at', async ({ program, folder }) => {
  const page = await createNotebook(program);
  await startCourse(program, page, 'M. K.');
  const ring = JSON.parse(await readFile(join(folder, 'keyring.json'), 'utf8')) as {
    slots: { kdf: object }[];
  };
  expect(ring.slots[0]?.kdf).toMatchObject({ memoryKiB: 262_144, passes: 3, lanes: 4 });
});

test('while the key is made, the screen says so', async ({ program }) => {
  await createNotebook(program);
  await lockByMenu(program);
  const page = await program.page('lock');
  await page.getByLabel('Adgangskode', { exact: true }).fill('rolig fjord bærer gul stige');
  const busy = page.getByRole('button', { name: 'Låser op …' });
  await Promise.all([expect(busy).toBeVisible(), page.getByRole('button', { name: 'Lås op' }).click()]);
  await program.page('overview');
});

notebookTest('each field says who may read it on paper', async ({ program }) => {
  let page = await unlock(program);
  page = await startCourse(program, page, 'M. K.');
  page = await planMeeting(program, page, 'i dag');
  await expect(page.getByText('Kun mig')).toHaveCount(6); // four texts, the roles beside them, and own learning
  await expect(page.getByText('Mødeark')).toHaveCount(7); // five fields, results, and the way to the sheet
  await expect(page.getByText('HR-opsummering')).toHaveCount(2); // the principles and the preparation
  await writeIn(page.getByLabel('Noter'), 'x');
});

notebookTest(
  'a window that breaks down leaves the notebook locked, and all that was saved is there after unlock',
  async ({ folder }) => {
    const program = await startProgram(folder);
    let page = await unlock(program);
    page = await startCourse(program, page, 'M. K.');
    page = await planMeeting(program, page, 'i morgen');
    await writeIn(page.getByLabel('Noter'), 'Lad pausen stå.');
    await program.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    const locked = await program.page('lock');
    await expect(locked.getByText('da vinduet gik ned')).toBeVisible();
    page = await unlock(program);
    await page.getByRole('button', { name: 'Åbn siden' }).click();
    await program.page('meeting');
    await expect(page.getByLabel('Noter')).toHaveValue('Lad pausen stå.');
    await stopProgram(program);
  },
);

test('files that cannot be read at all are told in words, never by an empty window', async ({ folder }) => {
  await writeFile(join(folder, 'notebook.mndb'), 'x'.repeat(4096));
  await mkdir(join(folder, 'keyring.json')); // a folder where a file should be: it cannot be read
  const program = await startProgram(folder);
  const page = await program.page('damaged');
  await expect(page.getByText('Mappen med notesbogens filer kan ikke findes eller læses.')).toBeVisible();
  await expectAccessible(page);
  await stopProgram(program);
});
