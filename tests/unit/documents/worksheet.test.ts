import { describe, expect, test } from 'vitest';
import { carriedBy } from '../../../main/documents/carried-by.ts';
import type { Block, Row } from '../../../main/documents/leaf.ts';
import { pickFor } from '../../../main/documents/pick.ts';
import type {
  LeafSheet,
  MatrixSheet,
  PaperSheet,
  SheetsPaper,
} from '../../../main/documents/sheets-paper.ts';
import { newestOf } from '../../../shared/worksheets/all.ts';
import { answerFields } from '../../../shared/worksheets/answers.ts';
import { leadershipLevel } from '../../../shared/worksheets/leadership-level.ts';
import { leadershipStatement } from '../../../shared/worksheets/leadership-statement.ts';
import { priorityMatrix } from '../../../shared/worksheets/priority-matrix.ts';
import { reviewOfMeeting } from '../../../shared/worksheets/reviews.ts';
import { swot } from '../../../shared/worksheets/swot.ts';
import { stringsIn } from '../../support/paper.ts';
import {
  aBlankLogbookSheet,
  aBlankSheet,
  aFilledSheet,
  aLogbookSheet,
  aPresentedSheet,
  principleNames,
  sheetFor,
  sheetsOf,
} from '../../support/sheets-paper.ts';
import { anItem, aPlainSheet, aTask, filledAnswers } from '../../support/worksheets.ts';

const leaf = (sheet: PaperSheet): LeafSheet => {
  if (sheet.layout !== 'leaf') throw new Error('The sheet is no leaf');
  return sheet;
};
const matrix = (sheet: PaperSheet): MatrixSheet => {
  if (sheet.layout !== 'matrix') throw new Error('The sheet is no matrix');
  return sheet;
};
const rowsOf = (sheet: PaperSheet): Row[] => leaf(sheet).sections.flatMap(({ rows }) => rows);
const text = (...lines: string[]): Block => ({ kind: 'text', paragraphs: [lines] });
const row = (prompt: string, ...blocks: Block[]): Row => ({ prompt, hint: '', blocks });

describe('a plain sheet of one’s own', () => {
  test('is printed from its definition and words alone, filled in and blank', () => {
    const own = aPlainSheet({ questions: ['worksheets.matrix.ask.time'] });
    expect(aFilledSheet(own, { kept: 'Første linje\nAnden\n\nNyt afsnit', gone: '' })).toEqual({
      layout: 'leaf',
      name: 'Afklaring med egen leder',
      foot: 'Afklaring med egen leder, mødeark',
      carries: 'meeting',
      heading: 'Afklaring med egen leder',
      running: 'Forløb med M. K.',
      lines: ['23.\u00a0november 2026 (uge\u00a048)'],
      facts: [],
      sections: [
        {
          heading: '',
          rows: [
            row('Det, der er aftalt', {
              kind: 'text',
              paragraphs: [['Første linje', 'Anden'], ['Nyt afsnit']],
            }),
            row('Det, der er aftalt', text('–')),
          ],
        },
        { heading: '', rows: [row('Tal om', text('Hvad tager mest tid, uden at det er vigtigt?'))] },
      ],
    });
    const blank = leaf(aBlankSheet(own));
    expect(blank).toMatchObject({
      foot: 'Afklaring med egen leder, tomt ark',
      carries: 'nothing',
      lines: [],
    });
    expect(blank.facts).toEqual([
      { label: 'Navn', text: '' },
      { label: 'Dato', text: '' },
    ]);
    expect(blank.sections[0]?.rows[0]).toEqual({
      prompt: 'Det, der er aftalt',
      hint: 'For eksempel om tiden, målet og hvad lederen får at vide undervejs.',
      blocks: [{ kind: 'ruled', lines: 3, boxed: false }],
    });
  });

  test('a section’s heading is not said again by its part', () => {
    const [section] = aPlainSheet().sections;
    const said = aPlainSheet({
      sections: [{ heading: 'worksheets.manager.text', parts: section?.parts.slice(0, 1) ?? [] }],
    });
    expect(leaf(aFilledSheet(said)).sections).toEqual([
      { heading: 'Det, der er aftalt', rows: [row('', text('Tekst i kept'))] },
    ]);
  });
});

describe('the class of a sheet', () => {
  const carried = (sheet: PaperSheet) => carriedBy(sheetsOf(sheet));

  test('decides the words of its foot, and a blank one tells nothing', () => {
    for (const definition of newestOf()) {
      expect(aBlankSheet(definition).foot, definition.kind).toMatch(/, tomt ark$/);
      expect(carried(aBlankSheet(definition)), definition.kind).toBe('nothing');
      expect(carried(aFilledSheet(definition)), definition.kind).toBe(definition.visibility);
    }
    expect(aFilledSheet(reviewOfMeeting).foot).toBe('Spørg dig selv. Fortroligt. Mentors eget eksemplar.');
    expect(aFilledSheet(swot).foot).toBe('SWOT-analyse, mødeark');
  });

  test('of several is the strictest of them', () => {
    const mixed = [aBlankSheet(swot), aFilledSheet(swot), aLogbookSheet()];
    expect(carriedBy(sheetsOf(...mixed))).toBe('private');
    expect(carriedBy(sheetsOf(...mixed.slice(0, 2)))).toBe('meeting');
    expect(sheetsOf(...mixed).title).toBe('Ark');
  });

  test('keeps one of the mentor’s own off a paper that others see, by its type too', () => {
    for (const definition of newestOf()) {
      const isShared = definition.visibility === 'meeting';
      expect(sheetFor('meeting', definition) !== undefined, definition.kind).toBe(isShared);
      expect(sheetFor('hr', definition), definition.kind).toBeUndefined();
      expect(sheetFor('private', definition)?.carries, definition.kind).toBe(definition.visibility);
    }
    const shown: SheetsPaper<'meeting'>['sheets'] = [];
    // @ts-expect-error A page of the logbook is the mentor's own,
    shown.push(aLogbookSheet());
    // @ts-expect-error and so may a sheet be that was not picked for such a paper.
    shown.push(aFilledSheet(swot));
    expect(shown.map(({ carries }) => carries)).toEqual(['private', 'meeting']);
  });

  test('lets no answer onto a paper of a milder class, nor one that no part asks for', () => {
    const answers = { ...filledAnswers(reviewOfMeeting), stranger: 'x' };
    expect(pickFor('meeting', answerFields(reviewOfMeeting), answers)).toEqual({});
    expect(pickFor('private', answerFields(reviewOfMeeting), answers)).toEqual(
      filledAnswers(reviewOfMeeting),
    );
    expect(pickFor('private', answerFields(swot), filledAnswers(swot))).toEqual(filledAnswers(swot));
  });
});

describe('a choice', () => {
  const options = (said: string) => ({
    kind: 'choice',
    options: [
      { text: 'De syv pejlemærker', said },
      { text: 'De tre parametre', said: '' },
    ],
  });

  test('hides what hangs on another choice, and a blank sheet shows all', () => {
    const chosen = rowsOf(aFilledSheet(leadershipLevel));
    expect(chosen.map(({ prompt }) => prompt).slice(2, 5)).toEqual([
      'Begynd med',
      'De syv pejlemærker',
      'Ledelsesrum',
    ]);
    expect(chosen[2]?.blocks).toEqual([options('(valgt)')]);
    const blank = rowsOf(aBlankSheet(leadershipLevel));
    expect(blank.map(({ prompt }) => prompt).slice(2, 5)).toEqual([
      'Begynd med',
      'De syv pejlemærker',
      'De tre parametre',
    ]);
    expect(blank[2]?.blocks).toEqual([options('')]);
    expect(stringsIn(blank[3]).filter((one) => principleNames.includes(one))).toEqual(principleNames);
  });

  test('parameters are headed by the names they were given, or by their numbers', () => {
    const parameters = ['Mod', '', ''].map((name, index) => ({
      name,
      text: index === 2 ? '' : `Tekst ${index}`,
    }));
    const filled = aFilledSheet(leadershipLevel, {
      ...filledAnswers(leadershipLevel),
      basis: 'parameters',
      parameters,
    });
    const found = rowsOf(filled).find(({ prompt }) => prompt === 'De tre parametre');
    expect(found?.blocks).toEqual([
      { kind: 'name', text: 'Mod' },
      text('Tekst 0'),
      { kind: 'name', text: 'Parameter 2' },
      text('Tekst 1'),
      { kind: 'name', text: 'Parameter 3' },
      text('–'),
    ]);
  });
});

describe('the matrix', () => {
  test('keeps each task’s number in the list and in the field', () => {
    const sheet = matrix(
      aFilledSheet(priorityMatrix, {
        tasks: [
          aTask(1, 'Budget', 'urgent', true),
          aTask(2, ' ', 'urgent'),
          aTask(3, 'Oplæg'),
          aTask(4, 'Lederdag', 'important'),
        ],
      }),
    );
    expect(sheet.list).toMatchObject({ heading: 'Alle opgaver', ruled: 0 });
    expect(sheet.list.tasks).toEqual([
      { number: 1, lines: ['Budget'], note: 'T' },
      { number: 3, lines: ['Oplæg'], note: '' },
      { number: 4, lines: ['Lederdag'], note: '' },
    ]);
    expect(
      sheet.field.cells.map(({ heading, tasks }) => [heading, ...tasks.map(({ number }) => number)]),
    ).toEqual([
      ['Vigtig og haster'],
      ['Vigtig, men haster ikke', 4],
      ['Haster, men er ikke vigtig', 1],
      ['Hverken vigtig eller haster'],
    ]);
  });

  test('has its other parts under the field', () => {
    const [section] = aPlainSheet().sections;
    const more = { ...priorityMatrix, sections: [...priorityMatrix.sections, ...(section ? [section] : [])] };
    expect(matrix(aFilledSheet(more)).after.map(({ blocks }) => blocks)).toEqual([
      [text('Tekst i kept')],
      [text('Tekst i gone')],
    ]);
  });
});

test('the statement has the advice at hand, and its presentation has none', () => {
  const answers = { offers: [anItem(1, 'Jeg lytter.'), anItem(2, ' ')], wishes: [] };
  expect(rowsOf(aFilledSheet(leadershipStatement, answers)).map(({ prompt }) => prompt)).toEqual([
    'Jeg tilbyder',
    'Jeg ønsker',
    'Når du skriver',
  ]);
  expect(aPresentedSheet(answers)).toMatchObject({
    lines: ['M. K.', '23.\u00a0november 2026'],
    parts: [
      { heading: 'Jeg tilbyder', items: [['Jeg lytter.']] },
      { heading: 'Jeg ønsker', items: [['–']] },
    ],
  });
});

test('a blank page of the logbook has the fields of a filled one', () => {
  const prompts = (sheet: PaperSheet) =>
    leaf(sheet).sections.map(({ heading, rows }) => [heading, ...rows.map(({ prompt }) => prompt)]);
  // What was agreed earlier stands on a filled page alone: nobody knows it beforehand.
  const asked = prompts(aLogbookSheet()).map((rows) =>
    rows.filter((prompt) => prompt !== 'Aftaler fra sidst'),
  );
  expect(prompts(aBlankLogbookSheet())).toEqual(asked);
  expect(aBlankLogbookSheet()).toMatchObject({ foot: 'Logbog, tomt ark', carries: 'nothing' });
  expect(aLogbookSheet().foot).toBe('Fortroligt. Mentors eget eksemplar.');
});
