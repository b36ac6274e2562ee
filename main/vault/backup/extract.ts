import { open } from 'node:fs/promises';
import { digestFile } from '../../files/copy-file.ts';

/**
 * Takes the database out of a backup and flushes it to the disk.
 * @returns its SHA-256, hex
 * @throws the signal's reason where it is aborted meanwhile
 */
export async function extract(
  file: string,
  offset: number,
  target: string,
  signal: AbortSignal,
): Promise<string> {
  const handle = await open(target, 'wx', 0o600);
  try {
    const sha256 = await digestFile(file, offset, (piece) => {
      signal.throwIfAborted();
      return handle.writeFile(piece);
    });
    await handle.sync();
    return sha256;
  } finally {
    await handle.close();
  }
}
