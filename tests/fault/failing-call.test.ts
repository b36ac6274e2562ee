import { writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prepareFolder } from '../../main/files/notebook-folder.ts';
import { count, evidence } from '../support/evidence.ts';
import { valueOf } from '../support/value-of.ts';
import { startChild } from './rig/child.ts';
import { inFolder } from './rig/parts.ts';
import { stackOn } from './rig/stack.ts';
import type { Order, Told } from './scenarios/failures.ts';
import {
  makeNotebook,
  numberOf,
  pageTexts,
  passphrase,
  requireWhole,
  secretsOf,
  textOf,
} from './scenarios/notebook.ts';

/** The shim's numbers of the kinds of call. */
const WRITING = 1 | 2;
const ANY = 1 | 2 | 4 | 8 | 16 | 32;

type Fault = Pick<Order, 'errno' | 'kinds' | 'lasting' | 'half'>;
const { ENOSPC, EIO } = constants.errno;
const faults: Record<string, Fault> = {
  'the disk is full': { errno: ENOSPC, kinds: WRITING, lasting: true, half: true },
  'one call fails': { errno: EIO, kinds: ANY, lasting: false, half: false },
  'every call fails from then on': { errno: EIO, kinds: ANY, lasting: true, half: false },
};
const sessions: Order['session'][] = ['notebook', 'first notebook'];

type Outcome = Told & { order: Order; fired: number; seen: number };

/** Runs the orders one after the other in one process with the shim. */
async function runOrders(folder: string, from: string, orders: Order[]): Promise<Outcome[]> {
  const file = join(folder, 'orders.json');
  writeFileSync(file, JSON.stringify({ from, orders }));
  const child = startChild('failures', { root: file, shim: { MN_SHIM_ROOT: folder } });
  await child.ready;
  child.go();
  const { lines, done, errors } = await child.ended;
  expect(done, errors).toBe(true);
  const counts = lines.filter((line) => line.startsWith('seen ')).map((line) => line.match(/\d+/g) ?? []);
  const told = lines.filter((line) => line.startsWith('= ')).map((line) => JSON.parse(line.slice(2)) as Told);
  return orders.map((order, at) => {
    const [seen, fired] = counts[at] ?? [];
    return { ...(told[at] as Told), order, seen: Number(seen), fired: Number(fired) };
  });
}

/** Opens what a session left with the program's own code, and compares it with what was acknowledged. */
async function check({ order, acknowledged, errors, fired }: Outcome): Promise<string[]> {
  const folder = prepareFolder({ MENTORNOTESBOG_FOLDER: order.root });
  const opening: number[] = [];
  for (const number of [0, 1]) if (await secretsOf(folder, number)) opening.push(number);
  const [number] = opening;
  if (number === undefined || opening.length > 1) return [`${opening.length} passphrases open it`];
  const problems: string[] = [];
  if (acknowledged.includes('passphrase 1') && number !== 1) problems.push('the new passphrase is lost');
  // After one failure the disk works again: what was told as failed must then not have happened.
  if (fired === 1 && order.session === 'notebook' && !acknowledged.includes('passphrase 1') && number !== 0)
    problems.push(`the passphrase was changed, though told as ${errors.join(', ')}`);
  const stack = stackOn(folder);
  valueOf(await stack.vault.unlock(passphrase(number)));
  const texts = acknowledged
    .filter((line) => line.startsWith('text '))
    .map((line) => numberOf(line.slice(5)));
  const last = texts.at(-1);
  if (last !== undefined) {
    const [text = ''] = await pageTexts(stack);
    if (text !== textOf(numberOf(text))) problems.push('the page is not whole');
    if (numberOf(text) < last) problems.push(`text ${last} became ${numberOf(text)}`);
  }
  if (acknowledged.includes('course') && valueOf(await stack.api.courses.list()).length !== 1)
    problems.push('the course is gone');
  stack.vault.lock('asked');
  await requireWhole(folder, number);
  return problems;
}

const sum = { failures: 0, acknowledged: 0, problems: 0 };

test.each(sessions.flatMap((session) => Object.keys(faults).map((name) => [name, session] as const)))(
  'from whichever call on %s, nothing acknowledged is lost, the error is told and work goes on (%s)',
  async (name, session) => {
    const fault = faults[name] as Fault;
    await inFolder(async (folder) => {
      const from = join(folder, 'from');
      await makeNotebook(prepareFolder({ MENTORNOTESBOG_FOLDER: from }));
      const order = (at: number): Order => ({ ...fault, session, at, root: join(folder, String(at)) });
      const [plain] = await runOrders(folder, from, [order(0)]);
      expect(plain).toMatchObject({ wrong: [], errors: [], fired: 0 });
      const orders = Array.from({ length: plain?.seen ?? 0 }, (_, index) => order(1 + index));
      const outcomes = (await runOrders(folder, from, orders)).filter(({ fired }) => fired > 0);
      const problems: string[] = [];
      for (const outcome of outcomes) {
        const found = await check(outcome).catch((error: unknown) => [String(error)]);
        problems.push(
          ...[...outcome.wrong, ...found].map((problem) => `call ${outcome.order.at}: ${problem}`),
        );
        sum.failures += 1;
        sum.acknowledged += outcome.acknowledged.length;
      }
      sum.problems += problems.length;
      expect(problems).toEqual([]);
      expect(outcomes.length).toBeGreaterThan(15);
    });
  },
);

test('the rig notices a program that goes on with the connection on which the disk failed', async () => {
  await inFolder(async (folder) => {
    const from = join(folder, 'from');
    await makeNotebook(prepareFolder({ MENTORNOTESBOG_FOLDER: from }));
    const orders = Array.from({ length: 30 }, (_, index): Order => ({
      ...(faults['one call fails'] as Fault),
      session: 'notebook',
      at: 1 + index,
      root: join(folder, String(index)),
      isTrusting: true,
    }));
    const wrong = (await runOrders(folder, from, orders)).flatMap((outcome) => outcome.wrong);
    expect(wrong.filter((line) => line.includes('on a failed connection')).length).toBeGreaterThan(0);
  });
});

test('the failures are counted', () => {
  evidence(
    import.meta.url,
    'No acknowledged write is lost when a write or a sync fails, whichever of a session it is',
    `${count(sum.failures)} failing calls, ${count(sum.acknowledged)} acknowledged, ${sum.problems} lost`,
  );
});
