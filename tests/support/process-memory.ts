import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** Read at once, bytes. */
const CHUNK = 8 * 1024 * 1024;

export type Needle = { name: string; bytes: Buffer };

/** Why the memory of a process cannot be read here; undefined where it can. */
export function whyUnreadable(pid: number): string | undefined {
  if (process.platform !== 'linux') return 'only Linux shows a process its child’s memory as a file';
  try {
    closeSync(openSync(`/proc/${pid}/mem`, 'r'));
    return undefined;
  } catch (error) {
    return `the memory of process ${pid} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`;
  }
}

type Found = { counts: Record<string, number>; mebibytes: number };

/** How often each needle stands in the memory of a process, and how much memory was read. */
export function scanMemory(pid: number, needles: readonly Needle[]): Found {
  const counts = Object.fromEntries(needles.map(({ name }) => [name, 0]));
  const overlap = Math.max(...needles.map(({ bytes }) => bytes.length)) - 1;
  const buffer = Buffer.alloc(CHUNK + overlap);
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  let read = 0;
  try {
    for (const { from, to } of writableRanges(pid)) {
      let kept = 0;
      for (let at = from; at < to;) {
        const got = readSome(memory, buffer, kept, Math.min(CHUNK, to - at), at);
        if (got === 0) break;
        const seen = buffer.subarray(0, kept + got);
        for (const { name, bytes } of needles)
          counts[name] = (counts[name] ?? 0) + countNew(seen, bytes, kept);
        read += got;
        at += got;
        kept = Math.min(overlap, seen.length);
        seen.copy(buffer, 0, seen.length - kept);
      }
    }
    return { counts, mebibytes: Math.round(read / 1024 / 1024) };
  } finally {
    closeSync(memory);
    buffer.fill(0);
  }
}

/** Counts those that end in what was read last: the kept bytes before it have been counted. */
function countNew(seen: Buffer, needle: Buffer, kept: number): number {
  let count = 0;
  for (let at = seen.indexOf(needle); at !== -1; at = seen.indexOf(needle, at + 1))
    if (at + needle.length > kept) count += 1;
  return count;
}

/** A range may be unmapped while it is read. */
function readSome(memory: number, buffer: Buffer, offset: number, length: number, at: number): number {
  try {
    return readSync(memory, buffer, offset, length, at);
  } catch {
    return 0;
  }
}

/** What the process may write: no code, no mapped files of the system. */
function writableRanges(pid: number): { from: number; to: number }[] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .map((line) => /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line))
    .filter((match) => match !== null)
    .map(([, from = '', to = '']) => ({ from: parseInt(from, 16), to: parseInt(to, 16) }));
}

export const addCounts = (
  one: Record<string, number>,
  other: Record<string, number>,
): Record<string, number> =>
  Object.fromEntries(Object.entries(other).map(([name, count]) => [name, count + (one[name] ?? 0)]));

/** A text in the forms in which the program holds it. */
export const textNeedles = (name: string, text: string): Needle[] =>
  [
    { name: `${name} (utf8)`, bytes: Buffer.from(text, 'utf8') },
    { name: `${name} (latin1)`, bytes: Buffer.from(text, 'latin1') },
    { name: `${name} (utf16)`, bytes: Buffer.from(text, 'utf16le') },
  ].filter(({ bytes }, index, all) => all.findIndex((other) => other.bytes.equals(bytes)) === index);
