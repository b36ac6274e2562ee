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

/** Runs the orders one after the other in one process with the shim. */
export async function runOrders(folder: string, from: string, orders: Order[]): Promise<Outcome[]> {
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
    const [, seen, fired] = counts[at] ?? [];
    return { ...(told[at] as Told), order, seen: Number(seen), fired: Number(fired) };
  });
}
