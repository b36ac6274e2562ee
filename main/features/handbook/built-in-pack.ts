import type { Handbook } from '../../../shared/handbook.ts';
import { MANIFEST } from './read-manifest.ts';
import { type PackFiles, readPack } from './read-pack.ts';

const found = import.meta.glob<string>(
  ['../../../shared/content/da/*.md', '../../../shared/content/da/pack.json'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);

/** The files of the handbook that the program ships. */
export const builtInFiles: PackFiles = new Map(
  Object.entries(found).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1), text]),
);

let read: Handbook | undefined;

/** The handbook that the program ships; it was proved when the program was built. */
export function builtInHandbook(): Handbook {
  if (read) return read;
  const pack = readPack(builtInFiles);
  if (!pack.ok) throw new Error(`The shipped ${MANIFEST} or a section of it is not sound`);
  return (read = pack.handbook);
}
