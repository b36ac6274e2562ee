import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Random } from '../../support/random.ts';
import type { LogRecord } from './shim-log.ts';

const SECTOR = 512;

type Change = { at: number; bytes: Buffer } | { length: number };
/** One file's content: what is on the disk for good, and what was changed since. */
type Content = { durable: Buffer; since: Change[] };
type NameChange = (names: Names, contents: Contents) => void;
type Names = { files: Map<string, Content>; folders: Set<string> };
type Contents = Map<bigint, Content>;

/**
 * A disk that loses power: it knows which bytes and names were synced and which were not. Data that was synced
 * stays; of the rest any part may be gone, in sectors. Names change in their order: a cut drops the last ones.
 */
export type Disk = {
  apply: (record: LogRecord) => void;
  /** What may stand there after a cut at this moment, written into an empty folder. */
  writeState: (into: string, random: Random) => void;
};

export function diskOf(folder: string): Disk {
  const durable: Names = { files: new Map(), folders: new Set() };
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) durable.folders.add(path);
    else durable.files.set(path, { durable: readFileSync(path), since: [] });
  }
  /** The names as the program sees them, and the changes that are not yet there for good. */
  const seen: Names = { files: new Map(durable.files), folders: new Set(durable.folders) };
  const unsynced: NameChange[] = [];
  const byNumber: Contents = new Map();
  const openFolders = new Map<bigint, string>();

  function change(step: NameChange): void {
    step(seen, byNumber);
    unsynced.push(step);
  }

  function opened({ file, made, emptied, first }: LogRecord): void {
    const path = first.toString();
    if (path === folder || seen.folders.has(path)) return void openFolders.set(file, path);
    if (made) {
      const fresh: Content = { durable: Buffer.alloc(0), since: [] };
      change((names) => void names.files.set(path, fresh));
    }
    const content = seen.files.get(path);
    if (!content) return; // it was opened to be read, and was not there
    byNumber.set(file, content);
    if (emptied && !made) content.since.push({ length: 0 });
    openFolders.delete(file);
  }

  function synced(file: bigint): void {
    if (openFolders.has(file)) {
      for (const step of unsynced.splice(0)) step(durable, byNumber);
      return;
    }
    const content = byNumber.get(file);
    if (!content) return;
    content.durable = content.since.reduce(changedBy, content.durable);
    content.since = [];
  }

  const namesIn: Record<'unlink' | 'rename' | 'mkdir' | 'rmdir', (from: string, to: string) => NameChange> = {
    unlink: (from) => (names) => void names.files.delete(from),
    mkdir: (from) => (names) => void names.folders.add(from),
    rmdir: (from) => (names) => void names.folders.delete(from),
    rename: (from, to) => (names) => {
      const moved = names.files.get(from);
      if (moved) names.files.set(to, moved);
      names.files.delete(from);
    },
  };

  return {
    apply(record) {
      const { kind, file, offset, first, second } = record;
      const content = byNumber.get(file);
      if (kind === 'open') opened(record);
      else if (kind === 'sync') synced(file);
      else if (kind === 'write') content?.since.push({ at: offset, bytes: first });
      else if (kind === 'truncate') content?.since.push({ length: offset });
      else if (kind !== 'acknowledgement') change(namesIn[kind](first.toString(), second.toString()));
    },

    writeState(into, random) {
      const names: Names = { files: new Map(durable.files), folders: new Set(durable.folders) };
      for (const step of unsynced.slice(0, random.below(unsynced.length + 1))) step(names, byNumber);
      const place = (path: string) => join(into, relative(folder, path));
      for (const path of names.folders) mkdirSync(place(path), { recursive: true, mode: 0o700 });
      for (const [path, content] of names.files) {
        mkdirSync(dirname(place(path)), { recursive: true, mode: 0o700 });
        const kept = survivors(content.since, random);
        writeFileSync(place(path), kept.reduce(changedBy, content.durable), { mode: 0o600 });
      }
    },
  };
}

function changedBy(before: Buffer, change: Change): Buffer {
  if ('length' in change) {
    const cut = Buffer.alloc(change.length);
    before.copy(cut);
    return cut;
  }
  const after = Buffer.alloc(Math.max(before.length, change.at + change.bytes.length));
  before.copy(after);
  change.bytes.copy(after, change.at);
  return after;
}

/** All of the unsynced changes, none, those before a point, or any; one in three of the kept writes is torn. */
function survivors(changes: readonly Change[], random: Random): Change[] {
  const upTo = random.below(changes.length + 1);
  const keeps: ((at: number) => boolean)[] = [
    () => true,
    () => false,
    (at) => at < upTo,
    () => random.next() < 0.5,
  ];
  const isKept = random.pick(keeps);
  return changes
    .filter((_, at) => isKept(at))
    .flatMap((change) => ('bytes' in change && random.below(3) === 0 ? torn(change, random) : [change]));
}

/** Any of the sectors that a write touches. */
function torn({ at, bytes }: { at: number; bytes: Buffer }, random: Random): Change[] {
  const parts: Change[] = [];
  for (let begin = 0; begin < bytes.length;) {
    const end = Math.min(bytes.length, begin + SECTOR - ((at + begin) % SECTOR));
    if (random.next() < 0.5) parts.push({ at: at + begin, bytes: bytes.subarray(begin, end) });
    begin = end;
  }
  return parts;
}
