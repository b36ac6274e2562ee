import { join } from 'node:path';
import { utilityProcess, type UtilityProcess } from 'electron';
import { endProcess } from '../end-process.ts';
import type { CheckerAnswer } from './answer-job.ts';
import { createChecker, type RunJob } from './checker.ts';
import { sendMasked } from './masked-job.ts';

const start = (): UtilityProcess =>
  utilityProcess.fork(join(import.meta.dirname, 'checker.process.cjs'), [], {
    serviceName: 'Mentornotesbog file check',
    stdio: 'ignore',
  });

/** Does each job on a whole file in an Electron utility process, which ends with it, or with its signal. */
export function startChecker() {
  let waiting: UtilityProcess | undefined;

  const run: RunJob = (job, signal) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const child = waiting ?? start();
      waiting = undefined;
      const stop = (): void => endProcess(child);
      signal?.addEventListener('abort', stop);
      child.once('exit', () => {
        signal?.removeEventListener('abort', stop);
        reject(signal?.aborted ? (signal.reason as Error) : new Error('The check ended without an answer'));
      });
      child.once('message', (answer: CheckerAnswer) => {
        if (answer.done) resolve(answer.value);
        else reject(Object.assign(new Error('The check failed'), { code: answer.code }));
        child.kill();
      });
      sendMasked(child, job);
    });

  return {
    ...createChecker(run),
    /** Starts the next job's process before it is needed, while the mentor types: an unlock has no time for that. */
    warm(): void {
      if (waiting) return;
      const child = start();
      waiting = child;
      child.once('exit', () => {
        if (waiting === child) waiting = undefined;
      });
    },
    /** Ends a process that waits for nothing. */
    cool(): void {
      if (waiting) endProcess(waiting);
      waiting = undefined;
    },
  };
}
