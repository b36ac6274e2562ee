import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file of the folder as it is now; one that goes away meanwhile is none. */
export async function filesIn(folder: string): Promise<{ name: string; bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => ({
        name,
        bytes: await readFile(join(parentPath, name)).catch(() => Buffer.of()),
      })),
  );
  return files.filter(({ bytes }) => bytes.length > 0);
}

/** The files in which some part stands, in one of the ways in which text and bytes are written. */
export async function filesWith(folder: string, parts: readonly (string | Buffer)[]): Promise<string[]> {
  const written = parts.flatMap((part) =>
    typeof part === 'string'
      ? [Buffer.from(part, 'utf8'), Buffer.from(part, 'utf16le')]
      : [part, Buffer.from(part.toString('hex')), Buffer.from(part.toString('base64').replace(/=+$/, ''))],
  );
  const files = await filesIn(folder);
  return files.filter(({ bytes }) => written.some((one) => bytes.includes(one))).map(({ name }) => name);
}
