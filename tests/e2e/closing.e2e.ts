import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
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
import { expect, type Program, startProgram, stopProgram } from '../support/program.ts';
import { expectCourses, startCourse, unlock } from '../support/steps.ts';
import { evidence } from '../support/evidence.ts';

const backupsIn = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith('.mnbak'));

const Interrupted = z.object({ lay: z.array(z.string()), wasOpen: z.boolean(), took: z.number() });

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

/**
 * Closes the window, lets the system say `event` as soon as the copy for a backup lies there, and keeps beside the notebook what lay
 * there then and how long the notebook's file stayed open after it.
 */
const closeAndInterrupt = (program: Program, event: 'suspend' | 'lock-screen'): Promise<void> =>
  program.app.evaluate(
    ({ BrowserWindow, powerMonitor }, [folder, said]) => {
      const fs = process.getBuiltinModule('node:fs');
      const openFiles = () =>
        fs.readdirSync('/proc/self/fd').flatMap((number) => {
          try {
            return fs.readlinkSync(`/proc/self/fd/${number}`);
          } catch {
            return []; // the one that was read through
          }
        });
      fs.mkdirSync(`${folder}/backups`, { mode: 0o700 });
      const watcher = fs.watch(`${folder}/backups`, () => {
        watcher.close();
        const lay = fs.readdirSync(`${folder}/backups`);
        const wasOpen = openFiles().includes(`${folder}/notebook.mndb`);
        const began = process.hrtime.bigint();
        powerMonitor.emit(said);
        const look = (): void => {
          if (openFiles().includes(`${folder}/notebook.mndb`)) return void setImmediate(look);
          const took = Number(process.hrtime.bigint() - began) / 1e6;
          fs.writeFileSync(`${folder}/when-interrupted.json`, JSON.stringify({ lay, wasOpen, took }));
        };
        look();
      });
      BrowserWindow.getAllWindows()[0]?.close();
    },
    [program.folder, event] as const,
  );

for (const [event, reason] of [
  ['suspend', 'the computer going to sleep'],
  ['lock-screen', 'the locked screen'],
] as const)
  test(`${reason} cuts the last backup short: the notebook is shut within a second, and nothing of it is lost`, async ({
    folder,
  }) => {
    test.skip(process.platform !== 'linux', 'only Linux tells which files a process has open');
    const program = await startProgram(folder);
    await startCourse(program, await unlock(program), 'M. K.');
    const ended = new Promise<void>((resolve) => program.app.once('close', () => resolve()));
    await closeAndInterrupt(program, event);
    await ended;
    const { lay, wasOpen, took } = Interrupted.parse(
      JSON.parse(await readFile(join(folder, 'when-interrupted.json'), 'utf8')),
    );
    expect(lay, 'the copy alone, not yet a backup').toEqual([expect.stringMatching(/^\.copy\.\w+\.tmp$/)]);
    expect(wasOpen).toBe(true);
    expect(took).toBeLessThan(LOCK_LIMIT);
    expect(await backupsIn(join(folder, 'backups'))).toEqual([]);
    const again = await startProgram(folder);
    await expectCourses(again, await unlock(again), ['M. K.']);
    await stopProgram(again);
    expect(await backupsIn(join(folder, 'backups')), 'it is made at the next close').toHaveLength(1);
    evidence(
      import.meta.url,
      `While the last backup is made, ${reason} shuts the notebook’s file within a second`,
      `${Math.round(took)} ms, limit ${LOCK_LIMIT} ms; no backup half made`,
    );
  });

test('whoever starts the program while it still makes its last backup gets the lock, once that is made', async ({
  program,
  folder,
}) => {
  await startCourse(program, await unlock(program), 'M. K.');
  const pid = await rendererPid(program);
  await beginLockWatch(program, 'M. K.');
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
    'When the window is closed it is gone within a second; whoever starts the program then finds the lock, and no call answers',
    `${Math.round(took)} ms, limit ${LOCK_LIMIT} ms`,
  );
});
