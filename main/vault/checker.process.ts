import { codeOf } from '../files/file-errors.ts';
import { type CheckerJob, doJob } from './checker.ts';

export type CheckerAnswer = { done: true; value: unknown } | { done: false; code: string };

/** Buffers arrive as plain byte arrays; the keys among them are wiped when the job is done. */
const asBuffers = (value: unknown, keep: Buffer[]): unknown => {
  if (value instanceof Uint8Array) {
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    keep.push(bytes);
    return bytes;
  }
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((part: unknown) => asBuffers(part, keep));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, asBuffers(part, keep)]));
};

/** A process of its own for one job on a whole file; its copies of the keys end with it. */
process.parentPort.once('message', ({ data }: { data: CheckerJob }) => {
  const keys: Buffer[] = [];
  const answer = (): CheckerAnswer => {
    try {
      return { done: true, value: doJob(asBuffers(data, keys) as CheckerJob) };
    } catch (error) {
      return { done: false, code: codeOf(error) };
    } finally {
      for (const key of keys) key.fill(0);
    }
  };
  process.parentPort.postMessage(answer());
});
