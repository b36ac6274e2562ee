import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type FileHandle, open, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { renamePatiently } from './rename-patiently.ts';
import { isUnsyncable } from './sync-folder.ts';

/** Whether a later start knows a name for half-written; a database among them may have its journal beside it. */
export const isTemporaryName = (name: string): boolean => /^\..+\.[0-9a-f]{12}\.tmp(-journal)?$/.test(name);

type Steps = {
  /** Given the bytes read back; it throws where they are not as they should be. */
  verify?: (written: Buffer) => void;
  /** Given the temporary file's path before there is one, so that it can be found after a kill. */
  announce?: (temporary: string) => Promise<void>;
  /** Gives the write up where the file does not stand yet: it rejects with `AbortError` and leaves nothing. */
  signal?: AbortSignal;
};

/** A name beside `path` that a later start knows for half-written. */
export const temporaryBeside = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);

/**
 * Writes a whole file or nothing: a temporary file beside it (mode 0600), flushed to the disk, read back,
 * and only then renamed into place. Rejects with the system's error and leaves no temporary file.
 */
export const writeFileAtomically = (path: string, bytes: Uint8Array, steps: Steps = {}): Promise<void> =>
  writeFilesAtomically([path], bytes, steps);

/**
 * The same bytes under several names, each whole or not at all. Every copy lies on the disk before the first
 * takes its place, so that a full disk leaves all of them as they were.
 */
export function writeFilesAtomically(
  paths: readonly string[],
  bytes: Uint8Array,
  { verify, ...steps }: Steps = {},
): Promise<void> {
  const { signal } = steps;
  return placeAtomically(paths, {
    ...steps,
    write: (file) => file.writeFile(bytes, { ...(signal && { signal }) }),
    verify: async (temporary) => {
      const written = await readFile(temporary);
      if (!written.equals(bytes)) throw new Error('The file reads back differently');
      verify?.(written);
    },
  });
}

type Placing = Omit<Steps, 'verify'> & {
  write: (file: FileHandle) => Promise<void>;
  /** Given the written file's path; it rejects where the file is not as it should be. */
  verify: (temporary: string) => Promise<void>;
};

/** As `writeFilesAtomically`, for what is written and proved piece by piece. */
export async function placeAtomically(
  paths: readonly string[],
  { write, verify, announce, signal }: Placing,
): Promise<void> {
  const copies = paths.map((path) => ({ path, temporary: temporaryBeside(path) }));
  try {
    for (const { temporary } of copies) {
      await announce?.(temporary);
      signal?.throwIfAborted();
      await writeThrough(temporary, write);
      await verify(temporary);
    }
    signal?.throwIfAborted();
    for (const { temporary, path } of copies) {
      await renamePatiently(temporary, path);
      await syncFolder(path);
    }
  } catch (error) {
    // What cannot be removed now is removed at a later start; the first error is the one to tell.
    for (const { temporary } of copies) await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Flushes to the disk what another has written to a file, such as the database's driver. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function writeThrough(path: string, write: Placing['write']): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await write(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the rename itself durable: by the folder on POSIX, by the renamed file where folders have no sync. */
async function syncFolder(path: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = process.platform === 'win32' ? await open(path, 'r+') : await open(dirname(path), 'r');
    await handle.sync();
  } catch (error) {
    if (!isUnsyncable(error)) throw error;
  } finally {
    await handle?.close();
  }
}

/** Takes away what a killed run left half-written in a folder, if there is such a folder. */
export async function removeTemporaryFiles(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  for (const name of await readdir(folder)) {
    if (isTemporaryName(name)) await rm(join(folder, name), { force: true });
  }
}
