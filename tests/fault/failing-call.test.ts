import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prepareFolder } from '../../main/files/notebook-folder.ts';
import { count, evidence } from '../support/evidence.ts';
import { valueOf } from '../support/value-of.ts';
import { faultNames, faults, type Outcome, runOrders, tryOrders } from './rig/failing-calls.ts';
import { inFolder } from './rig/parts.ts';
import { stackOn } from './rig/stack.ts';
import type { Order } from './scenarios/failures.ts';
import {
  makeNotebook,
  numberOf,
  pageTexts,
  passphrase,
  requireWhole,
  secretsOf,
  textOf,
} from './scenarios/notebook.ts';
import { sheetProblems } from './scenarios/sheet.ts';

const sessions: Order['session'][] = ['notebook', 'first notebook'];

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
  if (stack.vault.seen.isChanged()) problems.push('it is told falsely that the file was changed');
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
  problems.push(...(await sheetProblems(stack, acknowledged)));
  await stack.shut();
  await requireWhole(folder, number);
  return problems;
}

const sum = { failures: 0, acknowledged: 0, problems: 0 };

test.each(sessions.flatMap((session) => faultNames.map((name) => [name, session] as const)))(
  'from whichever call on %s, nothing acknowledged is lost, the error is told and work goes on (%s)',
  async (name, session) => {
    const fault = faults[name];
    await inFolder(async (folder) => {
      const from = join(folder, 'from');
      await makeNotebook(prepareFolder({ MENTORNOTESBOG_FOLDER: from }));
      const order = (at: number): Order => ({ ...fault, session, at, root: join(folder, String(at)) });
      const [plain] = await runOrders(folder, from, [order(0)]);
      expect(plain).toMatchObject({ wrong: [], errors: [], fired: 0 });
      const orders = Array.from({ length: plain?.seen ?? 0 }, (_, index) => order(1 + index));
      const { outcomes, problems } = await tryOrders(folder, from, orders, check);
      sum.failures += outcomes.length;
      for (const { acknowledged } of outcomes) sum.acknowledged += acknowledged.length;
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
      ...faults['one call fails'],
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
