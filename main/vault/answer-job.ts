import { codeOf } from '../files/file-errors.ts';
import { type CheckerJob, doJob } from './checker.ts';
import { mapBytes } from './masked-job.ts';

export type CheckerAnswer = { done: true; value: unknown } | { done: false; code: string };

/** Does a job that came from another process, and wipes the bytes in it, which are its keys. */
export function answerJob(data: unknown): CheckerAnswer {
  const keys: Uint8Array[] = [];
  // Buffers arrive as plain byte arrays.
  const job = mapBytes(data, (bytes) => {
    keys.push(bytes);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  });
  try {
    return { done: true, value: doJob(job as CheckerJob) };
  } catch (error) {
    return { done: false, code: codeOf(error) };
  } finally {
    for (const key of keys) key.fill(0);
  }
}
