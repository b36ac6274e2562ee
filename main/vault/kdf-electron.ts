import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { endProcess } from '../end-process.ts';
import type { KdfAnswer } from './kdf.process.ts';
import type { KdfChild } from './kdf-child.ts';

/** Starts Electron's utility process that derives one key. */
export function startKdf(): KdfChild {
  const child = utilityProcess.fork(join(import.meta.dirname, 'kdf.process.cjs'), [], {
    serviceName: 'Mentornotesbog key derivation',
    stdio: 'ignore',
  });
  return {
    ask: (job) =>
      new Promise((resolve) => {
        // The very bytes that came, not a copy: the caller zeroes them.
        child.once('message', ({ key }: KdfAnswer) =>
          resolve(Buffer.from(key.buffer, key.byteOffset, key.length)),
        );
        child.once('exit', () => resolve(undefined));
        child.postMessage(job);
      }),
    end: () => endProcess(child),
    onExit: (told) => child.once('exit', told),
  };
}
