import { createHash } from 'node:crypto';

const size = 8;

/** Every run of eight consecutive words; a word is letters and digits, in lower case. */
export function shingles(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(size - 1).map((_, start) => words.slice(start, start + size).join(' '));
}

/** The first 12 hex digits of the sha256: enough to know a run again, too little to read it. */
export function shingleHash(shingle: string): string {
  return createHash('sha256').update(shingle).digest('hex').slice(0, 12);
}

/** The runs of `text` whose hashes are among `known`. */
export function knownRuns(text: string, known: ReadonlySet<string>): string[] {
  return shingles(text).filter((shingle) => known.has(shingleHash(shingle)));
}
