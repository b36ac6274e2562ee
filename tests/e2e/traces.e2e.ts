import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { boards, emit, expectGone, isRunning } from '../support/lock.ts';
import { notebookTest } from '../support/made-notebook.ts';
import { expect, PASSPHRASE, test } from '../support/program.ts';
import { helperPids } from '../support/helper-pids.ts';
import {
  createNotebook,
  lockByMenu,
  planMeeting,
  previewLogbook,
  previewNewLogbook,
  seedCourse,
  startCourse,
  unlock,
} from '../support/steps.ts';

const COPIED = 'Kopieret fra noterne';

notebookTest('what another program has put on the clipboard stays', async ({ program }) => {
  const page = await unlock(program);
  await startCourse(program, page, 'M. K.');
  await planMeeting(program, page, 'i dag');
  await page.getByLabel('Noter').fill(COPIED);
  await page.getByLabel('Noter').press('Control+A');
  await page.getByLabel('Noter').press('Control+X');
  await expect.poll(() => boards(program)).toMatchObject({ clipboard: COPIED });
  // Answered when main knows what was copied.
  await page.evaluate(() => window.notebook.clipboard.copied({ to: 'clipboard' }));
  await program.app.evaluate(({ clipboard }) => clipboard.writeText('Fra et andet program'));
  await lockByMenu(program);
  await program.page('lock');
  expect((await boards(program)).clipboard).toBe('Fra et andet program');
});

notebookTest('the process that made a document is gone within a second of the lock', async ({ program }) => {
  await previewNewLogbook(program, 2);
  const [pid = 0] = await helperPids(program, 'Mentornotesbog documents');
  expect(isRunning(pid)).toBe(true);
  await lockByMenu(program);
  await expectGone(pid);
  await program.page('lock');
});

notebookTest('the system’s list of recent documents is told of no file', async ({ program, folder }) => {
  const page = await previewNewLogbook(program);
  const told = await program.app.evaluateHandle(
    ({ app, dialog }, filePath) => {
      const seen: { asked: (string[] | undefined)[]; recent: string[] } = { asked: [], recent: [] };
      app.addRecentDocument = (path) => void seen.recent.push(path);
      dialog.showSaveDialog = (...given: unknown[]) => {
        seen.asked.push((given.at(-1) as { properties?: string[] }).properties);
        return Promise.resolve({ canceled: false, filePath });
      };
      return seen;
    },
    join(folder, 'logbog.pdf'),
  );
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText('Gemt som logbog.pdf.')).toBeVisible();
  expect(await told.jsonValue()).toEqual({ asked: [['dontAddToRecent']], recent: [] });
});

test('a lock in the middle of a change of passphrase ends the process that holds both, and changes nothing', async ({
  program,
  folder,
}) => {
  const page = await createNotebook(program);
  const ring = () => readFile(join(folder, 'keyring.json'), 'utf8');
  const before = await ring();
  await page.evaluate(
    ([current, next]) => void window.notebook.notebook.changePassphrase({ current, next }),
    [PASSPHRASE, 'stille mose under blanke tage'] as const,
  );
  const [pid = 0] = await helperPids(program, 'Mentornotesbog key derivation');
  await emit(program, 'suspend');
  await expectGone(pid);
  await unlock(program);
  expect(await ring()).toBe(before);
});

notebookTest(
  'every window, the printer’s too, is kept out of recordings of the screen from its start, until the mentor says otherwise',
  async ({ program }) => {
    const page = await unlock(program);
    await seedCourse(page, 'M. K.', 1);
    const calls = await program.app.evaluateHandle(({ app, BrowserWindow }) => {
      app.on('web-contents-created', (_event, contents) => {
        contents.print = (_options, done) => done?.(false, 'Failed to enumerate printers');
      });
      const seen: boolean[] = [];
      BrowserWindow.prototype.setContentProtection = (hides) => void seen.push(hides);
      return seen;
    });
    const seen = () => calls.evaluate((list) => list.splice(0));
    await lockByMenu(program);
    await unlock(program);
    expect(await seen()).toEqual([true]);
    const open = await program.page('overview');
    await previewLogbook(program, open, 'M. K.');
    await program.page('preview');
    await open.getByRole('button', { name: 'Udskriv', exact: true }).click();
    await expect(open.getByText('Computeren har ingen printer.')).toBeVisible();
    expect(await seen()).toEqual([true]);
    await open.getByRole('link', { name: 'Indstillinger' }).click();
    await program.page('settings');
    await open.getByText('Skjul vinduet for skærmoptagelse').click();
    await expect.poll(seen).toEqual([false]);
    await lockByMenu(program);
    await program.page('lock');
    expect(await seen()).toEqual([false]);
  },
);
