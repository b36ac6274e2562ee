import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '../../../main/db/migrations/list.ts';
import { createRestorer } from '../../../main/vault/backup/restore.ts';
import { checkerHere } from '../../support/checker.ts';
import { valueOf } from '../../support/notebook.ts';
import { aBackedUpCourse, outcomes, remove } from '../../support/removed-course.ts';
import { PASSPHRASE, vaultParts } from '../../support/vault.ts';

/** A folder of backups as the system answers for one that is there and cannot be read. @returns what makes it whole again */
function makeUnreadable(folder: string): () => void {
  renameSync(folder, `${folder}-away`);
  writeFileSync(folder, 'a file in the place of the folder');
  return () => {
    rmSync(folder);
    renameSync(`${folder}-away`, folder);
  };
}

type Made = Awaited<ReturnType<typeof aBackedUpCourse>>;

const aRestorerWith = ({ folder, vault, second }: Pick<Made, 'folder' | 'vault' | 'second'>) =>
  createRestorer({
    ...vaultParts(folder),
    newestSchema: migrations.length,
    vault,
    checker: checkerHere,
    secondFolder: () => second,
  });

test('a second folder that cannot be read hides no backup that lies here, and the notebook goes back to it', async () => {
  const made = await aBackedUpCourse();
  const repair = makeUnreadable(made.second);
  const [newest] = await made.backups.list();
  expect(newest).toMatchObject({ state: 'whole', places: ['here'] });
  const restorer = aRestorerWith(made);
  valueOf(await restorer.look(newest?.file ?? '', { kind: 'open' }));
  expect(valueOf(await restorer.goBack())).toMatchObject({ state: 'unlocked' });
  repair();
});

test('backups here that cannot be read hide none in the second folder, and a shut notebook goes back to it', async () => {
  const made = await aBackedUpCourse();
  made.vault.lock('asked');
  const repair = makeUnreadable(made.folder.backups);
  const [newest] = await made.backups.list();
  expect(newest).toMatchObject({ state: 'whole', places: ['second'] });
  const restorer = aRestorerWith(made);
  valueOf(await restorer.look(newest?.file ?? '', { kind: 'passphrase', passphrase: PASSPHRASE }));
  expect(valueOf(await restorer.goBack())).toMatchObject({ state: 'unlocked' });
  repair();
});

test('what was removed is taken out of every other copy where the second folder cannot be read, which is told as away', async () => {
  const { second, vault, backups, marked } = await aBackedUpCourse();
  const repair = makeUnreadable(second);
  remove(vault, marked);
  const told = valueOf(await backups.clean());
  expect(outcomes(told, 'here')).not.toEqual([]);
  expect(told.secondGone).toBe(basename(second));
  repair();
  const again = valueOf(await backups.clean());
  expect([outcomes(again, 'second'), again.secondGone]).toEqual([['clean'], null]);
});
