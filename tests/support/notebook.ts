import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { migrate } from '../../main/db/migrate.ts';
import { migrations } from '../../main/db/migrations/list.ts';
import { createNotebookFile } from '../../main/db/open.ts';
import { type NotebookFolder, prepareFolder } from '../../main/files/notebook-folder.ts';
import type { OpenNotebook } from '../../main/open-notebook.ts';
import { NOW } from './builders.ts';

export { valueOf } from './value-of.ts';

/** A folder of the test's own, gone when it ends. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mentornotesbog-unit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const aNotebookFolder = (): NotebookFolder => prepareFolder({ MENTORNOTESBOG_FOLDER: aFolder() });

/** An open notebook on a real encrypted file, with a clock that the test may move. */
export function anOpenNotebook(): OpenNotebook & { clock: { at: number }; file: string; key: Buffer } {
  const file = join(aFolder(), 'notebook.mndb');
  const key = randomBytes(32);
  const db = createNotebookFile(file, { key: Buffer.from(key), id: randomBytes(16) });
  migrate(db, migrations);
  db.prepare('INSERT INTO notebook (only_row, owner, created_at) VALUES (1, ?, ?)').run('Bodil Kær', NOW);
  onTestFinished(() => void db.close());
  const clock = { at: NOW };
  return { db, now: () => clock.at, clock, file, key };
}
