import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { migrate } from '../../main/db/migrate.ts';
import { migrations } from '../../main/db/migrations/list.ts';
import { createNotebookFile, openNotebookFile } from '../../main/db/open.ts';
import { type NotebookFolder, prepareFolder } from '../../main/files/notebook-folder.ts';
import type { OpenNotebook } from '../../main/open-notebook.ts';
import { NOW } from './builders.ts';

export { valueOf } from './value-of.ts';

/** A folder of the test's own, gone when it ends. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mentornotesbog-unit-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

export const aNotebookFolder = (): NotebookFolder => prepareFolder({ MENTORNOTESBOG_FOLDER: aFolder() });

type Made = { file: string; key: Buffer; id: Buffer };

/** A notebook brought to the newest version, made once by each test process: what each test opens is its copy. */
let made: Made | undefined;
function makeOnce(): Made {
  const folder = mkdtempSync(join(tmpdir(), 'mentornotesbog-unit-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const own = { file: join(folder, 'notebook.mndb'), key: randomBytes(32), id: randomBytes(16) };
  const db = createNotebookFile(own.file, { key: Buffer.from(own.key), id: own.id });
  migrate(db, migrations);
  db.prepare('INSERT INTO notebook (only_row, owner, created_at) VALUES (1, ?, ?)').run('Bodil Kær', NOW);
  db.close();
  return own;
}

/** An open notebook on a real encrypted file of its own, with a clock that the test may move. */
export function anOpenNotebook(): OpenNotebook & { clock: { at: number }; file: string; key: Buffer } {
  const { file: first, key, id } = (made ??= makeOnce());
  const file = join(aFolder(), 'notebook.mndb');
  copyFileSync(first, file);
  const db = openNotebookFile(file, { key: Buffer.from(key), id });
  onTestFinished(() => void db.close());
  const clock = { at: NOW };
  return { db, now: () => clock.at, clock, file, key: Buffer.from(key) };
}
