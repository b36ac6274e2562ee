import { z } from 'zod';
import { Id } from './ids.ts';
import type { Result } from './result.ts';

export const nothing = z.void();
export const byId = z.strictObject({ id: Id });
/** Told only after the commit returned: the moment it did, ms UTC. */
export const Saved = z.object({ savedAt: z.int() });

/** A call on the open notebook; refused with `locked` while the notebook is shut. */
export const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({
  input,
  output,
  shut: false as const,
});
/** A call that is answered while the notebook is shut, too. */
export const shutCall = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({
  input,
  output,
  shut: true as const,
});

type Spec = { input: z.ZodType; output: z.ZodType; shut: boolean };
type Input<C extends Spec> = z.input<C['input']>;
type Answer<C extends Spec> = z.output<C['output']>;

/** The calls of a contract as the window sees them: each answers with a result. */
export type ApiOf<Contract> = {
  [G in keyof Contract]: {
    [N in keyof Contract[G]]: Contract[G][N] extends Spec
      ? Input<Contract[G][N]> extends undefined
        ? () => Promise<Result<Answer<Contract[G][N]>>>
        : (input: Input<Contract[G][N]>) => Promise<Result<Answer<Contract[G][N]>>>
      : never;
  };
};

/** What answers them. `Open` is handed to calls on the open notebook only. */
export type HandlersOf<Contract, Open> = {
  [G in keyof Contract]: {
    [N in keyof Contract[G]]: Contract[G][N] extends infer C extends Spec
      ? C['shut'] extends true
        ? (input: z.output<C['input']>) => Result<Answer<C>> | Promise<Result<Answer<C>>>
        : (input: z.output<C['input']>, open: Open) => Result<Answer<C>> | Promise<Result<Answer<C>>>
      : never;
  };
};
