import { beforeAll, describe, expect, test } from 'vitest';
import { carriedBy } from '../../../main/documents/carried-by.ts';
import type { Paper } from '../../../main/documents/paper.ts';
import { pickFor } from '../../../main/documents/pick.ts';
import { buildYearPlan, planned } from '../../../main/documents/year-plan.ts';
import type { CourseLife } from '../../../shared/course-life.ts';
import { Day } from '../../../shared/day.ts';
import { usualRhythm } from '../../../shared/rhythm.ts';
import { NOW } from '../../support/builders.ts';
import { writeCourseOfMarkers } from '../../support/course-of-markers.ts';
import { paperOf, requestsFor } from '../../support/every-document.ts';
import { aLife, aLifeMeeting } from '../../support/life.ts';
import { anOpenNotebook } from '../../support/notebook.ts';
import { danish, make, type ReadDocument } from '../../support/paper.ts';

const planOf = (life: CourseLife, proposed: string[] = []): Paper =>
  buildYearPlan({
    course: pickFor('meeting', planned.course, life.course),
    meetings: life.meetings.map((one) => ({
      number: one.number,
      facts: pickFor('meeting', planned.meeting, one),
    })),
    today: life.today,
    proposed: proposed.map((day) => Day.parse(day)),
    avoided: usualRhythm,
    printedAt: NOW,
    t: danish,
  });

/** Its rows as somebody reads them. */
const rowsIn = ({ sheets }: Paper): string[] =>
  sheets.flatMap(({ sections }) =>
    sections.flatMap(({ rows }) =>
      rows.map(({ prompt, hint, blocks }) => {
        const [block] = blocks;
        const text = block?.kind === 'text' ? block.paragraphs.flat() : [];
        return [prompt, hint, ...text].join(' | ').replace(/\u00a0/g, ' ');
      }),
    ),
  );

describe('a year’s plan on paper', () => {
  let paper: Paper;
  let made: ReadDocument;
  beforeAll(async () => {
    paper = planOf(aLife(), ['2026-12-28', '2027-06-15', '2027-06-15', '2027-01-19']);
    made = await make(paper);
  });

  test('is one page, with each meeting and each day that is proposed, once and in order, its number and its weeks', () => {
    expect(made.pages).toHaveLength(1);
    expect(rowsIn(paper)).toEqual([
      'Møde 1 | Holdt | Tirsdag 21. april 2026 (uge 17)',
      'Møde 2 | Holdt, 3 uger efter | Tirsdag 12. maj 2026 (uge 20)',
      'Møde 3 | Holdt, 5 uger efter | Tirsdag 16. juni 2026 (uge 25)',
      'Møde 4 | Holdt, 10 uger efter | Tirsdag 25. august 2026 (uge 35)',
      'Møde 5 | Holdt, 6 uger efter | Tirsdag 6. oktober 2026 (uge 41)',
      'Møde 6 | Holdt, 7 uger efter | Mandag 23. november 2026 (uge 48)',
      'Møde 7 | Forslag, 5 uger efter | Mandag 28. december 2026 (uge 53)',
      'Møde 8 | Planlagt, 3 uger efter | Tirsdag 19. januar 2027 (uge 3)',
      'Møde 9 | Planlagt, 7 uger efter | Tirsdag 9. marts 2027 (uge 10)',
      'Møde 10 | Planlagt, 6 uger efter | Tirsdag 20. april 2027 (uge 16)',
      'Møde 11 | Forslag, 8 uger efter | Tirsdag 15. juni 2027 (uge 24)',
    ]);
    expect(paper.sheets[0]?.lines.join(' ')).toMatch(
      /^6 af 9 møder · til 21\.\sapril 2027 Planen er et møde hver anden måned/,
    );
  });

  test('tells both what both know: days and the alias', () => {
    expect(carriedBy(paper)).toBe('meeting');
    expect(paper.footer.left).toBe('Årsplan. Til mentor og mentee.');
    expect(paper.title).toBe('Årsplan');
  });
});

test('a course that has ended proposes nothing, and one without a day says so', () => {
  const life = aLife({ meetings: [aLifeMeeting(1, '2026-04-21')] });
  const ended = { ...life, course: { ...life.course, state: 'completed' as const } };
  expect(rowsIn(planOf(ended, ['2027-06-15']))).toHaveLength(1);
  expect(planOf(ended).sheets[0]?.lines[0]).toContain('Forløbet er slut.');
  expect(rowsIn(planOf(aLife({ meetings: [] })))).toEqual([' |  | Der er ingen møder endnu.']);
});

test('a meeting keeps the number of its own page where one before it was never held', () => {
  const life = aLife({ meetings: [aLifeMeeting(1, '2026-04-21'), aLifeMeeting(3, '2026-06-16')] });
  const ended = { ...life, course: { ...life.course, state: 'stopped' as const } };
  expect(rowsIn(planOf(ended))).toEqual([
    'Møde 1 | Holdt | Tirsdag 21. april 2026 (uge 17)',
    'Møde 3 | Holdt, 8 uger efter | Tirsdag 16. juni 2026 (uge 25)',
  ]);
});

test('nothing that is written in a course stands in it but the alias', () => {
  const { db } = anOpenNotebook();
  const written = { db, ...writeCourseOfMarkers(db) };
  const [request] = requestsFor('year-plan', written);
  if (!request) throw new Error('There is no such document');
  const paper = JSON.stringify(paperOf(request, db));
  const found = written.markers.filter(({ text }) => paper.includes(text)).map(({ place }) => place);
  expect(found).toEqual(['course.alias']);
});
