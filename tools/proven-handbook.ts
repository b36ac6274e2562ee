import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { readPackFolder } from '../main/features/handbook/pack-folder.ts';
import { readPack } from '../main/features/handbook/read-pack.ts';

/** The faults of the handbook in a folder, one a line, as the program finds them in a handbook that it loads. */
async function faultsIn(folder: string): Promise<string[]> {
  const found = await readPackFolder(folder);
  const read = found.ok ? readPack(found.files) : found;
  if (read.ok) return [];
  return read.problems.map(({ file, line, fault, detail }) =>
    [resolve(folder, file), line, ` ${fault}`, detail && ` ${detail}`].filter(Boolean).join(':'),
  );
}

/** A plug-in of the bundler that ends the build where the handbook that we ship is not sound. */
export const provenHandbook = (folder: string): Plugin => ({
  name: 'proven-handbook',
  async buildStart() {
    const faults = await faultsIn(folder);
    if (faults.length > 0) this.error(`The handbook is not sound:\n${faults.join('\n')}`);
  },
});
