import { afterEach, expect, test } from 'vitest';
import { backupsToPrune, isDailyDue, type Kept } from '../../main/vault/backup/rotation.ts';
import { dayOf } from '../../shared/day.ts';
import { NOW } from '../support/builders.ts';
import { count, evidence } from '../support/evidence.ts';
import { type Random, seeded } from '../support/random.ts';
import { scale } from './rig/scale.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
/** 7 days, 4 weeks, 12 months and 3 before great changes, and the newest, of whichever kind. */
const MOST = 7 + 4 + 12 + 3 + 1;
const SEED = 20_261_129;
const LIVES = 20 * scale;
const SESSIONS = 500;

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

/** How far the clock goes from one session to the next: mostly some hours; now and then as no clock should. */
function jump(random: Random): number {
  if (random.below(12) > 0) return random.below(20) * HOUR;
  const far = random.pick([HOUR, 5 * HOUR, DAY, 9 * DAY, 40 * DAY, YEAR, 10 * YEAR]);
  return random.below(2) === 0 ? far : -far;
}

test(`whatever the clock does in years of use, rotation keeps the newest and does not grow (seed ${SEED})`, () => {
  process.env['TZ'] = 'Europe/Copenhagen';
  const tally = { backups: 0, pruned: 0, jumps: 0 };
  for (let life = 0; life < LIVES; life += 1) {
    const random = seeded(SEED + life);
    let now = NOW;
    let generation = 1;
    let kept: Kept[] = [];
    for (let session = 0; session < SESSIONS; session += 1) {
      const by = jump(random);
      if (by < 0 || by > DAY) tally.jumps += 1;
      now = Math.max(0, now + by);
      if (random.below(4) > 0) generation += 1;
      const newest = kept.reduce<Kept | undefined>(
        (a, b) => (a && a.generation > b.generation ? a : b),
        undefined,
      );
      const reason = random.below(40) === 0 ? 'restore' : 'daily';
      if (newest && reason === 'daily' && !isDailyDue(newest, { generation, now })) continue;
      const one: Kept = { name: `${session}`, madeAt: now, generation, reason };
      expect(isDailyDue(one, { generation: generation + 1, now })).toBe(false);
      const gone = new Set(backupsToPrune([...kept, one]));
      const before = [...kept, one];
      kept = before.filter(({ name }) => !gone.has(name));
      tally.backups += 1;
      tally.pruned += gone.size;
      expect(gone, 'the newest').not.toContain(one.name);
      expect(kept.length).toBeLessThanOrEqual(MOST);
      expect(backupsToPrune(kept)).toEqual([]);
      const periods = (backups: Kept[], length: number) =>
        new Set(
          backups
            .filter((each) => each.reason === 'daily')
            .map(({ madeAt }) => dayOf(madeAt).slice(0, length)),
        );
      expect(periods(kept, 10).size).toBeGreaterThanOrEqual(Math.min(7, periods(before, 10).size));
      expect(periods(kept, 7).size).toBeGreaterThanOrEqual(Math.min(12, periods(before, 7).size));
    }
  }
  expect(tally.pruned).toBeGreaterThan(tally.backups / 2);
  evidence(
    import.meta.url,
    'Whatever the clock does, the newest backup is never pruned and the others do not grow in number',
    `${count(tally.backups)} backups, ${count(tally.jumps)} jumps of the clock, ${count(tally.pruned)} pruned, the newest never`,
  );
});
