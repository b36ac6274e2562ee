import type { NotebookApi } from '../shared/contract.ts';
import type { NoticeApi } from '../shared/notices.ts';
import type { AppError, Result } from '../shared/result.ts';

declare global {
  // The two objects that the preload hands over; `Window` is merged into.
  // oxlint-disable-next-line typescript/consistent-type-definitions -- merging needs an interface
  interface Window {
    readonly notebook: NotebookApi;
    readonly notices: NoticeApi;
  }
}

/** An expected failure of a call, thrown where a query wants an exception. */
export class CallFailed extends Error {
  override name = 'CallFailed';
  declare protected readonly itself: true;
  constructor(readonly error: AppError) {
    super(error.kind);
  }
}

/** The value of a call, or an exception that `explain` has words for. */
export async function valueOf<T>(call: Promise<Result<T>>): Promise<T> {
  const result = await call;
  if (!result.ok) throw new CallFailed(result.error);
  return result.value;
}
