import type { z } from 'zod';
import type { HandlersOf } from '../../shared/call.ts';
import type { CallName } from '../../shared/contract.ts';
import { fail, type Issue, ok, type Result } from '../../shared/result.ts';
import { isDiskFailure, isWriteProtected, toAppError } from '../db/db-errors.ts';
import type { OpenNotebook } from '../open-notebook.ts';
import { surprise } from '../log.ts';

type Call = {
  input: z.ZodType;
  output: z.ZodType;
  /** Answered while the notebook is shut, too. */
  shut: boolean;
  handler: (input: unknown, open?: OpenNotebook) => Result<unknown> | Promise<Result<unknown>>;
};

/** What every call of the window is answered with, by its name. */
export type Answers = (name: CallName, input: unknown) => Promise<Result<unknown>>;

/** How the calls come to the notebook. */
type Access = {
  /** Undefined while it is shut. */
  open: () => OpenNotebook | undefined;
  /** Told that the disk failed under the open notebook. */
  distrust: () => void;
  /** Told after each call on the open notebook. */
  answered?: () => void;
};

/** The calls of a contract, or of a part of it, by group and name. */
type Specs = Record<string, Record<string, Omit<Call, 'handler'>>>;

/** Joins each call's schemas with its handler. A call without a handler does not compile, and does not start. */
export function createAnswers<Contract extends Specs>(
  contract: Contract,
  handlers: HandlersOf<Contract, OpenNotebook>,
  access: Access,
): Answers {
  const calls = new Map<string, Call>();
  for (const [group, specs] of Object.entries(contract)) {
    for (const [name, spec] of Object.entries(specs)) {
      const handler = (handlers as unknown as Record<string, Record<string, Call['handler']>>)[group]?.[name];
      if (!handler) throw new Error(`No handler for ${group}.${name}`);
      calls.set(`${group}.${name}`, { ...spec, handler });
    }
  }
  return async (name, input) => {
    const call = calls.get(name);
    if (!call) throw new Error(`No call ${name}`);
    const result = await answer(call, input, access);
    if (!call.shut) access.answered?.();
    return result;
  };
}

/** Checks the input, asks the handler, checks what it says, and turns every surprise into a reference. */
async function answer(
  call: Call,
  input: unknown,
  access: Access,
  isSecondTry = false,
): Promise<Result<unknown>> {
  const { open, distrust } = access;
  try {
    const notebook = call.shut ? undefined : open();
    if (!call.shut && !notebook) return fail({ kind: 'locked' });
    const parsed = call.input.safeParse(input);
    if (!parsed.success) return fail({ kind: 'invalid-input', issues: issuesOf(parsed.error) });
    const result = await call.handler(parsed.data, notebook);
    // Locked meanwhile: what was read before that is not handed out after it.
    if (notebook && !notebook.db.open) return fail({ kind: 'locked' });
    return result.ok ? ok(call.output.parse(result.value)) : result;
  } catch (error) {
    if (isDiskFailure(error)) distrust();
    // Nothing of the call was written; on a connection made now it may be.
    if (isWriteProtected(error) && !isSecondTry) return answer(call, input, access, true);
    return fail(toAppError(error) ?? surprise(error));
  }
}

/** Our own message keys pass; zod's sentences may quote the input and do not, nor do names that the input made up. */
function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.map((issue) => ({
    path: (issue.code === 'invalid_key' ? issue.path.slice(0, -1) : issue.path).join('.'),
    message: issue.message.startsWith('errors.') ? issue.message : 'errors.field.invalid',
  }));
}
