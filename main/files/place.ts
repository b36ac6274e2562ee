import { type BigIntStats, statSync } from 'node:fs';

/**
 * Remembers which file stands at a path, and tells each time it is asked whether that one stands there still. A file
 * that was moved or deleted can be read and written for as long as it is held open, and nobody will find what is written.
 */
export function watchPlace(path: string): () => boolean {
  const then = statsOf(path);
  return () => {
    const now = statsOf(path);
    if (!then || !now) return false;
    // Windows lets nobody take a file away that is held open, and not every drive there numbers its files for good.
    return process.platform === 'win32' || (now.ino === then.ino && now.dev === then.dev);
  };
}

function statsOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}
