import { expect, test } from 'vitest';
import type { Answers } from '../../../main/ipc/answer.ts';
import { openCalls } from '../../../main/ipc/open-calls.ts';
import { callNames } from '../../../shared/call-names.ts';
import type { CallName } from '../../../shared/contract.ts';
import { ok } from '../../../shared/result.ts';

type Frame = 'own' | 'strange';

/** Every call as it was opened, each answered with its own name and input. */
function opened(answersTo: (name: CallName) => Promise<Answers>) {
  const calls = new Map<string, (event: Frame, input: unknown) => Promise<unknown>>();
  openCalls<Frame>((name, listener) => void calls.set(name, listener), {
    isOwnFrame: (event) => event === 'own',
    answersTo,
  });
  const call = (event: Frame, name: CallName, input?: unknown) => calls.get(name)?.(event, input);
  return { call, names: [...calls.keys()] };
}

const echo: Answers = (name, input) => Promise.resolve(ok([name, input]));

test('the calls of the contract are opened and no other, and each is answered under its own name', async () => {
  const { call, names } = opened(() => Promise.resolve(echo));
  expect(names).toEqual([...callNames]);
  for (const name of callNames)
    expect(await call('own', name, { a: 1 })).toEqual({ ok: true, value: [name, { a: 1 }] });
});

test('a call from a frame that is not the window’s own is thrown back before anything answers it', async () => {
  const asked: string[] = [];
  const { call } = opened((name) => {
    asked.push(name);
    return Promise.resolve(echo);
  });
  for (const name of callNames)
    await expect(call('strange', name)).rejects.toThrow('Only the notebook window may call');
  expect(asked).toEqual([]);
});

test('a call that comes before the program is built waits for it', async () => {
  let build: ((answers: Answers) => void) | undefined;
  const built = new Promise<Answers>((resolve) => (build = resolve));
  const { call } = opened(() => built);
  let isAnswered = false;
  const answer = call('own', 'courses.list')?.then((result) => {
    isAnswered = true;
    return result;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isAnswered).toBe(false);
  build?.(echo);
  expect(await answer).toEqual({ ok: true, value: ['courses.list', undefined] });
});
