import { readFileSync } from 'node:fs';

const kinds = {
  1: 'open',
  2: 'write',
  4: 'sync',
  8: 'truncate',
  16: 'unlink',
  32: 'rename',
  64: 'acknowledgement',
  128: 'mkdir',
  256: 'rmdir',
} as const;

export type LogRecord = {
  kind: (typeof kinds)[keyof typeof kinds];
  /** The file's number in its file system. */
  file: bigint;
  /** Where a write begins; what a truncated file's length becomes. */
  offset: number;
  /** Of an opening: it made the file; it emptied it. */
  made: boolean;
  emptied: boolean;
  /** The bytes written, the path, or the words of an acknowledgement. */
  first: Buffer;
  /** What a path was renamed to. */
  second: Buffer;
  /** One of the calls that the shim counts. */
  isChange: boolean;
};

const HEAD = 32;

/** What the shim wrote down, in order. */
export function readLog(path: string): LogRecord[] {
  const bytes = readFileSync(path);
  const records: LogRecord[] = [];
  for (let at = 0; at < bytes.length;) {
    const kind = kinds[bytes.readUInt32LE(at) as keyof typeof kinds];
    const flags = bytes.readUInt32LE(at + 4);
    const first = at + HEAD;
    const second = first + bytes.readUInt32LE(at + 24);
    const end = second + bytes.readUInt32LE(at + 28);
    const made = (flags & 1) !== 0;
    records.push({
      kind,
      file: bytes.readBigUInt64LE(at + 8),
      offset: Number(bytes.readBigInt64LE(at + 16)),
      made,
      emptied: (flags & 2) !== 0,
      first: bytes.subarray(first, second),
      second: bytes.subarray(second, end),
      isChange: kind === 'open' ? made : !['acknowledgement', 'mkdir'].includes(kind),
    });
    at = end;
  }
  return records;
}
