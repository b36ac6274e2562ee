import { expect, test } from 'vitest';
import { healthLine, whereLine } from '../../../renderer/features/backups/backup-words.ts';
import type { BackupHealth } from '../../../shared/backup.ts';
import { dayOf } from '../../../shared/day.ts';
import { createWords } from '../../../main/words.ts';

const at = (text: string) => new Date(text).getTime();
const today = dayOf(at('2026-11-23T14:40'));

const health = (madeAt: number, checkedAt: number): BackupHealth => ({
  newest: { madeAt, checkedAt, isAhead: false },
  isOverdue: false,
  failure: null,
  second: null,
  isOlder: false,
  isChanged: false,
  keyKept: false,
  isSynced: false,
  conflictCopies: 0,
  folders: { notebook: '', backups: '', second: null, quarantine: '' },
});

/** Made and checked when; what stands at the foot of the index on 23 November 2026, in Danish and in English. */
const lines: [string, string, string, string][] = [
  [
    '2026-11-23T08:10:58',
    '2026-11-23T08:11:02',
    'Sikkerhedskopi i dag kl. 08.10, kontrolleret',
    'Backup today 08:10, checked',
  ],
  [
    '2026-11-23T08:10:00',
    '2026-11-23T14:32:00',
    'Sikkerhedskopi i dag kl. 08.10, kontrolleret kl. 14.32',
    'Backup today 08:10, checked 14:32',
  ],
  [
    '2026-11-20T15:48:00',
    '2026-11-23T08:10:00',
    'Sikkerhedskopi 20. november, kontrolleret i dag kl. 08.10',
    'Backup 20 November, checked today 08:10',
  ],
  [
    '2026-11-20T15:48:00',
    '2026-11-20T15:48:01',
    'Sikkerhedskopi 20. november, kontrolleret',
    'Backup 20 November, checked',
  ],
  [
    '2026-11-20T15:48:00',
    '2026-11-22T23:58:00',
    'Sikkerhedskopi 20. november, kontrolleret 22. november kl. 23.58',
    'Backup 20 November, checked 22 November 23:58',
  ],
  // The clock was set back meanwhile.
  [
    '2026-11-23T08:10:00',
    '2025-11-23T09:00:00',
    'Sikkerhedskopi i dag kl. 08.10, kontrolleret 23. november 2025 kl. 09.00',
    'Backup today 08:10, checked 23 November 2025 09:00',
  ],
];

test.each(lines)(
  'a backup of %s that was read through at %s says when, where that was not at once',
  (made, checked, danish, english) => {
    const plain = (language: 'da' | 'en') =>
      healthLine(health(at(made), at(checked)), today, language, createWords(language).t).replaceAll(
        '\u00a0',
        ' ',
      );
    expect([plain('da'), plain('en')]).toEqual([danish, english]);
  },
);

test('without a backup, and after one that failed, that is what the line says', () => {
  const { t } = createWords('da');
  const made = health(at('2026-11-23T08:10:00'), at('2026-11-23T08:10:00'));
  expect(healthLine({ ...made, newest: null }, today, 'da', t)).toBe('Ingen sikkerhedskopi endnu');
  expect(healthLine({ ...made, failure: 'disk-full' }, today, 'da', t)).toBe(
    'Sikkerhedskopien lykkedes ikke',
  );
});

test('where it is days old and what was written since is in none, the line says so, and below it what comes of it', () => {
  const said = (language: 'da' | 'en') => {
    const { t } = createWords(language);
    const overdue = { ...health(at('2026-11-16T08:10:00'), at('2026-11-23T08:10:00')), isOverdue: true };
    return [healthLine(overdue, today, language, t), whereLine(overdue, today, language, t)].map((line) =>
      line.replaceAll('\u00a0', ' '),
    );
  };
  expect([said('da'), said('en')]).toEqual([
    [
      'Sikkerhedskopi 16. november. Det, du har skrevet siden, er ikke med.',
      'Der kommer en, når du holder pause. Du kan også tage en under Indstillinger.',
    ],
    [
      'Backup 16 November. What you have written since is not in it.',
      'One comes when you pause. You can also make one in the settings.',
    ],
  ]);
});

test('where the extra copy could not be made, it is said below where the newest lies, and since when', () => {
  const made = health(at('2026-11-23T08:10:00'), at('2026-11-23T08:10:00'));
  const said = (newestAt: number | null) =>
    (['da', 'en'] as const).map((language) => {
      const second = {
        name: 'stick',
        newestAt: null,
        failure: 'not-writable',
        lacks: { newestAt, isLong: false },
      } as const;
      return whereLine({ ...made, second }, today, language, createWords(language).t).replaceAll(
        '\u00a0',
        ' ',
      );
    });
  const danish = 'Kun på denne computer. Den ekstra kopi i »stick« kunne ikke tages.';
  const english = 'Only on this computer. The extra copy in “stick” could not be made.';
  expect(said(null)).toEqual([danish, english]);
  expect(said(at('2026-11-03T08:10:00'))).toEqual([
    `${danish} Den seneste i mappen er fra 3. november.`,
    `${english} The newest in the folder is from 3 November.`,
  ]);
  expect(said(at('2025-11-03T08:10:00'))[0]).toBe(`${danish} Den seneste i mappen er fra 3. november 2025.`);
});
