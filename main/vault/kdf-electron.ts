import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { endProcess } from '../end-process.ts';
import type { KdfAnswer, MaskedJob } from './kdf.process.ts';
import type { KdfChild } from './kdf-child.ts';
import { sendMasked } from './masked-job.ts';
import { KEY_BYTES, maskInPlace } from './masked-key.ts';

/** Starts Electron's utility process that derives one key. */
export function startKdf(): KdfChild {
  const child = utilityProcess.fork(join(import.meta.dirname, 'kdf.process.cjs'), [], {
    serviceName: 'Mentornotesbog key derivation',
    stdio: 'ignore',
  });
  return {
    ask: (job) =>
      new Promise((resolve) => {
        // The key comes back hidden, too.
        const mask = randomBytes(KEY_BYTES);
        child.once('message', ({ masked }: KdfAnswer) => {
          // The very bytes that came, not a copy: the caller zeroes them.
          const key = Buffer.from(masked.buffer, masked.byteOffset, masked.length);
          maskInPlace(key, mask);
          mask.fill(0);
          resolve(key);
        });
        child.once('exit', () => resolve(undefined));
        sendMasked(child, { ...job, mask } satisfies MaskedJob);
      }),
    end: () => endProcess(child),
    onExit: (told) => child.once('exit', told),
  };
}
