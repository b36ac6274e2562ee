import { expect, test } from 'vitest';
import { backupsToPrune, type Kept } from '../../../main/vault/backup/rotation.ts';

const DAY = 86_400_000;
/** Monday 23 November 2026, noon wherever the machine stands. */
const TODAY = new Date(2026, 10, 23, 12).getTime();

const daily = (daysAgo: number): Kept => ({
  name: `day-${daysAgo}`,
  madeAt: TODAY - daysAgo * DAY,
  generation: 10_000 - daysAgo,
  reason: 'daily',
});
const keptOf = (backups: Kept[]): string[] => {
  const gone = new Set(backupsToPrune(backups));
  return backups.map(({ name }) => name).filter((name) => !gone.has(name));
};

test('two years of daily backups leave seven days, four weeks and twelve months', () => {
  const kept = keptOf(Array.from({ length: 730 }, (_, daysAgo) => daily(daysAgo)));
  expect(kept).toEqual([
    ...[0, 1, 2, 3, 4, 5, 6].map((daysAgo) => `day-${daysAgo}`),
    // The Sundays before: each the newest of its week.
    'day-8',
    'day-15',
    // The last day of each month before this one; 31 October is 23 days ago.
    ...[23, 54, 84, 115, 146, 176, 207, 237, 268, 296, 327].map((daysAgo) => `day-${daysAgo}`),
  ]);
});

test('days without a backup do not count, so that a summer away takes nothing', () => {
  const backups = [0, 100, 101, 102, 103, 104, 105].map(daily);
  expect(backupsToPrune(backups)).toEqual([]);
});

test('the newest stays, whatever the clock said when it was made', () => {
  const backups = Array.from({ length: 400 }, (_, daysAgo) => daily(daysAgo));
  const afterJump = {
    name: 'back ten years',
    madeAt: TODAY - 3650 * DAY,
    generation: 20_000,
    reason: 'daily',
  } as const;
  const kept = keptOf([...backups, afterJump]);
  expect(kept).toContain('back ten years');
  // The next day it counts as one day among the others, and they keep theirs.
  expect(kept.length).toBeGreaterThan(15);
});

test('three backups from before great changes stay beside the daily ones', () => {
  const before = [1, 2, 3, 4, 5].map((daysAgo) => ({
    ...daily(daysAgo),
    name: `change-${daysAgo}`,
    reason: 'migration' as const,
  }));
  expect(keptOf([...before, ...[10, 11].map(daily)])).toEqual([
    'change-1',
    'change-2',
    'change-3',
    'day-10',
    'day-11',
  ]);
});
