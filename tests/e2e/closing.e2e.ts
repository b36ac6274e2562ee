import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  answersOnNotebook,
  beginLockWatch,
  expectGone,
  isRunning,
  LOCK_LIMIT,
  lockTook,
  rendererPid,
  whyLocked,
} from '../support/lock.ts';
import { notebookTest as test } from '../support/made-notebook.ts';
import { expect, type Program, startProgram } from '../support/program.ts';
import { expectCourses, startCourse, unlock } from '../support/steps.ts';
import { evidence } from '../support/evidence.ts';

const backupsIn = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith('.mnbak'));

/** Closes the window, and keeps beside the notebook which backups lay there when it was gone. */
const closeAndNote = (program: Program, comesBack: boolean): Promise<void> =>
  program.app.evaluate(
    ({ app, BrowserWindow }, [folder, startsAgain]) => {
      const { readdirSync, writeFileSync, existsSync } = process.getBuiltinModule('node:fs');
      const [window] = BrowserWindow.getAllWindows();
      window?.once('closed', () => {
        const lay = existsSync(`${folder}/backups`) ? readdirSync(`${folder}/backups`) : [];
        writeFileSync(`${folder}/when-closed.json`, JSON.stringify(lay));
        if (startsAgain) app.emit('second-instance');
      });
      window?.close();
    },
    [program.folder, comesBack] as const,
  );

test('when the window is closed, its page is gone within a second, and only then is the day’s backup made', async ({
  folder,
}) => {
  const program = await startProgram(folder);
  await startCourse(program, await unlock(program), 'M. K.');
  const pid = await rendererPid(program);
  const ended = new Promise<void>((resolve) => program.app.once('close', () => resolve()));
  await closeAndNote(program, false);
  await expectGone(pid);
  await ended;
  expect(JSON.parse(await readFile(join(folder, 'when-closed.json'), 'utf8'))).toEqual([]);
  expect(await backupsIn(join(folder, 'backups'))).toHaveLength(1);
});

test('whoever starts the program while it still makes its last backup gets a locked notebook', async ({
  program,
  folder,
}) => {
  await startCourse(program, await unlock(program), 'M. K.');
  const pid = await rendererPid(program);
  await beginLockWatch(program);
  await closeAndNote(program, true);
  const locked = await program.page('lock');
  const took = await lockTook(program);
  expect(took).toBeLessThan(LOCK_LIMIT);
  expect(isRunning(pid)).toBe(false);
  await expect(locked.getByText(whyLocked['window-closed'])).toBeVisible();
  expect(await answersOnNotebook(locked)).toEqual([{ ok: false, error: { kind: 'locked' } }]);
  expect(JSON.parse(await readFile(join(folder, 'when-closed.json'), 'utf8'))).toEqual([]);
  expect(await backupsIn(join(folder, 'backups'))).toHaveLength(1);
  await expectCourses(program, await unlock(program), ['M. K.']);
  evidence(
    import.meta.url,
    'When the window is closed the notebook is locked and its page gone within a second',
    `${Math.round(took)} ms, limit ${LOCK_LIMIT} ms; no call answers`,
  );
});
