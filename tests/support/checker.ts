import { createChecker, doJob } from '../../main/vault/checker.ts';

/** The work of the file-check process, in this process. */
export const checkerHere = createChecker((job, signal) => {
  signal?.throwIfAborted();
  return Promise.resolve(doJob(job));
});
