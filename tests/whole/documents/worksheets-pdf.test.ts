import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../main/documents/clean-text.ts';
import { coverageOf } from '../../../main/documents/coverage.ts';
import type { MadeDocument } from '../../../main/documents/make-document.ts';
import type { PaperSheet } from '../../../main/documents/sheets-paper.ts';
import { newestOf } from '../../../shared/worksheets/all.ts';
import { type Answers, type PartValue, taskPlaces } from '../../../shared/worksheets/answers.ts';
import { type Part, partsOf, type WorksheetDefinition } from '../../../shared/worksheets/definition.ts';
import { priorityMatrix } from '../../../shared/worksheets/priority-matrix.ts';
import { expectedOn } from '../../support/expected-sheet.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { expectInsideMargins } from '../../support/margins.ts';
import { fonts, make } from '../../support/paper.ts';
import { differenceOf, pictureOf, popplerText, withPdf } from '../../support/pdf.ts';
import {
  aBlankLogbookSheet,
  aBlankSheet,
  aFilledSheet,
  aLogbookSheet,
  aPresentedSheet,
  sheetsOf,
} from '../../support/sheets-paper.ts';
import { taggedText } from '../../support/tagged-text.ts';
import { failuresOf } from '../../support/ua-check.ts';
import { anItem, aPlainSheet, aTask, filledAnswers } from '../../support/worksheets.ts';

const hasGlyph = coverageOf(fonts);
/**
 * What is printed of a text: the named changes alone, and nothing of where lines break. A letter under several marks is
 * drawn as several signs, of which each stands for the whole letter to a reader.
 */
const solid = (texts: readonly string[]) =>
  cleanText(texts, hasGlyph)
    .value.join('')
    .replace(/[\s\u00a0\u200b]+/g, '')
    .replace(/(\p{L}\p{M}+)\1+/gu, '$1');

async function expectSaid(made: MadeDocument, expected: readonly string[]): Promise<void> {
  expect(solid([await taggedText(made.pdf)])).toBe(solid(expected));
}

async function expectSound(made: MadeDocument): Promise<void> {
  expect(Object.fromEntries(await failuresOf(made.pdf))).toEqual({});
  await expectInsideMargins(made.pdf);
}

describe.each(newestOf().map((definition) => [definition.kind, definition] as const))(
  '%s',
  (_, definition) => {
    const filled = filledAnswers(definition);

    test('says blank what its definition has, and no more', async () => {
      const made = await make(sheetsOf(aBlankSheet(definition)));
      await expectSound(made);
      await expectSaid(made, expectedOn(definition, null));
    });

    test('says filled in what its definition has and what was answered', async () => {
      const made = await make(sheetsOf(aFilledSheet(definition, filled)));
      await expectSound(made);
      expect(made.pages).toHaveLength(1);
      await expectSaid(made, expectedOn(definition, filled));
    });

    test(
      'says long and hostile answers whole, in order and inside the page',
      { timeout: 120_000 },
      async () => {
        await fc.assert(
          fc.asyncProperty(anyAnswers(definition), async (answers) => {
            const made = await make(sheetsOf(aFilledSheet(definition, answers)));
            await expectSound(made);
            await expectSaid(made, expectedOn(definition, answers));
          }),
          { seed: 20261123, numRuns: 8, endOnFailure: true },
        );
      },
    );
  },
);

const running = 'Mødet om budgettet blev langt, og økonomien på Søndervang fylder. ';
const anyText = (longest: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom('', ' ', 'Åen, æblet og øen', 'x'.repeat(60)),
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.constantFrom(...hostileTexts),
      fc.integer({ min: 3_000, max: 5_000 }).map((length) => running.repeat(90).slice(0, length)),
      fc.integer({ min: 3_000, max: 4_000 }).map((length) => 'å'.repeat(length)),
      fc
        .array(fc.constantFrom('Linje', '', 'En længere linje'), { maxLength: 12 })
        .map((all) => all.join('\n')),
    )
    .map((text) => text.slice(0, longest));

function anyValue(part: Part): fc.Arbitrary<PartValue> {
  const seven = { minLength: 7, maxLength: 7 };
  switch (part.kind) {
    case 'writing':
      return anyText(100_000);
    case 'choice':
      return fc.constantFrom('', ...part.options.map(({ value }) => value));
    case 'list':
      return fc
        .array(anyText(2_000), { maxLength: 12 })
        .map((texts) => texts.map((text, index) => anItem(index + 1, text)));
    case 'principles':
      return fc.array(anyText(100_000), seven);
    case 'parameters':
      return fc.array(fc.record({ name: anyText(80), text: anyText(100_000) }), {
        minLength: 3,
        maxLength: 3,
      });
    case 'tasks':
      return fc
        .array(fc.tuple(anyText(2_000), fc.constantFrom(null, ...taskPlaces), fc.boolean()), {
          maxLength: 40,
        })
        .map((tasks) => tasks.map(([text, place, takes], index) => aTask(index + 1, text, place, takes)));
  }
}

const anyAnswers = (definition: WorksheetDefinition): fc.Arbitrary<Answers> =>
  fc.record(Object.fromEntries(partsOf(definition).map((part) => [part.name, anyValue(part)])));

test('an alias of any kind stays inside the page', { timeout: 60_000 }, async () => {
  for (const alias of ['å'.repeat(60), ...hostileTexts.filter((text) => text.length > 30)].slice(0, 8)) {
    const sheets = newestOf().map((definition) => aFilledSheet(definition, {}, alias));
    await expectSound(await make(sheetsOf(...sheets)));
  }
});

test('more lines to write on than a page has go on overleaf', async () => {
  const [section] = aPlainSheet().sections;
  const parts = (section?.parts ?? []).map((part) => ({ ...part, lines: 50 }));
  const made = await make(sheetsOf(aBlankSheet(aPlainSheet({ sections: [{ heading: null, parts }] }))));
  await expectSound(made);
  expect(made.pages.length).toBeGreaterThan(2);
});

const sentences = (count: number) =>
  Array.from({ length: count }, (_, index) => anItem(index + 1, `Jeg holder det, jeg lover. (${index + 1})`));
const presented = (count: number) => aPresentedSheet({ offers: sentences(count), wishes: sentences(count) });

test('a presentation is one page, in smaller type where there is more of it, and goes on where it must', async () => {
  const tallest = async (count: number) => {
    const made = await make(sheetsOf(presented(count)));
    await expectSound(made);
    expect((await taggedText(made.pdf)).match(/Jeg holder det/g)).toHaveLength(2 * count);
    const boxes = await withPdf(made.pdf, (file) => popplerText('pdftotext', ['-bbox', file, '-']));
    const [, top, bottom] = /yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">tilbyder</.exec(boxes) ?? [];
    return { pages: made.pages.length, height: Math.round(Number(bottom) - Number(top)) };
  };
  const [few, many, most] = [await tallest(4), await tallest(10), await tallest(60)];
  expect([few.pages, many.pages]).toEqual([1, 1]);
  expect(many.height).toBeLessThan(few.height);
  expect(most.pages).toBeGreaterThan(1);
});

test('two hundred tasks run on to further pages that lie down, each task whole', async () => {
  const tasks = Array.from({ length: 200 }, (_, index) =>
    aTask(index + 1, `Opgave ${index + 1} for afdelingen`, taskPlaces[index % 4] ?? null, index % 3 === 0),
  );
  const made = await make(sheetsOf(aFilledSheet(priorityMatrix, { tasks })));
  await expectSound(made);
  await expectSaid(made, expectedOn(priorityMatrix, { tasks }));
  expect(made.pages.length).toBeGreaterThan(1);
  expect(made.sizes.every(({ width, height }) => width > height)).toBe(true);
});

test('sheets of several shapes are one document, whose pages are counted through and say whose each is', async () => {
  const made = await make(
    sheetsOf(
      aBlankSheet(priorityMatrix),
      ...newestOf().map((definition) => aFilledSheet(definition)),
      aLogbookSheet(),
      aBlankLogbookSheet(),
    ),
  );
  await expectSound(made);
  const count = made.pages.length;
  const own: boolean[] = [];
  expect(made.sizes.map(({ width, height }) => width > height).lastIndexOf(true)).toBe(1);
  for (const page of made.pages.keys()) {
    const number = String(page + 1);
    const text = await withPdf(made.pdf, (file) =>
      popplerText('pdftotext', ['-f', number, '-l', number, '-layout', file, '-']),
    );
    const told: string[] = text.match(/tomt ark|mødeark|eget eksemplar/g) ?? [];
    own.push(told.includes('eget eksemplar'));
    if (text.trim() === '') continue;
    expect(text.replace(/\s+/g, ' ')).toContain(`Side ${number} af ${count}`);
    expect(told).toHaveLength(1);
  }
  expect(own.filter(Boolean)).toHaveLength(4);
  // What is the mentor's own has nothing that is handed over on its back, nor stands on the back of such a page.
  const blank = made.pages.map((page) => page.length === 0);
  expect(blank.filter(Boolean).length).toBeGreaterThan(0);
  for (let front = 0; front + 1 < count; front += 2)
    expect(own[front] === own[front + 1] || blank[front + 1], `leaf ${front / 2 + 1}`).toBe(true);
});

const drawn: Record<string, () => PaperSheet> = {
  ...Object.fromEntries(
    newestOf().flatMap((definition) => [
      [`${definition.kind}-blank`, () => aBlankSheet(definition)],
      [`${definition.kind}-filled`, () => aFilledSheet(definition)],
    ]),
  ),
  'logbook-blank': aBlankLogbookSheet,
  'statement-presented': () => presented(5),
};

/** Delete a picture to have it made anew; the test fails once, so that somebody looks at it. */
test.each(Object.keys(drawn))('the page %s looks as it should', async (name) => {
  const picture = async (sheet = drawn[name]) =>
    pictureOf((await make(sheetsOf(...(sheet ? [sheet()] : [])))).pdf, 1);
  const golden = join(import.meta.dirname, 'sheets', `${name}.png`);
  const now = await picture();
  if (!existsSync(golden)) {
    writeFileSync(golden, now);
    throw new Error('The picture was made anew: look at it, and run the test again');
  }
  const kept = readFileSync(golden);
  expect(await differenceOf(kept, now)).toBeLessThan(0.01);
  const other = name === 'manager-talk-blank' ? aBlankLogbookSheet : drawn['manager-talk-blank'];
  expect(await differenceOf(kept, await picture(other))).toBeGreaterThan(0.02);
});
