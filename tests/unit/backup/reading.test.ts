import { expect, test } from 'vitest';
import { makeFolder } from '../../../main/files/notebook-folder.ts';
import { findBackups } from '../../../main/vault/backup/find-backups.ts';
import { HandbookPlace } from '../../../shared/handbook.ts';
import { stackOn } from '../../fault/rig/stack.ts';
import { NOW } from '../../support/builders.ts';
import { aFolder, valueOf } from '../../support/notebook.ts';
import { PASSPHRASE } from '../../support/vault.ts';

const DAY = 86_400_000;
const place = HandbookPlace.parse({ section: 'logbog', heading: 'siden-sidst' });

/** A notebook that was backed up yesterday, opened today. */
async function backedUpYesterday() {
  const folder = makeFolder(aFolder());
  const clock = { at: NOW - DAY };
  const { vault, api, backups } = stackOn(folder, { now: () => clock.at });
  valueOf(await vault.create({ owner: 'Bodil Kær', passphrase: PASSPHRASE }));
  valueOf(await backups.make('daily'));
  vault.lock('asked');
  clock.at = NOW;
  valueOf(await vault.unlock(PASSPHRASE));
  return { vault, api, backups, made: () => findBackups(folder.backups).length };
}

test('reading the handbook alone makes no backup due, and the place is kept', async () => {
  const { vault, api, backups, made } = await backedUpYesterday();
  valueOf(await api.handbook.keepPlace(place));
  expect(vault.noteChange()).toBe(false);
  await backups.beforeClosing();
  expect(made()).toBe(1);
  vault.lock('asked');
  valueOf(await vault.unlock(PASSPHRASE));
  expect(valueOf(await api.handbook.read()).place).toEqual(place);
  await backups.beforeClosing();
  expect(made()).toBe(1);
  vault.lock('asked');
});

test('a word written before or after the reading makes one due', async () => {
  for (const order of ['before', 'after']) {
    const { vault, api, backups, made } = await backedUpYesterday();
    if (order === 'after') valueOf(await api.handbook.keepPlace(place));
    valueOf(await api.courses.start({ alias: 'M. K.' }));
    if (order === 'before') valueOf(await api.handbook.keepPlace(place));
    await backups.beforeClosing();
    expect(made(), order).toBe(2);
    vault.lock('asked');
  }
});
