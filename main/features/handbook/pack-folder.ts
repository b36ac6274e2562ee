import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackProblem } from '../../../shared/handbook.ts';
import { fileOf, MANIFEST, type PackFiles, readManifest } from './read-pack.ts';

/** The longest file of a pack, bytes; the longest section that we ship is a twentieth of it. */
export const LONGEST_FILE = 200_000;

type FolderRead = { ok: true; files: PackFiles } | { ok: false; problems: PackProblem[] };

/**
 * The files of a pack in a folder: the manifest, and of the rest only the sections that it names. Links, devices, long
 * files and whatever is not UTF-8 text are refused; nothing else in the folder is looked at.
 */
export async function readPackFolder(folder: string): Promise<FolderRead> {
  const first = await readText(folder, MANIFEST);
  if (typeof first !== 'string') return { ok: false, problems: [first] };
  const manifest = readManifest(first);
  if (!manifest.ok) return manifest;
  const files = new Map([[MANIFEST, first]]);
  const problems: PackProblem[] = [];
  for (const section of manifest.manifest.sections) {
    const name = fileOf(section);
    const text = await readText(folder, name);
    if (typeof text === 'string') files.set(name, text);
    else problems.push(text);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, files };
}

async function readText(folder: string, file: string): Promise<string | PackProblem> {
  const wrong = (fault: PackProblem['fault']): PackProblem => ({ file, line: null, fault, detail: '' });
  let handle;
  try {
    // Not through a link, and without waiting at a pipe. Windows has neither flag, and undefined is none.
    handle = await open(join(folder, file), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch {
    return wrong('missing');
  }
  try {
    const found = await handle.stat();
    if (!found.isFile()) return wrong('missing');
    if (found.size > LONGEST_FILE) return wrong('too-large');
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_FILE + 1), 0, LONGEST_FILE + 1, 0);
    if (bytesRead > LONGEST_FILE) return wrong('too-large');
    return decode(buffer.subarray(0, bytesRead)) ?? wrong('not-text');
  } catch {
    return wrong('missing');
  } finally {
    await handle.close();
  }
}

/** Undefined where the bytes are not UTF-8 text, or carry control or direction signs, which would hide what stands there. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    return /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
