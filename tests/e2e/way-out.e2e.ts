import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/program.ts';
import { readKey } from '../support/sheet.ts';
import { lockByMenu, startCourse, startNotebook } from '../support/steps.ts';

const ALIAS = 'Kanariefugl 4417';
const TOOL = join(import.meta.dirname, '../../tools/open-notebook.mjs');

test('with the key that the sheet shows, the notebook’s file becomes a plain database without the program', async ({
  program,
}) => {
  const page = await startNotebook(program);
  const key = await readKey(page);
  await page.getByRole('button', { name: 'Gør det senere' }).click();
  await startCourse(program, await program.page('overview'), ALIAS);
  await lockByMenu(program);
  await program.page('lock');
  const [sealed, plain] = [join(program.folder, 'notebook.mndb'), join(program.folder, 'plain.sqlite')];
  const opened = spawnSync(process.execPath, [TOOL, sealed, plain], { input: `${key.join(' ')}\n` });
  expect(opened.status, opened.stderr.toString()).toBe(0);
  const bytes = await readFile(plain);
  expect(bytes.subarray(0, 16).toString()).toBe('SQLite format 3\0');
  expect([(await readFile(sealed)).includes(ALIAS), bytes.includes(ALIAS)]).toEqual([false, true]);
});
