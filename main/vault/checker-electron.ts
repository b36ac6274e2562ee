import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { CheckerAnswer } from './answer-job.ts';
import type { RunJob } from './checker.ts';

/** Runs one job on a whole file in an Electron utility process, which ends with it, or with `signal`. */
export const runInProcess: RunJob = (job, signal) =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = utilityProcess.fork(join(import.meta.dirname, 'checker.process.cjs'), [], {
      serviceName: 'Mentornotesbog file check',
      stdio: 'ignore',
    });
    const stop = (): void => void child.kill();
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
    child.postMessage(job);
  });
