import { isUtf8 } from 'node:buffer';
import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackProblem } from '../../../shared/handbook.ts';
import { MANIFEST, readManifest } from './read-manifest.ts';
import { fileOf, type PackFiles } from './read-pack.ts';

/** The longest file of a pack, bytes; the longest section that we ship is a twentieth of it. */
export const LONGEST_FILE = 200_000;
/** All files of a pack together, bytes. */
export const LARGEST_PACK = 1_000_000;

type FolderRead = { ok: true; files: PackFiles } | { ok: false; problems: PackProblem[] };
type FileRead = { text: string; size: number } | PackProblem;

/**
 * The files of a pack in a folder: the manifest, and of the rest only the sections that it names. Links, devices, long
 * files and whatever is not UTF-8 text are refused; nothing else in the folder is looked at.
 */
export async function readPackFolder(folder: string): Promise<FolderRead> {
  const first = await readText(folder, MANIFEST);
  if ('fault' in first) return { ok: false, problems: [first] };
  const manifest = readManifest(first.text);
  if (!manifest.ok) return manifest;
  const files = new Map([[MANIFEST, first.text]]);
  const problems: PackProblem[] = [];
  let size = first.size;
  for (const section of manifest.manifest.sections) {
    const file = fileOf(section);
    const found = await readText(folder, file);
    if ('fault' in found) {
      problems.push(found);
      continue;
    }
    files.set(file, found.text);
    size += found.size;
    if (size <= LARGEST_PACK) continue;
    problems.push({ file, line: null, fault: 'pack-too-large', detail: '' });
    break;
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, files };
}

async function readText(folder: string, file: string): Promise<FileRead> {
  const wrong = (fault: PackProblem['fault'], line: number | null = null): PackProblem => ({
    file,
    line,
    fault,
    detail: '',
  });
  const path = join(folder, file);
  let handle: FileHandle | undefined;
  try {
    // Looked at before it is opened: to open a device or a pipe can already do something.
    const there = await lstat(path);
    if (!there.isFile()) return wrong('missing');
    // Should another thing lie there now: not through a link, and without waiting at a pipe. Windows has neither flag.
    handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const found = await handle.stat();
    if (!found.isFile() || found.ino !== there.ino) return wrong('missing');
    if (found.size > LONGEST_FILE) return wrong('too-large');
    const bytes = await readBytes(handle);
    if (bytes.length > LONGEST_FILE) return wrong('too-large');
    const text = decode(bytes);
    return typeof text === 'string' ? { text, size: bytes.length } : wrong('not-text', text.line);
  } catch {
    return wrong('missing');
  } finally {
    await handle?.close();
  }
}

/** The whole file, but no more than one byte beyond what a file may have; a shared folder may give it in parts. */
async function readBytes(handle: FileHandle): Promise<Buffer> {
  const buffer = Buffer.alloc(LONGEST_FILE + 1);
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}

/** The text without a mark of byte order and with plain line breaks, or the first line that is not UTF-8. */
function decode(bytes: Buffer): string | { line: number } {
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  let line = 1;
  let from = 0;
  for (let end = bytes.indexOf('\n'); end !== -1; end = bytes.indexOf('\n', from)) {
    if (!isUtf8(bytes.subarray(from, end))) break;
    line += 1;
    from = end + 1;
  }
  return { line };
}
