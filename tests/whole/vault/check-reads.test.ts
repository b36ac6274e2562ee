import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Locked, toAppError } from '../../../main/db/db-errors.ts';
import { checkNotebook } from '../../../main/vault/check-notebook.ts';
import { createChecker, doJob } from '../../../main/vault/checker.ts';
import { checkerHere } from '../../support/checker.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { aNewNotebook, aVault, openedBy } from '../../support/vault.ts';

const PAGE = 4096;

/** A check that finds a damaged page at its first so many looks. */
function flickering(looks: number) {
  let asked = 0;
  const checker = createChecker(() => {
    asked += 1;
    return Promise.resolve({ pages: 9, damaged: asked <= looks ? [4] : [], wrongLength: false });
  });
  return { checker, asked: () => asked };
}

test('every page of an open notebook is read, and a shut one is not', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const report = valueOf(await checkNotebook({ folder, vault, checker: checkerHere }));
  expect(report).toMatchObject({ damagedPages: 0, isWhole: true });
  expect(report.pages).toBeGreaterThan(10);
  const shut = { folder, vault: aVault(folder), checker: checkerHere };
  await expect(checkNotebook(shut)).rejects.toThrow(Locked);
});

test('a page that is written while it is read is read again, and one that stays damaged is told after three looks', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const passing = flickering(2);
  const whole = valueOf(await checkNotebook({ folder, vault, checker: passing.checker }));
  expect(whole).toEqual({ pages: 9, damagedPages: 0, rewrittenPages: 0, isWhole: true, isChanged: false });
  expect(passing.asked()).toBe(3);
  const lasting = flickering(9);
  const damaged = valueOf(await checkNotebook({ folder, vault, checker: lasting.checker }));
  expect(damaged).toEqual({ pages: 9, damagedPages: 1, rewrittenPages: 0, isWhole: false, isChanged: false });
  expect(lasting.asked()).toBe(3);
});

test('damage that comes after every page was found whole is told as damage, not as a notebook that does not fit', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const { db } = openedBy(vault);
  const checker = createChecker((job) => {
    const report = doJob(job);
    const bytes = readFileSync(folder.database);
    for (let at = 0; at < bytes.length; at += PAGE) bytes[at + 100] = (bytes[at + 100] ?? 0) ^ 1;
    writeFileSync(folder.database, bytes);
    db.pragma('shrink_memory'); // what stands in memory would hide it
    return Promise.resolve(report);
  });
  const error: unknown = await checkNotebook({ folder, vault, checker }).catch((thrown: unknown) => thrown);
  expect(toAppError(error)).toEqual({ kind: 'damaged', what: 'notebook' });
});

test('pages that are whole and do not fit together are told', async () => {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  const { db } = openedBy(vault);
  db.pragma('foreign_keys = OFF');
  db.exec(`INSERT INTO meeting (id, course_id, date, state, created_at, changed_at)
    VALUES ('00000000-0000-4000-8000-000000000000', 'no such course', '2026-11-23', 'planned', 1, 1)`);
  const report = valueOf(await checkNotebook({ folder, vault, checker: checkerHere }));
  expect(report).toMatchObject({ damagedPages: 0, isWhole: false });
});
