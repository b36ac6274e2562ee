import { answerJob } from './answer-job.ts';

/** A process of its own for one job on a whole file; its copies of the keys end with it. */
process.parentPort.once('message', ({ data }: { data: unknown }) => {
  process.parentPort.postMessage(answerJob(data));
});
