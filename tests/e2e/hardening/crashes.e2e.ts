import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Canary, createSearch } from '../../support/canary.ts';
import { evidence } from '../../support/evidence.ts';
import { expectGone, rendererPid } from '../../support/lock.ts';
import {
  expect,
  killProgram,
  type Program,
  startProgram,
  stopProgram,
  test,
  underTest,
} from '../../support/program.ts';
import { readKey } from '../../support/sheet.ts';
import { helperPids } from '../../support/helper-pids.ts';
import {
  backUpNow,
  lockByMenu,
  openMeeting,
  openSettings,
  planMeeting,
  previewLogbook,
  seedCourse,
  startCourse,
  startNotebook,
  unlock,
} from '../../support/steps.ts';
import { writeIn } from '../../support/write-in.ts';

test.skip(process.platform !== 'linux', 'processes are crashed by their number');

/** Where another program takes what is left of a crash, this machine keeps no file that a test could read. */
const keepsCores = () => !readFileSync('/proc/sys/kernel/core_pattern', 'latin1').startsWith('|');

const topicsOn = (page: Page) => page.getByLabel('Hvilke emner kom på banen?');

/** `passing` is the system's folder for what passes by, as the program is told. */
type Session = { data: string; cwd: string; passing: string; began: number };
type Running = Session & { program: Program; restart: () => Promise<Program> };

/** The program in a folder of its own, where it would leave a core, with the machine's usual limit or with none. */
async function aSession(folder: string, cores: 'usual' | 'unlimited'): Promise<Running> {
  const data = join(folder, 'data');
  const cwd = join(folder, 'cwd');
  const passing = join(folder, 'passing');
  for (const path of [cwd, passing]) mkdirSync(path);
  const script = join(folder, 'start.sh');
  const limit = cores === 'unlimited' ? 'ulimit -c unlimited && ' : '';
  writeFileSync(script, `#!/bin/sh\ncd '${cwd}' && ${limit}exec '${underTest().executable}' "$@"\n`);
  chmodSync(script, 0o700);
  const began = Date.now();
  const restart = () => startProgram(data, script, [], { TMPDIR: passing });
  return { data, cwd, passing, began, restart, program: await restart() };
}

/** What looks like the remains of a crash: in the program's folder, where it was started and where files pass by. */
function remains({ data, cwd, passing, began }: Session): string[] {
  const under = (path: string) => readdirSync(path, { recursive: true, encoding: 'utf8' });
  const own = [data, cwd, passing].flatMap((path) => under(path).map((name) => join(path, name)));
  const elsewhere = [tmpdir(), process.cwd(), '/dev/shm'].flatMap((path) =>
    readdirSync(path)
      .map((name) => join(path, name))
      .filter((file) => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= began),
  );
  return [...own, ...elsewhere].filter((file) => /(^|\/)core(\.\d+)?$|\.(dmp|core|mdmp)$/.test(file));
}

/** Writes a canary, then crashes every process of the program in turn, and main at last; each must go as designed. */
async function crashAll(session: Running, note: Canary): Promise<Canary[]> {
  let { program } = session;
  let page = await startNotebook(program);
  const key = await readKey(page);
  await page.getByRole('button', { name: 'Gør det senere' }).click();
  page = await program.page('overview');
  page = await startCourse(program, page, 'M. K.');
  page = await planMeeting(program, page, '1.6.2030');
  await writeIn(topicsOn(page), note.text);

  // The graphics process: the window stands, and saving goes on.
  const [gpu] = await gpuPids(program);
  if (gpu === undefined) throw new Error('There is no process for graphics');
  process.kill(gpu, 'SIGABRT');
  await expectGone(gpu);
  await writeIn(topicsOn(page), `${note.text} Og videre.`);

  // The page: the notebook is locked.
  process.kill(await rendererPid(program), 'SIGSEGV');
  page = await program.page('lock');
  await expect(page.getByText('da vinduet gik ned')).toBeVisible();

  // What waits for the passphrase: the next one takes its place.
  const [kdf = 0] = await helperPids(program, 'Mentornotesbog key derivation');
  process.kill(kdf, 'SIGSEGV');
  await expectGone(kdf);
  page = await unlock(program);
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await expect(topicsOn(page)).toHaveValue(`${note.text} Og videre.`);

  // What makes documents: told in words, and the next try works.
  await seedCourse(page, 'S. T.', 250);
  await previewLogbook(program, page, 'S. T.');
  const [engine = 0] = await helperPids(program, 'Mentornotesbog documents');
  process.kill(engine, 'SIGABRT');
  await expect(page.getByText('Siderne kunne ikke laves.')).toBeVisible();
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await expect(page.getByText(/^Side 1 af 2\d\d$/)).toBeVisible({ timeout: 60_000 });

  // What reads a backup through: none is made, the page says so, and the next try makes one.
  program.provoked.push(/^main: mentornotesbog unexpected [0-9a-f]{8} Error -/);
  await openSettings(program, page);
  await page.getByRole('button', { name: 'Tag en sikkerhedskopi nu' }).click();
  const [checker = 0] = await helperPids(program, 'Mentornotesbog file check');
  process.kill(checker, 'SIGSEGV');
  await expect(page.getByText('Prøv igen. Sker det flere gange, så spørg din it-afdeling.')).toBeVisible();
  await backUpNow(program, page);
  await expect(page.getByText('Den seneste sikkerhedskopi kunne ikke tages')).toBeHidden();

  // And main itself: the notebook is shut, and whole at the next start.
  await killProgram(program, 'SIGSEGV');
  program = await session.restart();
  page = await unlock(program);
  await openMeeting(program, page, 'M. K.', 'Møde 1');
  await expect(topicsOn(page)).toHaveValue(`${note.text} Og videre.`);
  await lockByMenu(program);
  await program.page('lock');
  await stopProgram(program);
  return [note, ...['', ' ', '-'].map((between) => ({ name: 'the sheet’s key', text: key.join(between) }))];
}

const gpuPids = (program: Program): Promise<number[]> =>
  program.app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type }) => type === 'GPU')
      .map(({ pid }) => pid),
  );

const aNote = (): Canary => ({
  name: 'the note',
  text: `q${randomBytes(5).toString('hex')}ø${randomBytes(5).toString('hex')}`,
});

/** Where any of these texts lies on the disk after the session. */
function whereOnDisk({ data, cwd, passing, began }: Session, canaries: readonly Canary[]): string[] {
  const search = createSearch(canaries);
  search.folder(data);
  search.folder(cwd);
  search.folder('/dev/shm', began);
  search.folder(passing);
  return search.hits();
}

test('however its processes crash, nothing is left on the disk but the notebook, which locks or goes on', async ({
  folder,
}) => {
  test.setTimeout(240_000);
  const session = await aSession(folder, 'usual');
  const canaries = await crashAll(session, aNote());
  expect(remains(session)).toEqual([]);
  expect(whereOnDisk(session, canaries)).toEqual([]);
  evidence(
    import.meta.url,
    'However its processes crash, no word and no key is left on the disk, and what was saved is there',
    `6 processes crashed, ${canaries.length} texts looked for, 0 found`,
  );
});

test('where the machine keeps the memory of what crashed, the program’s holds neither a word nor the key', async ({
  folder,
}) => {
  test.setTimeout(240_000);
  test.skip(!keepsCores(), 'another program takes what is left of a crash');
  const session = await aSession(folder, 'unlimited');
  const canaries = await crashAll(session, aNote());
  expect(remains(session).length, 'crashes that the machine kept').toBeGreaterThan(0);
  expect(whereOnDisk(session, canaries)).toEqual([]);
});

test('the search finds the word in the memory of a process that crashes, unless it was told to leave none', async ({
  folder,
}) => {
  test.skip(!keepsCores(), 'another program takes what is left of a crash');
  const { program, ...session } = await aSession(folder, 'usual');
  await stopProgram(program);
  const note = aNote();
  /** A process of the test's own that has the word in its memory and dies as the program's did. */
  const crash = (first: string) => {
    const script = `ulimit -c unlimited; ${first} word="$1"; kill -SEGV $$; echo "$word"`;
    const { signal } = spawnSync('sh', ['-c', script, 'sh', note.text], { cwd: session.cwd });
    expect(signal).toBe('SIGSEGV');
    return { left: remains(session), hits: whereOnDisk(session, [note]) };
  };
  const kept = crash('');
  expect(kept.left).toHaveLength(1);
  expect(kept.hits.join()).toContain('the note (utf-8)');
  for (const file of kept.left) rmSync(file);
  const without = crash('echo 0x0 > /proc/$$/coredump_filter;');
  expect(without.left).toHaveLength(1);
  expect(without.hits).toEqual([]);
});
