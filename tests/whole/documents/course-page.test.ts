import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { carriedBy } from '../../../main/documents/carried-by.ts';
import { buildCoursePage } from '../../../main/documents/course-page.ts';
import type { CoursePaper } from '../../../main/documents/course-page-paper.ts';
import { builtInHandbook } from '../../../main/features/handbook/built-in-pack.ts';
import type { CourseLife } from '../../../shared/course-life.ts';
import { addDays, Day } from '../../../shared/day.ts';
import { idOf, NOW } from '../../support/builders.ts';
import { aLife, aLifeMeeting } from '../../support/life.ts';
import { expectInsideMargins } from '../../support/margins.ts';
import { danish, make, type ReadDocument } from '../../support/paper.ts';
import { differenceOf, pictureOf, popplerText, textOfPdf, withPdf } from '../../support/pdf.ts';
import { failuresOf } from '../../support/ua-check.ts';

const paperOf = (life: CourseLife): CoursePaper =>
  buildCoursePage({ life, handbook: builtInHandbook(), printedAt: NOW, t: danish });
const solid = (text: string) => text.replace(/[\s\u00a0\u200b]+/g, '');
const saidIn = (made: ReadDocument): string =>
  made.pages
    .flat()
    .map(({ text }) => text)
    .join('\n');

type Part = CoursePaper['sums'][number] & Partial<NonNullable<CoursePaper['roles']>>;
const partly = (parts: readonly Part[]): string[] =>
  parts.flatMap(({ heading, lines, head = [], rows = [], note = '' }) => [
    heading,
    ...lines,
    ...head,
    ...rows.flatMap(({ cells }) => cells),
    note,
  ]);

/** Every string of the page but its foot, in reading order; the figure says what it shows in one piece. */
const saidBy = ({ heading, lines, figure, results, roles, sums, table }: CoursePaper): string[] => [
  heading,
  ...lines,
  figure.alt,
  figure.note,
  results.heading,
  ...(results.items.length === 0
    ? [results.none]
    : results.items.map(({ day, lines: text }) => `– ${text.join('')} (${day})`)),
  ...(roles ? [...partly(sums.slice(0, 1)), ...partly([roles]), ...partly(sums.slice(1))] : partly(sums)),
  table.heading,
  ...table.head,
  ...table.rows.flat(),
];

describe('a year’s course on paper', () => {
  let paper: CoursePaper;
  let made: ReadDocument;
  beforeAll(async () => {
    paper = paperOf(aLife());
    made = await make(paper);
  });

  test('is one page, which meets PDF/UA and stands inside its margins', async () => {
    expect(made.pages).toHaveLength(1);
    expect(Object.fromEntries(await failuresOf(made.pdf))).toEqual({});
    await expectInsideMargins(made.pdf);
    expect(made.replaced).toEqual([]);
    expect(await withPdf(made.pdf, (file) => popplerText('pdfinfo', [file]))).toMatch(
      /Title: +Forløbet på én side\n/,
    );
  });

  test('says every string once and in order in its tags, the figure’s facts as text and as a table', () => {
    expect(solid(saidIn(made))).toBe(solid(saidBy(paper).join('\n')));
    expect(paper.figure.alt).toContain('6 af 9 møder');
    expect(paper.figure.alt).toContain(
      'Du yder bedst mulig service inden for de givne politiske rammer: ikke endnu.',
    );
    expect(paper.table.rows.map((row) => row.join(' | ').replace(/\u00a0/g, ' '))).toContain(
      '25. august 2026 (uge 35) | Møde 4, holdt; Prioriteringsmatrixen | 5, 6 | Coach, Networker',
    );
  });

  test('draws the numbers, the months and the counts, by the alias and as the mentor’s own copy', async () => {
    const seen = await textOfPdf(made.pdf);
    for (const text of ['Forløb med M. K.', 'apr.', 'juni', '2027', '6 af 9 møder', 'ikke endnu', 'Coach'])
      expect(seen).toContain(text);
    expect(seen).toContain('Fortroligt. Mentors eget eksemplar.');
    expect(carriedBy(paper)).toBe('private');
  });

  test('ends with what was reached, the agreements and the hours', () => {
    const said = saidIn(made);
    for (const text of [
      'Hvad har vi nået',
      'Siger nej opad, uden at det koster.',
      'Ingen åbne. 11 lukkede.',
      '45 minutter til forberedelse.',
    ])
      expect(said.replace(/\s+/g, ' ')).toContain(text);
  });
});

/** Two meetings touched a parameter, and a role was planned. */
const withParameters = (names: string[] = ['', '', '']): CourseLife => {
  const life = aLife();
  const meetings = life.meetings.map((one) =>
    one.number === 2
      ? { ...one, parameters: [1 as const, 3 as const], rolesPlanned: ['guide' as const] }
      : one.number === 4
        ? { ...one, parameters: [3 as const] }
        : one,
  );
  return { ...life, parameterNames: names, meetings };
};

test('the parameters stand in the figure and by their numbers in the table, on the same one page, and say whose names they are', async () => {
  const paper = paperOf(withParameters());
  const made = await make(paper);
  expect(made.pages).toHaveLength(1);
  expect(Object.fromEntries(await failuresOf(made.pdf))).toEqual({});
  await expectInsideMargins(made.pdf);
  expect(solid(saidIn(made))).toBe(solid(saidBy(paper).join('\n')));
  expect(paper.figure.groups.find(({ heading }) => heading === 'De tre parametre')?.rows).toMatchObject([
    { number: '1', name: 'Færdigheder', count: '1 møde' },
    { number: '2', name: 'Prioriteter', count: 'ikke endnu' },
    { number: '3', name: 'Værdier', count: '2 møder' },
  ]);
  expect(paper.figure.alt).toContain('Værdier: 2 møder.');
  expect(paper.table.head).toEqual(['Dato', 'Hvad', 'Pejlemærker', 'Parametre', 'Roller']);
  expect(paper.table.rows[1]?.slice(2)).toEqual(['1, 6', '1, 3', 'Rådgiver, Guide']);
  expect(saidIn(made)).toContain('ikke fra håndbogen');
  const own = paperOf(withParameters(['Faglighed', 'Fokus', 'Fællesskab']));
  expect(own.figure.alt).toContain('Fællesskab: 2 møder.');
  expect(own.figure.note).toBe('');
  expect(saidBy(paperOf(aLife())).join(' ')).not.toMatch(/arameter/);
});

test('the roles stand in a table as on screen: each, and each side, how often taken and how often planned', () => {
  const { roles } = paperOf(withParameters());
  expect(roles?.lines).toEqual(['Roller er sat på 6 af 6 holdte møder.']);
  expect(roles?.rows.map(({ cells }) => cells.join(' '))).toEqual([
    'Direkte 3 0',
    'Rådgiver 2 0',
    'Networker 1 0',
    'Ikke-direkte 5 1',
    'Coach 4 0',
    'Guide 3 1',
  ]);
  const life = aLife();
  const meetings = life.meetings.map((one) => ({ ...one, roles: [] }));
  expect(paperOf({ ...life, meetings }).roles).toBeNull();
});

test('a course of many years goes on over several pages, with its table’s head on each and nothing clipped', async () => {
  const meetings = Array.from({ length: 300 }, (_, index) =>
    aLifeMeeting(index + 1, addDays(Day.parse('2020-01-07'), 7 * index), {
      principles: [1, 2, 3, 4, 5, 6, 7],
      roles: ['adviser', 'coach', 'networker', 'guide'],
    }),
  );
  const paper = paperOf(aLife({ meetings, sheets: [], results: [] }));
  const made = await make(paper);
  expect(made.pages.length).toBeGreaterThan(3);
  expect(Object.fromEntries(await failuresOf(made.pdf))).toEqual({});
  await expectInsideMargins(made.pdf);
  const said = solid(saidIn(made));
  for (const number of [1, 150, 300]) expect(said).toContain(solid(`Møde ${number}, holdt`));
  expect(said).toContain(solid(paper.results.none));
});

test('a course in which nothing happened is a page, too', async () => {
  const made = await make(paperOf(aLife({ meetings: [], sheets: [], results: [], closedAgreements: 0 })));
  expect(made.pages).toHaveLength(1);
  expect(Object.fromEntries(await failuresOf(made.pdf))).toEqual({});
});

test.each([
  ['markup', '#import "x" *fed* _kursiv_ $x^2$ `kode` <b>html</b> @ref // kommentar = Overskrift {{x}}'],
  ['a long word', 'å'.repeat(900)],
  ['signs no font has', 'god 🙂 samtale 漢字'],
])('%s in an alias and in a result is printed literally and inside the page', async (kind, text) => {
  const life = aLife({ results: [{ id: idOf(601), date: '2026-10-06', text }] });
  const made = await make(paperOf({ ...life, course: { ...life.course, alias: text.slice(0, 60) } }));
  expect(Object.fromEntries(await failuresOf(made.pdf))).toEqual({});
  await expectInsideMargins(made.pdf);
  if (kind === 'markup') expect(solid(saidIn(made)).split(solid(text))).toHaveLength(2);
  if (kind === 'a long word') expect(saidIn(made).split('å').length).toBeGreaterThan(960);
  if (kind === 'signs no font has') expect(made.replaced).toEqual(['🙂', '漢', '字']);
});

/** Delete the picture to have it made anew; the test fails once, so that somebody looks at it. */
test('course-page.png looks as it should', async () => {
  const golden = join(import.meta.dirname, 'course-page.png');
  const picture = async (life: CourseLife) => pictureOf((await make(paperOf(life))).pdf, 1);
  const now = await picture(aLife());
  if (!existsSync(golden)) {
    writeFileSync(golden, now);
    throw new Error('The picture was made anew: look at it, and run the test again');
  }
  const kept = readFileSync(golden);
  expect(await differenceOf(kept, now)).toBeLessThan(0.01);
  const life = aLife();
  const slip = { ...life, meetings: life.meetings.map((one) => ({ ...one, principles: [], roles: [] })) };
  expect(await differenceOf(kept, await picture(slip))).toBeGreaterThan(0.02);
});
