import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { kdfHere } from '../support/kdf.ts';
import { aNotebook } from './big-notebook.ts';

const asked = JSON.parse(process.env['MN_BENCH'] ?? '{}') as { folder: string; answer: string };

test('a notebook of 10,000 pages, left for the program to open', { timeout: 300_000 }, async () => {
  const { folder, vault } = await aNotebook(mkdtempSync(join(asked.folder, 'waiting-')), 10_000, kdfHere());
  vault.lock('asked');
  writeFileSync(asked.answer, JSON.stringify({ root: folder.root }));
});
