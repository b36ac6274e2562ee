import { answerJob } from './answer-job.ts';
import { hearMasked } from './masked-job.ts';

/** A process of its own for one job on a whole file; its copies of the keys end with it. */
const hear = hearMasked((job) => process.parentPort.postMessage(answerJob(job)));
process.parentPort.on('message', ({ data }: { data: unknown }) => hear(data));
