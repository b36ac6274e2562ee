import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../main/files/notebook-folder.ts';
import { count, evidence } from '../support/evidence.ts';
import { faultNames, faults, type Outcome, runOrders } from './rig/failing-calls.ts';
import { inFolder } from './rig/parts.ts';
import { scale } from './rig/scale.ts';
import { backedUp } from './scenarios/backed-up.ts';
import type { Order } from './scenarios/failures.ts';
import { scenarioOf } from './scenarios/list.ts';
import { leftOf, type WholeWork } from './scenarios/whole-work.ts';

const works: WholeWork[] = ['backup', 'restore', 'new key'];
/** Every how manyeth call fails; with ten times the numbers, each. */
const STRIDE = scale > 1 ? 1 : 3;

/** The words of the scenario, whose own check then opens what was left. */
async function check({ order, acknowledged, wrong }: Outcome): Promise<string[]> {
  const left = leftOf(order.root);
  const scenario = scenarioOf(order.session as WholeWork);
  const found = await scenario
    .verify(makeFolder(left), acknowledged)
    .catch((error: unknown) => [String(error)]);
  for (const folder of [left, order.root]) rmSync(folder, { recursive: true });
  return [...wrong, ...found].map((problem) => `call ${order.at}: ${problem}`);
}

const sum = { calls: 0, failures: 0, refused: 0, problems: 0 };

test.each(works.flatMap((work) => faultNames.map((name) => [name, work] as const)))(
  'from whichever call on %s, the notebook is the old one or the new one, the error is told, and a second try succeeds (%s)',
  async (name, session) => {
    await inFolder(async (folder) => {
      const from = join(folder, 'from');
      await backedUp(makeFolder(from));
      const order = (at: number): Order => ({ ...faults[name], session, at, root: join(folder, String(at)) });
      const [plain] = await runOrders(folder, from, [order(0)]);
      expect(plain).toMatchObject({ wrong: [], errors: [], fired: 0 });
      const calls = plain?.seen ?? 0;
      const orders = Array.from({ length: Math.ceil(calls / STRIDE) }, (_, index) =>
        order(1 + index * STRIDE),
      );
      const outcomes = (await runOrders(folder, from, orders)).filter(({ fired }) => fired > 0);
      const problems: string[] = [];
      for (const outcome of outcomes) {
        problems.push(...(await check(outcome)));
        if (outcome.errors.length > 0) sum.refused += 1;
      }
      sum.calls += calls;
      sum.failures += outcomes.length;
      sum.problems += problems.length;
      expect(problems).toEqual([]);
      expect(outcomes.length).toBeGreaterThan(10);
    });
  },
);

test('the failures are counted', () => {
  evidence(
    import.meta.url,
    'Whichever call fails amid a backup, a restore or a new key, the notebook is the old one or the new one',
    `${count(sum.failures)} failing calls${STRIDE > 1 ? `, every ${STRIDE}rd` : ''}: ${count(sum.refused)} told, ${sum.problems} lost or half done, each second try done`,
  );
});
