import { type AppError, fail, type Result } from '../../shared/result.ts';

/** What the mentor chose holds until the program ends, and is not kept beyond. */
export const notKept = (why: AppError): Result<never> =>
  fail({ kind: 'not-kept', isFull: why.kind === 'disk-full' });
