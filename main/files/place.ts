import { statSync } from 'node:fs';

/**
 * Remembers which file stands at a path, and tells each time it is asked whether that one stands there still. A file
 * that was moved or deleted can be read and written for as long as it is held open, and nobody will find what is written.
 */
export function watchPlace(path: string): () => boolean {
  const then = numberOf(path);
  return () => then !== undefined && numberOf(path) === then;
}

/** Windows lets nobody take a file away that is held open, and not every drive there numbers its files for good. */
function numberOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return process.platform === 'win32' ? 'there' : `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}
