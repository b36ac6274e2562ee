import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WritableDb } from '../../../main/db/handle.ts';
import { createNotebookFile, openNotebookFile } from '../../../main/db/open.ts';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { isWhole, verifyPages } from '../../../main/vault/page-verifier.ts';
import { textOf } from './notebook.ts';
import type { Scenario } from './scenario.ts';

const secret = { key: Buffer.alloc(32, 7), id: Buffer.alloc(16, 9) };
const NOTES = 25;
const OPENINGS = 150;

function open(folder: NotebookFolder, settings: readonly string[]): WritableDb {
  const db = openNotebookFile(folder.database, secret);
  for (const setting of settings) db.pragma(setting);
  return db;
}

/** The same rows under settings of the database that are not the program's: what the rig must be able to see. */
export const under = (...settings: string[]): Scenario => ({
  prepare(folder) {
    const db = createNotebookFile(folder.database, secret);
    db.exec('CREATE TABLE note (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
    db.close();
    return Promise.resolve();
  },

  work({ folder, acknowledge }) {
    const db = open(folder, settings);
    const insert = db.prepare('INSERT INTO note (number, text) VALUES (?, ?)');
    for (let number = 1; number <= NOTES; number += 1) {
      insert.run(number, textOf(number));
      acknowledge(String(number));
    }
    // Left open: a database that is shut has put everything in its place.
    return Promise.resolve();
  },

  verify(folder, acknowledged) {
    const db = open(folder, existsSync(join(`${folder.database}-wal`)) ? ['journal_mode = WAL'] : []);
    const rows = db
      .prepare<[], { number: number; text: string }>('SELECT number, text FROM note ORDER BY number')
      .all();
    db.pragma('journal_mode = TRUNCATE');
    db.close();
    const problems = rows
      .filter(({ number, text }) => text !== textOf(number))
      .map(({ number }) => `${number}`);
    if (rows.length < acknowledged.length) problems.push(`${acknowledged.length} became ${rows.length}`);
    if (!isWhole(verifyPages(folder.database, secret))) problems.push('damaged pages');
    return Promise.resolve(problems);
  },
});

/** The file is opened and shut again and again, as fast as it goes. */
export const opening: Scenario = {
  prepare: under().prepare,
  work({ folder, acknowledge }) {
    for (let number = 1; number <= OPENINGS; number += 1) {
      openNotebookFile(folder.database, secret).close();
      acknowledge(String(number));
    }
    return Promise.resolve();
  },
  verify: under().verify,
};
