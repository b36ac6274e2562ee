import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Entry = { files?: Record<string, Entry>; offset?: string; size?: number; unpacked?: boolean };

/** Every file that an ASAR archive holds, by its path in it. */
export function readAsar(file: string): Map<string, Buffer> {
  const bytes = readFileSync(file);
  const start = 8 + bytes.readUInt32LE(4);
  const length = bytes.readUInt32LE(12);
  const found = new Map<string, Buffer>();
  const walk = (path: string, { files, offset, size = 0 }: Entry): void => {
    for (const [name, entry] of Object.entries(files ?? {})) walk(path ? `${path}/${name}` : name, entry);
    if (offset === undefined) return;
    found.set(path, bytes.subarray(start + Number(offset), start + Number(offset) + size));
  };
  walk('', JSON.parse(bytes.toString('utf8', 16, 16 + length)) as Entry);
  return found;
}

/** The digest of every file under a folder, by its path in it. */
export function digests(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [
        path.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ] as const;
    }),
  );
}

/** The keys at which two maps differ, in either of them. */
export const differing = <V>(
  one: Map<string, V>,
  other: Map<string, V>,
  same: (a: V, b: V) => boolean,
): string[] =>
  [...new Set([...one.keys(), ...other.keys()])]
    .filter((key) => {
      const [a, b] = [one.get(key), other.get(key)];
      return a === undefined || b === undefined || !same(a, b);
    })
    .sort();
