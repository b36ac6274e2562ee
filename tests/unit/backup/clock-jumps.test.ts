import { afterEach, expect, test } from 'vitest';
import { backupsToPrune, isDailyDue, type Kept } from '../../../main/vault/backup/rotation.ts';

const zone = process.env['TZ'];
const inZone = (name: string): void => void (process.env['TZ'] = name);
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

/** Local time in Denmark, as the mentor's computer has it. */
const at = (text: string): number => new Date(text).getTime();

const made = '2026-11-23T14:40';
const cases: readonly (readonly [name: string, madeAt: string, now: string, isDue: boolean])[] = [
  ['an hour later', made, '2026-11-23T15:40', false],
  ['a minute before midnight', made, '2026-11-23T23:59', false],
  ['at midnight', made, '2026-11-24T00:00', true],
  ['the clock set back an hour, within the day', made, '2026-11-23T13:40', false],
  ['the clock set back over midnight', '2026-11-23T00:20', '2026-11-22T23:50', true],
  ['the clock set back a day', made, '2026-11-22T14:40', true],
  ['the clock set back ten years', made, '2016-11-23T14:40', true],
  ['the clock set to its beginning', made, '1970-01-01T01:00', true],
  ['the clock set on a year', made, '2027-11-23T14:40', true],
  ['the clock right again after a year ahead', '2027-11-23T14:40', made, true],
  [
    'the longest day, 25 hours, from its first hour to its last',
    '2026-10-25T00:10',
    '2026-10-25T23:50',
    false,
  ],
  ['the hour that comes twice', '2026-10-25T02:30', '2026-10-25T03:10', false],
  [
    'the shortest day, 23 hours, from its first hour to its last',
    '2027-03-28T00:10',
    '2027-03-28T23:50',
    false,
  ],
  ['the day after it, 23 hours later', '2027-03-28T00:10', '2027-03-29T00:00', true],
];

test.each(cases)(
  'a backup is due or not by the calendar day and by nothing else: %s',
  (_name, madeAt, now, isDue) => {
    inZone('Europe/Copenhagen');
    expect(isDailyDue({ madeAt: at(madeAt), generation: 7 }, { generation: 8, now: at(now) })).toBe(isDue);
    expect(isDailyDue({ madeAt: at(madeAt), generation: 7 }, { generation: 7, now: at(now) })).toBe(false);
  },
);

test('a journey to another time zone makes no backup due that the calendar there does not', () => {
  const newest = { madeAt: Date.UTC(2026, 10, 23, 9), generation: 7 };
  const present = { now: Date.UTC(2026, 10, 23, 22), generation: 8 };
  for (const [name, isDue] of [
    ['Europe/Copenhagen', false],
    ['Pacific/Pago_Pago', true], // the evening before, there
    ['Pacific/Kiritimati', true], // past midnight, there
    ['America/New_York', false],
  ] as const) {
    inZone(name);
    expect(isDailyDue(newest, present), name).toBe(isDue);
  }
});

test('a backup that a clock outside every calendar dated neither stops the rotation nor stays for ever', () => {
  const far = Array.from({ length: 40 }, (_, index): Kept => ({
    name: `far ${index}`,
    madeAt: Date.UTC(2350 + index, 0, 1),
    generation: 100 + index,
    reason: 'daily',
  }));
  const newest: Kept = { name: 'now', madeAt: Date.UTC(2026, 10, 23), generation: 200, reason: 'daily' };
  const gone = backupsToPrune([...far, newest]);
  expect(gone).toHaveLength(39);
  expect(gone).not.toContain('now');
  expect(isDailyDue(far[0] as Kept, { generation: 200, now: newest.madeAt })).toBe(true);
});
