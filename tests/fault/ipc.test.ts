import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { prepareFolder } from '../../main/files/notebook-folder.ts';
import { isOwnPage } from '../../main/window/origin.ts';
import { callNames } from '../../shared/call-names.ts';
import { type CallName, contract } from '../../shared/contract.ts';
import { count, evidence } from '../support/evidence.ts';
import { seeded } from '../support/random.ts';
import { valueOf } from '../support/value-of.ts';
import { LARGEST, largest, oddObject, oddValue } from './rig/odd-input.ts';
import { inFolder } from './rig/parts.ts';
import { scale } from './rig/scale.ts';
import { type Stack, stackOn } from './rig/stack.ts';
import { makeNotebook, pageTexts, passphrase, textOf } from './scenarios/notebook.ts';

const SEED = 20_261_129;
const CASES = 10_500 * scale;
/** Of so many messages one is of the largest. */
const SELDOM = 250;
/** What all messages together may leave held, bytes: less than the longest of them, so that not one is kept. */
const MOST_HELD = LARGEST;
/** What they may leave taken from the system, bytes: V8 gives back late what it has collected. */
const MOST_TAKEN = 200_000_000;

const specOf = (name: CallName) => {
  const [group = '', call = ''] = name.split('.');
  return (contract as unknown as Record<string, Record<string, (typeof contract)['courses']['find']>>)[
    group
  ]?.[call];
};

/** Whether the contract itself takes an input; such a one is no malformed message and is not sent. */
function isTaken(name: CallName, input: unknown): boolean {
  try {
    return specOf(name)?.input.safeParse(input).success ?? true;
  } catch {
    return false;
  }
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is held of memory when all that can be thrown away is gone, and what is taken of it, bytes. */
function memoryNow(): { held: number; taken: number } {
  collect();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { held: heapUsed + external, taken: rss };
}

const moments = ['before unlock', 'open', 'after lock'] as const;

test(`no malformed message is accepted, before unlock, on the open notebook or after lock (seed ${SEED})`, async () => {
  const random = seeded(SEED);
  const wrong: string[] = [];
  const sent = { 'before unlock': 0, open: 0, 'after lock': 0 };
  const sentTo = new Set<CallName>();
  let held = 0;
  await inFolder(async (root) => {
    const folder = prepareFolder({ MENTORNOTESBOG_FOLDER: root });
    await makeNotebook(folder);
    const bytes = () => readFileSync(folder.database);
    const stack = stackOn(folder);
    const before = memoryNow();
    const kept = [largest()];
    expect(memoryNow().held - before.held, 'the control: one that is kept is seen').toBeGreaterThan(
      MOST_HELD / 2,
    );
    kept.pop();
    for (const moment of moments) {
      if (moment === 'open') valueOf(await stack.vault.unlock(passphrase(0)));
      if (moment === 'after lock') stack.vault.lock('asked');
      const asItWas = bytes();
      for (let number = 0; number < CASES / moments.length; number += 1) {
        const name = callNames[number % callNames.length] ?? 'app.about';
        const odd = random.below(3) === 0 ? oddValue(random) : oddObject(random);
        const input = number % SELDOM === 0 ? largest() : odd;
        if (isTaken(name, input)) continue;
        sent[moment] += 1;
        sentTo.add(name);
        const problem = await problemWith(stack, name, input, moment);
        if (problem) wrong.push(`${moment}, ${number}, ${name}: ${problem}`);
      }
      expect(bytes().equals(asItWas), moment).toBe(true);
      expect(stack.vault.isOpen(), `no message unlocks or locks: ${moment}`).toBe(moment === 'open');
    }
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
    const after = memoryNow();
    held = after.held - before.held;
    expect(held).toBeLessThan(MOST_HELD);
    expect(after.taken - before.taken).toBeLessThan(MOST_TAKEN);
    const again = stackOn(folder);
    valueOf(await again.vault.unlock(passphrase(0)));
    expect(await pageTexts(again), 'the control: a true message is answered').toEqual([textOf(1)]);
    again.vault.lock('asked');
  });
  expect(wrong).toEqual([]);
  expect([...sentTo].sort(), 'every call was tried').toEqual([...callNames].sort());
  const all = Object.values(sent).reduce((sum, one) => sum + one, 0);
  expect(all).toBeGreaterThanOrEqual(10_000 * scale);
  evidence(
    import.meta.url,
    'No malformed message of the window is accepted, and none changes anything',
    `${count(all)} messages to ${sentTo.size} calls, ${count(sent.open)} of them on the open notebook, ${wrong.length} accepted, 0 crashes; ${Math.round(held / 1e6)} MB more held in memory after them, limit ${MOST_HELD / 1e6} MB, as long as the longest message`,
  );
});

/** Anything but a refusal by kind; a refusal never quotes what was sent. */
async function problemWith(
  { ask }: Stack,
  name: CallName,
  input: unknown,
  moment: (typeof moments)[number],
): Promise<string | undefined> {
  const refusals = moment === 'open' ? ['invalid-input'] : ['locked', 'invalid-input'];
  try {
    const result = await ask(name, input);
    if (result.ok) return 'accepted';
    if (!refusals.includes(result.error.kind)) return result.error.kind;
    return JSON.stringify(result).length > 5000 ? 'a refusal that quotes' : undefined;
  } catch (error) {
    return `threw ${String(error)}`;
  }
}

test('only the program’s own page may call', () => {
  const strangers = [
    'https://notebook/index.html',
    'http://notebook',
    'app://notebook.evil.dk/',
    'app://evil/',
    'app://notebook@evil/',
    'APP://NOTEBOOKX/',
    'file:///index.html',
    'about:blank',
    'data:text/html,x',
    'blob:app://notebook/1',
    'javascript:alert(1)',
    'chrome-error://chromewebdata/',
    '',
    'app:',
    '//notebook',
  ];
  expect(strangers.filter(isOwnPage)).toEqual([]);
  expect(isOwnPage('app://notebook/index.html'), 'the control').toBe(true);
});
