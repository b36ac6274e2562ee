import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  deflateSync,
  gunzipSync,
  gzipSync,
  inflateSync,
} from 'node:zlib';

/**
 * A text that stands nowhere else on this machine; `name` says where it was typed. Many that begin with one `stem` are
 * looked for by that, and each by itself only where the stem is found.
 */
export type Canary = { name: string; text: string; stem?: string };

const letters = (text: string) => Buffer.from(text, 'utf8');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

/** Base64 of the text where it begins `offset` bytes into a group of three: the digits that nothing else decides. */
function base64At(offset: number, text: string): Buffer {
  const bytes = letters(text);
  const digits = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
  return Buffer.from(
    digits.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6)),
  );
}

/** How a text may lie in a file. */
export const encodings: Record<string, (text: string) => Buffer> = {
  'utf-8': letters,
  latin1: (text) => Buffer.from(text, 'latin1'),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': utf16be,
  'base64 at 0': (text) => base64At(0, text),
  'base64 at 1': (text) => base64At(1, text),
  'base64 at 2': (text) => base64At(2, text),
  hex: (text) => Buffer.from(letters(text).toString('hex')),
  HEX: (text) => Buffer.from(letters(text).toString('hex').toUpperCase()),
  url: (text) => Buffer.from(encodeURIComponent(text)),
  json: (text) =>
    Buffer.from(
      text.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ),
};

/** How a stream may hold one, and how each is recognised; brotli has no mark and is tried on whole files. */
export const streams: Record<string, (bytes: Buffer) => Buffer> = {
  zlib: deflateSync,
  gzip: gzipSync,
  brotli: brotliCompressSync,
};

/** Longer files are searched as they are, but not tried as brotli, bytes. */
const BROTLI_LIMIT = 1 << 20;

/** What a file holds unpacked, where it is, or has in it, a stream that can be recognised. */
function unpacked(bytes: Buffer): Buffer[] {
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1 << 26 };
  const found: Buffer[] = [];
  const attempt = (deed: () => Buffer) => {
    try {
      found.push(deed());
    } catch {
      // no such stream
    }
  };
  for (const second of [0x01, 0x5e, 0x9c, 0xda])
    for (
      let at = bytes.indexOf(Buffer.of(0x78, second));
      at !== -1;
      at = bytes.indexOf(Buffer.of(0x78, second), at + 1)
    )
      attempt(() => inflateSync(bytes.subarray(at), options));
  const GZIP = Buffer.of(0x1f, 0x8b, 0x08);
  for (let at = bytes.indexOf(GZIP); at !== -1; at = bytes.indexOf(GZIP, at + 1))
    attempt(() => gunzipSync(bytes.subarray(at), options));
  if (bytes.length <= BROTLI_LIMIT) attempt(() => brotliDecompressSync(bytes, { maxOutputLength: 1 << 26 }));
  return found;
}

/** Looks for canaries in files, during a run and after it. */
export function createSearch(canaries: readonly Canary[]) {
  const stemOf = ({ stem, text }: Canary) => stem ?? text;
  const needlesOf = (given: readonly Canary[]) =>
    [...new Set(given.map(stemOf))].flatMap((stem) =>
      Object.entries(encodings).map(([encoding, encode]) => ({
        encoding,
        stem: encode(stem),
        whole: given
          .filter((one) => stemOf(one) === stem)
          .map(({ name, text }) => ({ name, bytes: encode(text) })),
      })),
    );
  const needles = needlesOf(canaries);
  const hits = new Set<string>();
  const seen = new Map<string, string>();
  let files = 0;
  const look = (where: string, bytes: Buffer): void => {
    files += 1;
    for (const part of [bytes, ...unpacked(bytes)])
      for (const { encoding, stem, whole } of needles)
        for (const { name, bytes: needle } of part.includes(stem) ? whole : [])
          if (part.includes(needle)) hits.add(`${where}: ${name} (${encoding})`);
  };
  /** Reads a file that has changed since it was looked at last. */
  const lookAt = (file: string, since: number): void => {
    try {
      const { mtimeMs, ctimeMs, size, isFile } = withKind(file);
      const stamp = `${mtimeMs} ${size}`;
      if (!isFile || size === 0 || ctimeMs < since || seen.get(file) === stamp) return;
      look(file, readFileSync(file));
      seen.set(file, stamp);
    } catch {
      // gone or not ours meanwhile
    }
  };
  return {
    hits: () => [...hits].sort(),
    files: () => files,
    /** How many files in a folder have been read. */
    filesIn: (path: string) => [...seen.keys()].filter((file) => file.startsWith(join(path, '/'))).length,
    /** What is known only later is looked for in every file, also in those read before. */
    alsoFor(more: readonly Canary[]): void {
      needles.push(...needlesOf(more));
      seen.clear();
    },
    look,
    /** Every file under a folder that changed after `since`, ms. */
    folder(path: string, since = 0, skip: RegExp = /^$/): void {
      const walk = (at: string): void => {
        let entries;
        try {
          entries = readdirSync(at, { withFileTypes: true });
        } catch {
          return;
        }
        for (const entry of entries) {
          const inside = join(at, entry.name);
          if (skip.test(inside)) continue;
          if (entry.isDirectory()) walk(inside);
          else if (entry.isFile()) lookAt(inside, since);
        }
      };
      walk(path);
    },
    /** Files that processes hold open though their names are gone; shared memory is none and lies on no disk. */
    deleted(pids: readonly number[]): void {
      for (const pid of pids) {
        let fds: string[];
        try {
          fds = readdirSync(`/proc/${pid}/fd`);
        } catch {
          continue;
        }
        for (const fd of fds) lookAtDeleted(`/proc/${pid}/fd/${fd}`, look);
      }
    },
  };
}

function withKind(file: string) {
  const { mtimeMs, ctimeMs, size, ...kind } = statSync(file);
  return { mtimeMs, ctimeMs, size, isFile: (kind.mode & 0o170000) === 0o100000 };
}

function lookAtDeleted(file: string, look: (where: string, bytes: Buffer) => void): void {
  try {
    const target = readlinkSync(file);
    if (!target.endsWith(' (deleted)') || /^\/memfd:|^\/dev\/shm\//.test(target)) return;
    const { size, isFile } = withKind(file);
    if (!isFile) return;
    const bytes = Buffer.alloc(size);
    const handle = openSync(file, 'r');
    readSync(handle, bytes, 0, size, 0);
    closeSync(handle);
    look(target, bytes);
  } catch {
    // closed meanwhile
  }
}

/** A process and all that it started, as /proc tells it. */
export function familyOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // ended meanwhile
    }
  }
  const family = [pid];
  for (const member of family)
    for (const [child, parent] of parents) if (parent === member) family.push(child);
  return family;
}
