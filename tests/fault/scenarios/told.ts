import type { Result } from '../../../shared/result.ts';

/** What became of a session: acknowledgements in order, kinds of error that were told, and what is wrong. */
export type Told = { acknowledged: string[]; errors: string[]; wrong: string[] };

export type Tried = <T>(what: string, work: () => Promise<Result<T>>) => Promise<Result<T> | undefined>;

const diskTrouble = [
  'disk-full',
  'disk-failing',
  'notebook-read-only',
  'file-held',
  'not-writable',
  'file-not-writable',
  'exchange-waits',
];

/** Keeps what each call was answered. A failing disk must be told as one, and nothing may be thrown at the window. */
export const tryInto =
  (told: Told): Tried =>
  async (what, work) => {
    try {
      const result = await work();
      if (result.ok) told.acknowledged.push(what);
      else told.errors.push(result.error.kind);
      if (!result.ok && !diskTrouble.includes(result.error.kind))
        told.wrong.push(`${what}: told as ${result.error.kind}`);
      return result;
    } catch (error) {
      told.wrong.push(`${what}: threw ${String(error)}`);
      return undefined;
    }
  };
