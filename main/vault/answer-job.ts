import { codeOf } from '../files/file-errors.ts';
import { type CheckerJob, doJob } from './checker.ts';

export type CheckerAnswer = { done: true; value: unknown } | { done: false; code: string };

/** Does a job as it came from another process, and wipes the bytes in it, which are its keys. */
export function answerJob(data: unknown): CheckerAnswer {
  const keys: Buffer[] = [];
  try {
    return { done: true, value: doJob(asBuffers(data, keys) as CheckerJob) };
  } catch (error) {
    return { done: false, code: codeOf(error) };
  } finally {
    for (const key of keys) key.fill(0);
  }
}

/** Buffers arrive as plain byte arrays; those met are noted in `keep`. */
function asBuffers(value: unknown, keep: Buffer[]): unknown {
  if (value instanceof Uint8Array) {
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    keep.push(bytes);
    return bytes;
  }
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((part: unknown) => asBuffers(part, keep));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, asBuffers(part, keep)]));
}
