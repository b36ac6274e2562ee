import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkNotebook } from '../../../main/vault/check-notebook.ts';
import { PAGE } from '../../../main/vault/page-verifier.ts';
import { checkerHere } from '../../support/checker.ts';
import { aNotebookFolder, valueOf } from '../../support/notebook.ts';
import { aNewNotebook, aVault, openedBy, PASSPHRASE, wordsIn, writeWord } from '../../support/vault.ts';

const LONG = 'x'.repeat(60_000);

/** A shut notebook with free pages between others, and which they are. */
async function withFreePages() {
  const folder = aNotebookFolder();
  const vault = await aNewNotebook(folder);
  writeWord(vault, LONG);
  writeWord(vault, 'blåbærgrød');
  writeWord(vault, `y${LONG}`);
  const { db } = openedBy(vault);
  db.prepare('DELETE FROM draft WHERE text = ?').run(LONG);
  const used = db.prepare<[], number>('SELECT pageno FROM dbstat').pluck().all();
  const count = Number(db.pragma('page_count', { simple: true }));
  const free = Array.from({ length: count }, (_, index) => index + 1).filter((page) => !used.includes(page));
  vault.lock('asked');
  expect(free.length).toBeGreaterThan(10);
  expect(Math.max(...used)).toBeGreaterThan(Math.max(...free));
  return { folder, used, free };
}

/** Damages pages of the shut file as half a write does, opens it and checks it. */
async function checkedWith(pages: (found: { used: number[]; free: number[] }) => number[]) {
  const { folder, ...found } = await withFreePages();
  const bytes = readFileSync(folder.database);
  for (const page of pages(found)) bytes.fill(7, (page - 1) * PAGE + 1024, (page - 1) * PAGE + 1536);
  writeFileSync(folder.database, bytes);
  const vault = aVault(folder);
  valueOf(await vault.unlock(PASSPHRASE));
  const check = async () => valueOf(await checkNotebook({ folder, vault, checker: checkerHere }));
  return { vault, check, isUntouched: () => readFileSync(folder.database).equals(bytes) };
}

test('torn free pages are no damage: they are written anew, and every word stays', async () => {
  // At either end may be the list of the others, which SQLite does journal.
  const { vault, check } = await checkedWith(({ free }) => free.slice(1, -1));
  const report = await check();
  expect(report).toMatchObject({ damagedPages: 0, isWhole: true });
  expect(report.rewrittenPages).toBeGreaterThan(8);
  expect(await check()).toMatchObject({ damagedPages: 0, rewrittenPages: 0, isWhole: true });
  expect(wordsIn(vault)).toEqual(['blåbærgrød', `y${LONG}`]);
});

test('a page that holds something is damaged, and the check leaves the file alone', async () => {
  const { check, isUntouched } = await checkedWith(({ used }) => used.slice(-1));
  expect(await check()).toMatchObject({ damagedPages: 1, rewrittenPages: 0, isWhole: false });
  expect(isUntouched()).toBe(true);
});

test('free pages beside a damaged one are counted and left alone with it', async () => {
  const { check, isUntouched } = await checkedWith(({ used, free }) => [
    ...used.slice(-1),
    ...free.slice(2, 4),
  ]);
  expect(await check()).toMatchObject({ damagedPages: 3, rewrittenPages: 0, isWhole: false });
  expect(isUntouched()).toBe(true);
});
