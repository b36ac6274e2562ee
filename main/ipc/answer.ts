import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { fail, type Issue, ok, type Result } from '../../shared/result.ts';
import { toAppError } from '../db/db-errors.ts';
import type { OpenNotebook } from '../open-notebook.ts';
import { logUnexpected } from '../log.ts';

export type Call = {
  input: z.ZodType;
  output: z.ZodType;
  /** Answered while the notebook is shut, too. */
  shut: boolean;
  handler: (input: unknown, open?: OpenNotebook) => Result<unknown> | Promise<Result<unknown>>;
};

/** Checks the input, asks the handler, checks what it says, and turns every surprise into a reference. */
export async function answer(
  call: Call,
  input: unknown,
  open: () => OpenNotebook | undefined,
): Promise<Result<unknown>> {
  const notebook = call.shut ? undefined : open();
  if (!call.shut && !notebook) return fail({ kind: 'locked' });
  const parsed = call.input.safeParse(input);
  if (!parsed.success) return fail({ kind: 'invalid-input', issues: issuesOf(parsed.error) });
  try {
    const result = await call.handler(parsed.data, notebook);
    return result.ok ? ok(call.output.parse(result.value)) : result;
  } catch (error) {
    const expected = toAppError(error);
    if (expected) return fail(expected);
    const reference = randomBytes(4).toString('hex');
    logUnexpected(reference, error);
    return fail({ kind: 'unexpected', reference });
  }
}

/** Our own message keys pass; zod's sentences may quote the input and do not. */
function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message.startsWith('errors.') ? issue.message : 'errors.field.invalid',
  }));
}
