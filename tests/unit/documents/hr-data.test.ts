import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hrCsv, hrJson } from '../../../main/documents/hr-data.ts';
import { type HrFacts, summaryOf } from '../../../main/documents/hr-facts.ts';
import { buildHrSummary } from '../../../main/documents/hr-summary.ts';
import { areConfirmed, findingsIn } from '../../../main/documents/hr-findings.ts';
import { pickFor } from '../../../main/documents/pick.ts';
import { Day } from '../../../shared/day.ts';
import { Principle } from '../../../shared/handbook.ts';
import { HrSummary } from '../../../shared/hr-summary.ts';
import { initialsOf } from '../../../shared/initials.ts';
import { everythingChosen, hrFacts } from '../../support/hr.ts';
import { aLife } from '../../support/life.ts';
import { danish } from '../../support/paper.ts';

/** Cells of a file with semicolons, as RFC 4180 has quotes. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n"]*))(;|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

describe('the summary as CSV', () => {
  test('opens right in Danish Excel: a mark of UTF-8, semicolons, days as Danes write them', () => {
    const csv = hrCsv(hrFacts({ choice: everythingChosen, comment: 'Går godt;\r\n"fint"' }), danish);
    expect(csv.startsWith('\ufeffLavet;Mentor;Mentors navnetype;Mentee;Navnetype;')).toBe(true);
    expect(csv.replaceAll('\r\n', '').includes('\r')).toBe(false);
    const [heads = [], values = []] = rowsOf(csv.slice(1));
    const cell = (head: string) => values[heads.indexOf(head)];
    expect(values).toHaveLength(heads.length);
    expect(new Set(heads).size).toBe(heads.length);
    expect(cell('Lavet')).toBe('23-11-2026 14:40');
    expect(cell('Begyndt')).toBe('21-04-2026');
    expect(cell('Sluttet')).toBe('');
    expect(cell('Mødetid i minutter')).toBe('540');
    expect(cell('Møderne')).toMatch(/^1: 21-04-2026 \(uge 17\), 90 min\. \| 2: 12-05-2026/);
    expect(cell('Forberedelse i minutter')).toBe('45');
    expect(cell('Pejlemærke 3 (antal møder)')).toBe('4');
    expect(cell('Kommentar')).toBe('Går godt;\n"fint"');
  });

  test('has the same columns whatever was chosen, so that many can be put together', () => {
    const heads = (parts: Parameters<typeof hrFacts>[0]) => rowsOf(hrCsv(hrFacts(parts), danish))[0];
    expect(heads({})).toEqual(heads({ choice: everythingChosen, comment: 'x', meetings: [] }));
  });

  test.each(['=1+1', '+45 12', '-2', '@SUM(A1)', '\t=1', ' =cmd|x', '\u200b=1', '＝1+1'])(
    'a cell that begins as %j is text and no formula',
    (alias) => {
      const facts = hrFacts({ choice: { comment: true }, comment: alias });
      const [, values = []] = rowsOf(hrCsv({ ...facts, course: facts.course }, danish));
      expect(values.at(-1)?.startsWith("'") || !/^[\s\p{C}]*[=+\-@＝]/u.test(values.at(-1) ?? '')).toBe(true);
      expect(values.at(-1)).not.toMatch(/^[=+\-@＝\t]/);
    },
  );

  test.each(
    '3-4 1/2 3.4 12 1,5 1E5 12:30 (5) 50% kr.20 3.maj maj-3 3apr26 Sand'
      .split(' ')
      .concat('Jan 2', '3. maj', '5 kr'),
  )('a name or comment such as %j is no number or day to Excel, and plain as JSON', (text) => {
    const facts = hrFacts({ owner: text, course: { alias: text }, comment: text, choice: { comment: true } });
    const [heads = [], values = []] = rowsOf(hrCsv(facts, danish).slice(1));
    for (const head of ['Mentor', 'Mentee', 'Kommentar'])
      expect(values[heads.indexOf(head)]).toBe(`'${text}`);
    expect(values[heads.indexOf('Begyndt')]).toBe('21-04-2026');
    expect(JSON.parse(hrJson(facts))).toMatchObject({ mentor: text, mentee: text, comment: text });
  });

  test.each(['M. K.', 'M1', 'Hold 3', 'Maja 3', 'Jan', 'Ea 2', 'Sandra', 'E 2 b'])(
    'the alias %j is as it was written',
    (alias) => expect(hrCsv(hrFacts({ course: { alias } }), danish)).toContain(`;${alias};alias;`),
  );

  test('whatever is written in a comment is one cell, and comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (comment) => {
        const facts = hrFacts({ choice: { comment: true }, comment });
        const rows = rowsOf(hrCsv(facts, danish));
        expect(rows.slice(0, 2).map((row) => row.length)).toEqual([rows[0]?.length, rows[0]?.length]);
        const said = summaryOf(facts).comment ?? '';
        expect(rows[1]?.at(-1)?.replace(/^'/, '')).toBe(said.replace(/^'/, ''));
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});

test('the summary as JSON is what its schema says, and holds no key that was not chosen', () => {
  const plain = HrSummary.parse(JSON.parse(hrJson(hrFacts({ comment: 'Ikke valgt' }))));
  expect(plain).toEqual(summaryOf(hrFacts()));
  expect(Object.keys(plain)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/comment|principles|preparation/)]),
  );
  const all = HrSummary.parse(JSON.parse(hrJson(hrFacts({ choice: everythingChosen, comment: ' Ja. ' }))));
  expect(all).toMatchObject({ mentee: 'Mette Kjær Holm', comment: 'Ja.', preparationMinutes: 45 });
});

test('of a principle HR gets the name alone, and no other text can stand in its place', () => {
  const principle = { name: 'Mod', question: 'Tør du?', practice: ['Sig det'], questions: ['Hvornår?'] };
  expect(pickFor('hr', Principle, principle)).toEqual({ name: 'Mod' });
  // @ts-expect-error A name that was not picked for HR.
  const forged: HrFacts = { ...hrFacts(), principles: [{ name: 'HEMMELIGT' }] };
  expect(forged.principles).toHaveLength(1);
});

test.each([
  [undefined, 'Bodil Kær', 'name'],
  ['initials', 'B. K.', 'initials'],
  ['nothing', null, null],
] as const)('where the mentor is called %s it says %s', (choice, mentor, mentorBy) => {
  const facts = hrFacts({ choice: choice && { mentor: choice } });
  expect(summaryOf(facts)).toMatchObject({ mentor, mentorBy });
  const said = buildHrSummary(facts, danish).facts.filter(({ label }) => label === 'Mentor');
  expect(said.map(({ text }) => text)).toEqual(
    { name: ['Bodil Kær'], initials: ['B. K. (initialer)'], nothing: [] }[choice ?? 'name'],
  );
  expect(hrCsv(facts, danish)).toContain(`;${mentor ?? ''};`);
  expect(hrCsv(facts, danish).includes('Bodil')).toBe(choice === undefined);
});

test('a name that is not known, and an empty comment, go along no more than what was not chosen', () => {
  const facts = hrFacts({ course: { name: '' }, choice: everythingChosen, comment: '  ' });
  expect(summaryOf(facts)).toMatchObject({ mentee: 'M. K.', menteeBy: 'alias' });
  expect(summaryOf(facts)).not.toHaveProperty('comment');
});

test.each([
  ['Mette Kjær Holm', 'M. K. H.'],
  ['mette  kjær', 'M. K.'],
  ['M. K.', 'M. K.'],
  ['A\u030Ase Øst', 'Å. Ø.'],
  ['Anne-Mette', 'A.'],
  ['🙂', ''],
])('the initials of %j are %j', (name, initials) => expect(initialsOf(name)).toBe(initials));

test('the last day is told when the course has ended, and the day it was to end no more', () => {
  const endedOn = Day.parse('2026-11-20');
  const summary = summaryOf(hrFacts({ course: { state: 'stopped', endedOn, endReason: 'trust' } }));
  expect(summary).toMatchObject({ state: 'stopped', endedOn, expectedEndOn: null });
  expect(JSON.stringify(summary)).not.toContain('trust');
});

describe('signs that are not seen', () => {
  const hidden = ['\u00ad', '\u200b', '\u202e', '\u2066', '\u{e0041}', '\ufe0f', '\u034f', '\u3164', '\0'];
  const choice = { comment: true };

  test.each(hidden)('are in no file, and hide nothing from the second look: %j', (sign) => {
    const facts = hrFacts({
      owner: `Bodil${sign} Kær`,
      course: { alias: `010170${sign}1234` },
      comment: `Hun har en dia${sign}gnose.\r\n010170-${sign}1234. Mette ${sign}Kjær Holm ringede.`,
      choice,
    });
    const found = findingsIn(facts).map(({ where, word }) => [where, word]);
    expect(found).toEqual([
      ['mentee', '0101701234'],
      ['comment', 'diagnose'],
      ['comment', '010170-1234'],
      ['comment', 'Mette Kjær Holm'],
    ]);
    const paper = JSON.stringify(buildHrSummary(facts, danish));
    for (const text of [hrJson(facts), hrCsv(facts, danish).slice(1), paper]) {
      expect(text).not.toContain(sign);
      expect(text).toContain('diagnose.');
      expect(text).toContain('0101701234');
      expect(text).toContain('Bodil Kær');
    }
  });

  test('alone are a question mark where a name has to be, and no name or comment where none has', () => {
    const facts = hrFacts({
      owner: '\u200b',
      course: { alias: '\u2060', name: '' },
      comment: '\u200b',
      choice,
    });
    expect(HrSummary.parse(JSON.parse(hrJson(facts)))).toMatchObject({ mentor: '?', mentee: '?' });
    expect(summaryOf(facts)).not.toHaveProperty('comment');
  });
});

describe('what is worth a second look', () => {
  const comment = 'Hun er sygemeldt. 010190-1234. Mette Kjær Holm skriver selv.';

  test('is found in what was chosen, and in nothing else', () => {
    expect(findingsIn(hrFacts({ comment }))).toEqual([]);
    const found = findingsIn(hrFacts({ comment, choice: { comment: true } }));
    expect(found.map(({ where, reason, word }) => [where, reason, word])).toEqual([
      ['comment', 'health', 'sygemeldt'],
      ['comment', 'cpr', '010190-1234'],
      ['comment', 'name', 'Mette Kjær Holm'],
    ]);
    expect(findingsIn(hrFacts({ comment, choice: everythingChosen }))).toHaveLength(2);
    expect(findingsIn(hrFacts({ course: { alias: '010190-1234' } }))).toHaveLength(1);
    expect(findingsIn(hrFacts({ owner: 'Bodil 010190-1234' }))).toHaveLength(1);
  });

  test('is the full name too, where the mentee goes under an alias that has it', () => {
    const course = { alias: 'mette kjær Holm (ny)' };
    const found = findingsIn(hrFacts({ course }));
    expect(found.map(({ where, reason, word }) => [where, reason, word])).toEqual([
      ['mentee', 'name', 'mette kjær Holm'],
    ]);
    expect(findingsIn(hrFacts({ course, choice: { fullName: true } }))).toEqual([]);
    expect(findingsIn(hrFacts({ course, choice: { called: 'initials' } }))).toEqual([]);
    expect(findingsIn(hrFacts({ course: { alias: 'Mette', name: 'Mette' } }))).toEqual([]);
  });

  test('has to be said yes to one by one, and again when a letter of the text is another', () => {
    const facts = (text: string) => hrFacts({ comment: text, choice: { comment: true } });
    const found = findingsIn(facts(comment));
    const ids = found.map(({ id }) => id);
    expect(areConfirmed(found, undefined)).toBe(false);
    expect(areConfirmed(found, ids.slice(1))).toBe(false);
    expect(areConfirmed(found, ids)).toBe(true);
    expect(areConfirmed(findingsIn(facts(`${comment}!`)), ids)).toBe(false);
    expect(areConfirmed([], undefined)).toBe(true);
  });
});

test('a course that has ended has no planned meetings in its data, nor what was spent on getting ready for them', () => {
  const meetings = aLife().meetings.map((one) =>
    one.state === 'planned' ? { ...one, preparationMinutes: 30 } : one,
  );
  const running = hrFacts({ meetings, choice: { preparation: true } });
  expect(summaryOf(running)).toMatchObject({ heldMeetings: 6, plannedMeetings: 3, preparationMinutes: 135 });
  const ended = { state: 'stopped', endedOn: Day.parse('2026-11-20'), endReason: 'trust' } as const;
  const facts = hrFacts({ course: ended, meetings, choice: { preparation: true } });
  expect(JSON.parse(hrJson(facts))).toMatchObject({
    heldMeetings: 6,
    plannedMeetings: 0,
    preparationMinutes: 45,
  });
  const [heads = [], values = []] = rowsOf(hrCsv(facts, danish).slice(1));
  expect(values[heads.indexOf(danish('hr.csv.plannedMeetings'))]).toBe('0');
});
