import { writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Order } from '../scenarios/failures.ts';
import type { Told } from '../scenarios/told.ts';
import { startChild } from './child.ts';

/** The shim's numbers of the kinds of call. */
const WRITING = 1 | 2;
const ANY = 1 | 2 | 4 | 8 | 16 | 32;

export type Fault = Pick<Order, 'errno' | 'kinds' | 'lasting' | 'half'>;
const { ENOSPC, EIO } = constants.errno;

/** What may happen to a call that changes a file: to the k-th, or to every one from it on. */
export const faults = {
  'the disk is full': { errno: ENOSPC, kinds: WRITING, lasting: true, half: true },
  'one call fails': { errno: EIO, kinds: ANY, lasting: false, half: false },
  'every call fails from then on': { errno: EIO, kinds: ANY, lasting: true, half: false },
} as const satisfies Record<string, Fault>;
export type FaultName = keyof typeof faults;
export const faultNames = Object.keys(faults) as FaultName[];

/** A session that met its fault: `seen` calls were made of the kinds that may fail, `fired` of them failed. */
export type Outcome = Told & { order: Order; fired: number; seen: number };

/** So many processes share the orders: as many as there are processors to spare. */
const LANES = 2;

type Look = (outcome: Outcome) => Promise<void>;

/** Runs every order's session with the shim, and looks into what one left while the next one runs. */
export async function runOrders(
  folder: string,
  from: string,
  orders: Order[],
  look: Look = () => Promise.resolve(),
): Promise<Outcome[]> {
  const lanes = Array.from({ length: LANES }, (_, lane) =>
    orders.filter((_order, at) => at % LANES === lane),
  );
  const outcomes = await Promise.all(
    lanes.map((own, lane) => runLane({ folder, from, orders: own, name: `orders ${lane}.json` }, look)),
  );
  return outcomes.flat();
}

type Lane = { folder: string; from: string; orders: Order[]; name: string };

/** Runs orders one after the other in one process. */
async function runLane({ folder, from, orders, name }: Lane, look: Look): Promise<Outcome[]> {
  if (orders.length === 0) return [];
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify({ from, orders }));
  const outcomes: Outcome[] = [];
  let looked = Promise.resolve();
  let counts: string[] = [];
  const hear = (line: string) => {
    if (line.startsWith('seen ')) counts = line.match(/\d+/g) ?? [];
    const order = orders[outcomes.length];
    if (!line.startsWith('= ') || !order) return;
    const [, seen, fired] = counts;
    const told = JSON.parse(line.slice(2)) as Told;
    const outcome = { ...told, order, seen: Number(seen), fired: Number(fired) };
    outcomes.push(outcome);
    looked = looked.then(() => look(outcome));
  };
  const child = startChild('failures', { root: file, shim: { MN_SHIM_ROOT: folder }, hear });
  await child.ready;
  child.go();
  const { done, errors } = await child.ended;
  expect(done, errors).toBe(true);
  await looked;
  expect(outcomes.length).toBe(orders.length);
  return outcomes;
}

/** Runs orders, and checks what each of those left whose fault came; an error of the check is a problem, too. */
export async function tryOrders(
  folder: string,
  from: string,
  orders: Order[],
  check: (outcome: Outcome) => Promise<string[]>,
): Promise<{ outcomes: Outcome[]; problems: string[] }> {
  const problems: string[] = [];
  const outcomes = await runOrders(folder, from, orders, async (outcome) => {
    if (outcome.fired === 0) return;
    const found = await check(outcome).catch((error: unknown) => [String(error)]);
    problems.push(...[...outcome.wrong, ...found].map((problem) => `call ${outcome.order.at}: ${problem}`));
  });
  return { outcomes: outcomes.filter(({ fired }) => fired > 0), problems };
}
