import { migrations } from '../../../main/db/migrations/list.ts';
import { schemaVersion } from '../../../main/db/migrate.ts';
import { openNotebookFile } from '../../../main/db/open.ts';
import type { NotebookFolder } from '../../../main/files/notebook-folder.ts';
import { zeroSecrets } from '../../../main/vault/secrets.ts';
import { valueOf } from '../../support/value-of.ts';
import { stackOn } from '../rig/stack.ts';
import {
  makeNotebook,
  numberOf,
  pageTexts,
  passphrase,
  proveWritable,
  requireWhole,
  secretsOf,
  textOf,
} from './notebook.ts';
import type { Scenario } from './scenario.ts';

const MEETINGS = 12;

/** Three steps as a later version may have them: a column for every row, a table built anew, an index. */
const later = [
  `ALTER TABLE meeting ADD COLUMN weight INTEGER NOT NULL DEFAULT 0;
   UPDATE meeting SET weight = length(topics);`,
  `CREATE TABLE draft_next (subject TEXT NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL, at INTEGER,
     PRIMARY KEY (subject, field)) STRICT, WITHOUT ROWID;
   INSERT INTO draft_next SELECT subject, field, text, 0 FROM draft;
   DROP TABLE draft;
   ALTER TABLE draft_next RENAME TO draft;`,
  `CREATE TABLE page_copy AS SELECT id, topics, notes FROM meeting;
   CREATE INDEX page_copy_by_meeting ON page_copy (id);`,
];
const steps = [...migrations, ...later];

/** The schema version of a shut notebook that passphrase 0 opens. */
export async function versionOf(folder: NotebookFolder): Promise<number> {
  const secrets = await secretsOf(folder, 0);
  if (!secrets) throw new Error('The passphrase opens nothing');
  const db = openNotebookFile(folder.database, { key: secrets.keys.database, id: secrets.id });
  try {
    return schemaVersion(db);
  } finally {
    db.close();
    zeroSecrets(secrets);
  }
}

/** The first unlock after the program was replaced by a newer one. */
export const migration: Scenario = {
  prepare: (folder) => makeNotebook(folder, MEETINGS),

  async work({ folder, acknowledge }) {
    const { vault, shut } = stackOn(folder, { migrations: steps });
    valueOf(await vault.unlock(passphrase(0)));
    acknowledge('migrated');
    await shut();
  },

  async verify(folder, acknowledged) {
    const problems: string[] = [];
    const version = await versionOf(folder);
    const isDone = version === steps.length;
    if (!isDone && version !== migrations.length) problems.push(`stands at step ${version}`);
    if (!isDone && acknowledged.includes('migrated')) problems.push('the migration was undone');
    const stack = stackOn(folder, { migrations: steps });
    valueOf(await stack.vault.unlock(passphrase(0)));
    const numbers = (await pageTexts(stack)).filter((text) => text === textOf(numberOf(text))).map(numberOf);
    for (let number = 1; number <= MEETINGS; number += 1)
      if (!numbers.includes(number)) problems.push(`text ${number} is gone`);
    await proveWritable(stack);
    await stack.shut();
    await requireWhole(folder, 0);
    return problems;
  },
};
