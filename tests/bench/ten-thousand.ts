import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kdfHere } from '../support/kdf.ts';
import { aNotebook } from './big-notebook.ts';

const COPIES = 5;

const asked = JSON.parse(process.env['MN_BENCH'] ?? '{}') as { folder: string; answer: string };

// A notebook of 10,000 pages, left for the program to open, and its plain copy.
const within = mkdtempSync(join(asked.folder, 'waiting-'));
const { folder, vault, opened } = await aNotebook(within, 10_000, kdfHere());
const times = Array.from({ length: COPIES }, (_, number) => {
  const began = performance.now();
  opened.db.prepare('VACUUM INTO ?').run(join(within, `copy-${number}`));
  return performance.now() - began;
});
vault.lock('asked');
const copying = times.sort((a, b) => a - b)[COPIES >> 1];
writeFileSync(asked.answer, JSON.stringify({ root: folder.root, copying }));
