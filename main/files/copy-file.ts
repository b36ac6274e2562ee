import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { placeAtomically } from './atomic-write.ts';

/** SHA-256, in hex, of a file from `start` (bytes) to its end. Each piece read is also given to `use`. */
export async function digestFile(
  path: string,
  start = 0,
  use: (piece: Buffer) => Promise<unknown> = () => Promise.resolve(),
): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { start, highWaterMark: 1 << 20 })) {
    hash.update(piece as Buffer);
    await use(piece as Buffer);
  }
  return hash.digest('hex');
}

/**
 * Copies a file, whole or not at all, and not at all where `signal` is aborted amid it: mode 0600, flushed to the disk and proved before it takes its name. Read and
 * written piece by piece, since a file may be large.
 */
export const copyFileWhole = (
  from: string,
  to: string,
  verify = async (copy: string): Promise<void> => {
    if ((await digestFile(copy)) !== (await digestFile(from)))
      throw new Error('The copy reads back differently');
  },
  signal?: AbortSignal,
): Promise<void> =>
  placeAtomically([to], {
    write: async (handle) => {
      await digestFile(from, 0, (piece) => {
        signal?.throwIfAborted();
        return handle.writeFile(piece);
      });
    },
    verify,
  });

type Write = (file: string, bytes: Buffer) => void;
const writeNow: Write = (file, bytes) => writeFileSync(file, bytes, { mode: 0o600, flush: true });

/** Copies a small file while nothing else can run: mode 0600, flushed to the disk and proved; what lies there is written over. */
export function copyFileNow(from: string, to: string, write = writeNow): void {
  const bytes = readFileSync(from);
  write(to, bytes);
  if (!readFileSync(to).equals(bytes)) throw new Error('The copy reads back differently');
}
