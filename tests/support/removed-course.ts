import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type DatabaseKey, withNotebookFile } from '../../main/db/open.ts';
import { findCourse } from '../../main/features/courses/courses.repo.ts';
import { removeCourse } from '../../main/features/removal/removal.repo.ts';
import { readHead } from '../../main/vault/backup/backup-file.ts';
import type { Vault } from '../../main/vault/vault.ts';
import type { ToldCopies } from '../../shared/removed-copies.ts';
import { aRestorer, backUp, someBackups } from './backups.ts';
import { NOW } from './builders.ts';
import { termsOnPages } from './index-terms.ts';
import { aMarkedCourse, type MarkedCourse } from './marked-rows.ts';
import { aFolder, aNotebookFolder, valueOf } from './notebook.ts';
import { readPages } from './sqlcipher-page.ts';
import { aNewNotebook, openedBy } from './vault.ts';

export const DAY = 86_400_000;
export const KEPT = 'Som menteen sagde, er pausen vigtig';

/**
 * A notebook with two courses of which every text is marked, two backups with a copy of the newer in the second folder, a copy of the
 * older one outside, and a notebook that was set aside.
 */
export async function aBackedUpCourse() {
  const folder = aNotebookFolder();
  const second = aFolder();
  const outside = join(aFolder(), 'udenfor.mnbak');
  const vault = await aNewNotebook(folder);
  const backups = someBackups(folder, vault, { secondFolder: () => second, now: () => NOW + DAY });
  const { db } = openedBy(vault);
  const other = await aMarkedCourse(db, 'other');
  const marked = await aMarkedCourse(db, 'gone');
  cpSync(await backUp(folder, vault), outside);
  const restorer = aRestorer(folder, vault);
  valueOf(await restorer.look(outside, { kind: 'open' }));
  valueOf(await restorer.goBack());
  valueOf(await backups.make('daily'));
  return { folder, second, outside, vault, backups, other, marked };
}

export function remove(vault: Vault, { id, pages }: MarkedCourse): void {
  const { db } = openedBy(vault);
  const course = findCourse(db, id);
  if (!course) throw new Error('The course is not there');
  const decided = [
    { id: pages.tied, text: null },
    { id: pages.free, text: KEPT },
  ];
  expect(removeCourse(db, course, { pages: decided, at: NOW + 2 * DAY })).toBeDefined();
}

/** All that is in a notebook or a backup, decrypted page by page, free pages too. */
export const plainly = (file: string, key: Buffer): Buffer => Buffer.concat(readPages(databaseIn(file), key));

/** The trigrams of the removed course's marks that stand in the search's index of a notebook or a backup; no other word has them. */
export function trigramsLeft(file: string, secret: DatabaseKey): string[] {
  const copy = join(aFolder(), 'copy.mndb');
  writeFileSync(copy, databaseIn(file));
  const terms = withNotebookFile(copy, secret, termsOnPages);
  return ['qxg', 'xgo'].filter((term) => terms.has(term));
}

function databaseIn(file: string): Buffer {
  const offset = file.endsWith('.mnbak') ? (readHead(file)?.offset ?? 0) : 0;
  return readFileSync(file).subarray(offset);
}

export const filesIn = (folder: string, isWanted: RegExp): string[] =>
  readdirSync(folder)
    .filter((name) => isWanted.test(name))
    .map((name) => join(folder, name));

export const outcomes = ({ copies }: ToldCopies, place: string) =>
  copies.filter((copy) => copy.place === place).map(({ outcome }) => outcome);
