import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { createAnswers } from '../../main/ipc/answer.ts';
import { hearSurprises, surprise } from '../../main/log.ts';
import { callNames } from '../../shared/call-names.ts';
import { contract, type Handlers } from '../../shared/contract.ts';
import type { OpenNotebook } from '../../main/open-notebook.ts';
import { anOpenNotebook } from '../support/notebook.ts';
import { evidence } from '../support/evidence.ts';

const CANARY = 'Kanariefuglen x8842 æder ører';

/** Hears standard error until the test ends. */
function hearLog(): () => string {
  const heard: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    heard.push(String(text));
    return true;
  });
  onTestFinished(() => spy.mockRestore());
  return () => heard.join('');
}

const named = (name: string) => Object.assign(new Error(CANARY), { name });
const lateMessage = () => {
  const error = new Error(`${CANARY}\n    at ${CANARY} (${CANARY}:1:1)`);
  error.message = 'changed';
  return error;
};

/** Everything about an error that may quote the mentor. */
const surprises: [string, () => unknown][] = [
  ['its message', () => new TypeError(CANARY)],
  [
    'a message of several lines that look like a stack',
    () => new Error(`x\n    at Kanariefuglen8842 (a.ts:1:1)\n${CANARY}`),
  ],
  ['a message changed after it was thrown', lateMessage],
  ['its code', () => Object.assign(new Error('x'), { code: CANARY })],
  ['a code that is no text', () => Object.assign(new Error('x'), { code: { toString: () => CANARY } })],
  ['its name', () => named(CANARY)],
  ['its cause', () => new Error('x', { cause: new Error(CANARY) })],
  ['errors together', () => new AggregateError([new Error(CANARY)], CANARY)],
  [
    'a stack of its own',
    () => Object.assign(new Error('x'), { stack: `${CANARY}\n    at ${CANARY} (/x/${CANARY}:1:1)` }),
  ],
  ['a text that was thrown', () => CANARY],
  ['an object that was thrown', () => ({ name: CANARY, message: CANARY, code: CANARY, stack: CANARY })],
  ['what zod says of an input', () => z.enum(['a']).safeParse(CANARY).error],
  ['what JSON says of a text', () => caught(() => JSON.parse(CANARY) as unknown)],
  ['what Node says of an address', () => caught(() => new URL(CANARY))],
  ['what Node says of a file', () => caught(() => process.chdir(`/${CANARY}`))],
];

function caught(deed: () => unknown): unknown {
  try {
    return deed();
  } catch (error) {
    return error;
  }
}

const traces = ['Kanariefugl', 'x8842', 'æder'];
const expectSilent = (text: string, where: string) => {
  for (const trace of traces) expect(text, where).not.toContain(trace);
};

test.each(surprises)('a surprise is logged without %s', (_what, make) => {
  const log = hearLog();
  const { reference } = surprise(make());
  expect(log()).toMatch(new RegExp(`^mentornotesbog unexpected ${reference} [\\w$]+ [\\w-]+`));
  expectSilent(log(), 'the log');
});

/** The listeners that main adds for what nobody caught, taken from the process again. */
function mainsListeners(): ((error: unknown) => void)[] {
  const events = ['uncaughtException', 'unhandledRejection'] as const;
  const before = events.map((event) => process.listeners(event as 'exit'));
  hearSurprises();
  return events.map((event, index) => {
    const [added] = process.listeners(event as 'exit').filter((one) => !before[index]?.includes(one));
    if (!added) throw new Error(`Nobody hears ${event}`);
    process.off(event, added);
    return added as unknown as (error: unknown) => void;
  });
}

test.each(surprises)('what nobody caught is logged without %s', (_what, make) => {
  const log = hearLog();
  for (const hear of mainsListeners()) hear(make());
  expect(log().match(/^mentornotesbog unexpected [0-9a-f]{8} [\w$]+ [\w-]+/gm)).toHaveLength(2);
  expectSilent(log(), 'the log');
  for (const line of log().split('\n')) expect(line, 'a path').not.toMatch(/[/\\]/);
});

test('a system’s code and the place of a surprise are logged', () => {
  const log = hearLog();
  surprise(caught(() => process.chdir(`/${CANARY}`)));
  expect(log()).toMatch(/ Error ENOENT\n {2}at /);
  expect(log()).toContain('log.test.ts:');
});

test('whatever any call throws, the window gets a reference and the log a place, and neither a word of it', async () => {
  const log = hearLog();
  const notebook = anOpenNotebook();
  let thrown: unknown;
  let rejects = false;
  const handler = () => {
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- anything may be thrown, that is the point
    if (rejects) return Promise.reject(thrown);
    throw thrown;
  };
  const handlers = Object.fromEntries(
    Object.entries(contract).map(([group, calls]) => [
      group,
      Object.fromEntries(Object.keys(calls).map((name) => [name, handler])),
    ]),
  ) as unknown as Handlers<OpenNotebook>;
  // Past the check of the input, which has its own tests, to where things are thrown.
  const answer = createAnswers(contract, handlers, { open: () => notebook, distrust: () => undefined });
  let errors = 0;
  for (const name of callNames) {
    for (const [, make] of surprises) {
      thrown = make();
      for (rejects of [false, true]) {
        const answered = await answer(name, undefined);
        expectSilent(JSON.stringify(answered), name);
        if (!answered.ok && answered.error.kind === 'unexpected') errors += 1;
      }
    }
    const refused = await answer(name, { [CANARY]: CANARY });
    expectSilent(JSON.stringify(refused), `${name} refused`);
  }
  expect(errors).toBeGreaterThanOrEqual(300);
  expectSilent(log(), 'the log');
  evidence(
    import.meta.url,
    'What goes wrong is logged as a code and a place, without a word of the notebook',
    `${callNames.length} calls, ${errors} surprises, 0 words in the log or in an answer`,
  );
});

test('nothing in main, preload or shared writes to the log but the one module that takes codes alone', () => {
  const root = join(import.meta.dirname, '../..');
  const writes = /\bconsole\.|\bstd(?:err|out)\b|\bcrashReporter\b|\bshowErrorBox\b|\bemitWarning\b/;
  expect('console.log(note)').toMatch(writes);
  const files = ['main', 'preload', 'shared'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file)),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => writes.test(readFileSync(join(root, file), 'utf8')))).toEqual([
    join('main', 'log.ts'),
  ]);
});
