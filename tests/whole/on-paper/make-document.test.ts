import { expect, test } from 'vitest';
import { buildHrSummary } from '../../../main/documents/hr-summary.ts';
import { NOW } from '../../support/builders.ts';
import { hrFacts } from '../../support/hr.ts';
import { aLogbook, danish, make, makeDocument } from '../../support/paper.ts';
import { aBlankSheet, sheetsOf } from '../../support/sheets-paper.ts';
import { priorityMatrix } from '../../../shared/worksheets/priority-matrix.ts';

test('a logbook of seven meetings becomes a cover and seven pages, each with its text', async () => {
  const made = await make(aLogbook(7));
  expect(made.pages).toHaveLength(8);
  expect(made.replaced).toEqual([]);
  expect(
    made.pages[1]?.filter(({ role }) => role !== 'paragraph').map(({ role, text }) => `${role}: ${text}`),
  ).toEqual([
    'heading: Møde 1',
    'subheading: Siden sidst',
    'subheading: Dagens møde',
    'subheading: Til næste gang',
    'item: Sætter M. i kontakt med en kollega (1) Senest 4. december 2026 (uge 49).',
    'item: Skriver første udkast (1) Delvis.',
    'item: Skærer dagsordenen ned (1) Holdt.',
    'item: Holder oplæg (1) Bortfaldet.',
    'subheading: Næste møde',
    'subheading: Noter',
  ]);
  const drawn = await made.drawPages();
  expect(drawn.map(({ text }) => text)).toEqual(made.pages);
  for (const { svg } of drawn) expect(svg).toMatch(/^<svg .*viewBox="0 0 595/);
});

test('the first of few upright pages is told before the PDF is there, and is the very one that is drawn in the end', async () => {
  const told: [string, string | undefined][] = [];
  const paper = buildHrSummary(hrFacts(), danish);
  const made = await makeDocument(paper, NOW, (stage, first) => told.push([stage, first]));
  const [drawn] = await made.drawPages();
  expect(told).toEqual([
    ['typesetting', undefined],
    ['typesetting', drawn?.svg],
    ['shrinking', undefined],
    ['checking', undefined],
  ]);
  expect(drawn?.text).toEqual((await make(paper)).pages[0]);
});

test('a page that lies down, and the first of many, are told when all is checked', async () => {
  for (const paper of [sheetsOf(aBlankSheet(priorityMatrix)), aLogbook(3)]) {
    const told: (string | undefined)[] = [];
    await makeDocument(paper, NOW, (_stage, first) => told.push(first));
    expect(told).toEqual([undefined, undefined, undefined]);
  }
});
