import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '../../../main/db/migrations/list.ts';
import { createRestorer, type Restorer } from '../../../main/vault/backup/restore.ts';
import { stagedFiles } from '../../../main/vault/replace-notebook.ts';
import { aRestorer } from '../../support/backups.ts';
import { checkerHere } from '../../support/checker.ts';
import { aBackedUpCourse, remove } from '../../support/removed-course.ts';
import { PASSPHRASE, vaultParts } from '../../support/vault.ts';

type Course = Awaited<ReturnType<typeof aBackedUpCourse>>;

/** The look was ended: nothing is made ready, and there is nothing to go back to. */
async function expectEnded(
  looked: ReturnType<Restorer['look']>,
  restorer: Restorer,
  { folder }: Course,
): Promise<void> {
  expect(await looked).toEqual({ ok: false, error: { kind: 'locked' } });
  expect(existsSync(dirname(stagedFiles(folder).database))).toBe(false);
  expect(await restorer.goBack()).toMatchObject({ error: { kind: 'not-found' } });
}

test('a look that is ended before its key is derived makes nothing ready', async () => {
  const course = await aBackedUpCourse();
  const restorer = aRestorer(course.folder, course.vault);
  const looked = restorer.look(course.outside, { kind: 'passphrase', passphrase: PASSPHRASE });
  restorer.forget();
  await expectEnded(looked, restorer, course);
});

test.each(['before', 'after'] as const)(
  'a look that is ended right %s the course is taken out of its copy is answered as locked, and leaves nothing',
  async (moment) => {
    const course = await aBackedUpCourse();
    const { folder, vault, outside, marked } = course;
    remove(vault, marked);
    const clean: typeof checkerHere.clean = async (job, signal) => {
      if (moment === 'before') restorer.forget();
      const cleaned = await checkerHere.clean(job, signal);
      restorer.forget();
      return cleaned;
    };
    const checker = { ...checkerHere, clean };
    const newestSchema = migrations.length;
    const restorer: Restorer = createRestorer({ ...vaultParts(folder), newestSchema, vault, checker });
    await expectEnded(restorer.look(outside, { kind: 'open' }), restorer, course);
  },
);
