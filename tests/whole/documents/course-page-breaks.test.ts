import { expect, test } from 'vitest';
import { buildCoursePage } from '../../../main/documents/course-page.ts';
import { builtInHandbook } from '../../../main/features/handbook/built-in-pack.ts';
import { addDays, Day } from '../../../shared/day.ts';
import { idOf, NOW } from '../../support/builders.ts';
import { aLife, aLifeMeeting } from '../../support/life.ts';
import { expectInsideMargins } from '../../support/margins.ts';
import { danish, make } from '../../support/paper.ts';
import { popplerText, withPdf } from '../../support/pdf.ts';
import { failuresOf } from '../../support/ua-check.ts';

const day = (after: number) => addDays(Day.parse('2024-09-03'), after);
const kinds = ['review-meeting', 'review-early', 'review-later'] as const;

/** A course of so many meetings, reviews and results, no two of the first two on one day. */
const made = (meetings: number, reviews: number, results: number) =>
  make(
    buildCoursePage({
      life: aLife({
        meetings: Array.from({ length: meetings }, (_, at) =>
          aLifeMeeting(at + 1, day(28 * at), { principles: [3, 6], roles: ['adviser', 'coach'] }),
        ),
        sheets: Array.from({ length: reviews }, (_, at) => ({
          id: idOf(700 + at),
          kind: kinds[at % 3] ?? 'review-later',
          date: day(56 * at + 3),
        })),
        results: Array.from({ length: results }, (_, at) => ({
          id: idOf(800 + at),
          date: day(70 * at + 10),
          text: `Siger nej opad, uden at det koster, og har fået lederteamet med på en fælles plan (nået ${at}).`,
        })),
      }),
      handbook: builtInHandbook(),
      printedAt: NOW,
      t: danish,
    }),
  );

/** As they are seen, page by page, each line by itself. */
const linesOf = async (pdf: Uint8Array): Promise<string[][]> => {
  const seen = await withPdf(pdf, (file) => popplerText('pdftotext', ['-layout', file, '-']));
  return seen
    .split('\f')
    .slice(0, -1)
    .map((page) => page.split('\n').filter((line) => line.trim() !== ''));
};
const rowsIn = (lines: readonly string[]) => lines.filter((line) => /\(uge\s\d+\)/u.test(line)).length;

test('very many meetings, reviews and results make two pages, where each list stands under its head and each result is whole', async () => {
  const { pdf } = await made(30, 12, 10);
  expect(Object.fromEntries(await failuresOf(pdf))).toEqual({});
  await expectInsideMargins(pdf);
  const pages = await linesOf(pdf);
  expect(pages.map((lines) => /Side \d af \d/.exec(lines.at(-1) ?? '')?.[0])).toEqual([
    'Side 1 af 2',
    'Side 2 af 2',
  ]);
  const [first = '', second = ''] = pages.map((lines) => lines.join(' ').replace(/\s+/gu, ' '));
  // All that was reached stands across the first page; no column of it runs on alone.
  expect(first.match(/Siger nej opad/g)).toHaveLength(10);
  expect(first.match(/\(nået \d+\)/g)).toHaveLength(10);
  // What sums up stays together, and all days stand under the head.
  for (const heading of ['Aftaler', 'Din rollerefleksion', 'Timer', 'Rytme', 'Forløbet dag for dag']) {
    expect(first).not.toContain(heading);
    expect(second).toContain(heading);
  }
  expect(pages.map(rowsIn)).toEqual([0, 42]);
});

test.each([
  ...[9, 10, 11, 12, 13].map((meetings) => [meetings, 6, 2] as const),
  ...[18, 20, 22].map((meetings) => [meetings, 6, 5] as const),
  ...[[24, 8, 6] as const, [36, 12, 14] as const, [60, 12, 0] as const],
])(
  'of %i meetings, %i reviews and %i results no page has fewer than three days, or their head alone',
  async (meetings, reviews, results) => {
    const pages = await linesOf((await made(meetings, reviews, results)).pdf);
    const rows = pages.map(rowsIn);
    expect(rows.reduce((sum, count) => sum + count)).toBe(meetings + reviews);
    for (const count of rows) expect([1, 2]).not.toContain(count);
    for (const [at, lines] of pages.entries())
      expect(lines.some((line) => /^ *Dato +Hvad/.test(line))).toBe((rows[at] ?? 0) > 0);
  },
);
