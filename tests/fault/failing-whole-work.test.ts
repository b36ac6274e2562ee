import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../main/files/notebook-folder.ts';
import { count, evidence } from '../support/evidence.ts';
import { faultNames, faults, type Outcome, runOrders, tryOrders } from './rig/failing-calls.ts';
import { inFolder } from './rig/parts.ts';
import { scale } from './rig/scale.ts';
import type { Order } from './scenarios/failures.ts';
import { scenarioOf } from './scenarios/list.ts';
import { leftOf, type WholeWork } from './scenarios/whole-work.ts';

const works: WholeWork[] = ['backup', 'restore', 'new key', 'moving', 'small removal'];
/**
 * Each call fails once for itself. That every one fails from it on, and that all of the work is done again, is tried at every
 * how manyeth; with ten times the numbers at each.
 */
const STRIDE = scale > 1 ? 1 : 8;

/** The words of the scenario, whose own check then opens what was left. */
async function check({ order, acknowledged }: Outcome): Promise<string[]> {
  const left = leftOf(order.root);
  const found = await scenarioOf(order.session as WholeWork).verify(makeFolder(left), acknowledged);
  // What the notebook last noted beside itself may still be on its way to the disk.
  for (const folder of [left, order.root]) await rm(folder, { recursive: true, maxRetries: 5 });
  return found;
}

const sum = { failures: 0, refused: 0, repeated: 0, problems: 0 };

test.each(works.flatMap((work) => faultNames.map((name) => [name, work] as const)))(
  'from whichever call on %s, the notebook is the old one or the new one, the error is told, and it goes on (%s)',
  async (name, session) => {
    await inFolder(async (folder) => {
      const from = join(folder, 'from');
      await scenarioOf(session).prepare(makeFolder(from));
      const fault = faults[name];
      const order = (at: number): Order => ({
        ...fault,
        session,
        at,
        root: join(folder, String(at)),
        isRepeated: fault.lasting || at % STRIDE === 0,
      });
      const [plain] = await runOrders(folder, from, [order(0)]);
      expect(plain).toMatchObject({ wrong: [], errors: [], fired: 0 });
      const calls = plain?.seen ?? 0;
      const first = (2 * faultNames.indexOf(name)) % STRIDE;
      const each = Array.from({ length: calls }, (_, index) => 1 + index);
      const orders = each.filter((at) => !fault.lasting || at % STRIDE === first).map(order);
      const { outcomes, problems } = await tryOrders(folder, from, orders, check);
      for (const { errors, order: tried } of outcomes) {
        if (errors.length > 0) sum.refused += 1;
        if (tried.isRepeated) sum.repeated += 1;
      }
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
    'Whichever call fails amid a backup, a restore, a new key, a move or a removal, the notebook is the old one or the new one',
    `each call of ${works.length} works, ${count(sum.failures)} failures: ${count(sum.refused)} told, ${sum.problems} lost or half done, ${count(sum.repeated)} done again`,
  );
});
