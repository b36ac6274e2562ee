import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createNotebookFile } from '../../../main/db/open.ts';
import { migrate } from '../../../main/db/migrate.ts';
import { migrations } from '../../../main/db/migrations/list.ts';
import { answerJob } from '../../../main/vault/answer-job.ts';
import { noLedger } from '../../../main/removed/ledger.repo.ts';
import { aFolder } from '../../support/notebook.ts';

/** A closed notebook, and its secret as it arrives in another process: plain byte arrays. */
function aClosedNotebook() {
  const file = join(aFolder(), 'notebook.mndb');
  const [key, id] = [randomBytes(32), randomBytes(16)];
  const db = createNotebookFile(file, { key, id });
  migrate(db, migrations);
  db.close();
  return { file, secret: { key: new Uint8Array(key), id: new Uint8Array(id) } };
}
const zero = (bytes: Uint8Array) => bytes.every((byte) => byte === 0);

test('a job from another process is done, and the very bytes of its keys are wiped', () => {
  const { file, secret } = aClosedNotebook();
  expect(answerJob({ kind: 'pages', job: { file, secret } })).toMatchObject({
    done: true,
    value: { damaged: [], wrongLength: false },
  });
  expect([zero(secret.key), zero(secret.id)]).toEqual([true, true]);
});

test('lists and what is null or plain arrive as they were sent', () => {
  const { file, secret } = aClosedNotebook();
  const scratch = `${file}.scratch`;
  const sources = [
    { file, offset: 0 },
    { file: join(aFolder(), 'gone'), offset: 0 },
  ];
  const job = { sources, secret, scratch, more: null };
  expect(answerJob({ kind: 'ledgers', job })).toEqual({ done: true, value: [noLedger] });
  expect(zero(secret.key)).toBe(true);
});

test('a job that fails is told by the system’s code and no word more, and its keys are wiped, too', () => {
  const { secret } = aClosedNotebook();
  const file = join(aFolder(), 'Bodil Kær');
  expect(answerJob({ kind: 'pages', job: { file, secret } })).toEqual({ done: false, code: 'ENOENT' });
  expect([zero(secret.key), zero(secret.id)]).toEqual([true, true]);
});
