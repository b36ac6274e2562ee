import { BackupFailure } from '../../../shared/backup.ts';
import { type AppError, fail, type Result } from '../../../shared/result.ts';
import { toAppError } from '../../db/db-errors.ts';
import { surprise } from '../../log.ts';

/** What was thrown as the failure that it means; a surprise is logged and gets a reference. */
export async function settle<T>(work: () => Promise<Result<T>> | Result<T>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return fail(toAppError(error) ?? surprise(error));
  }
}

export const failureOf = ({ kind }: AppError): BackupFailure =>
  BackupFailure.options.find((known) => known === kind) ?? 'unexpected';
