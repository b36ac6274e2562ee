import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AnyPaper } from '../../../main/documents/paper.ts';
import { templates } from '../../../main/documents/typeset.ts';
import { DocumentRequest } from '../../../shared/document.ts';
import { writeCourseOfMarkers } from '../../support/course-of-markers.ts';
import { type Kind, paperOf, requestsFor } from '../../support/every-document.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { expectInsideMargins } from '../../support/margins.ts';
import { anOpenNotebook } from '../../support/notebook.ts';
import { make } from '../../support/paper.ts';
import { differenceOf, pictureOf, popplerText, rawTextOfPdf, withPdf } from '../../support/pdf.ts';
import { waysIn } from '../../support/pdf-links.ts';
import { taggedHeadings, taggedText } from '../../support/tagged-text.ts';
import { failuresOf } from '../../support/ua-check.ts';
import { footOf, forTheEyeIn, solid, wordsIn } from '../../support/words-of-paper.ts';

/** Every kind of document that the program can be asked for; a new one is among them by itself. */
const kinds: readonly Kind[] = DocumentRequest.options.map(({ shape }) => shape.kind.value);

const hash = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex');

/** Every document of the kind of a course in whose every text stands a marker. */
function papersOf(kind: Kind): AnyPaper[] {
  const { db } = anOpenNotebook();
  const written = { db, ...writeCourseOfMarkers(db) };
  return requestsFor(kind, written).map((request) => paperOf(request, db));
}

/** Sound to tools independent of ours, tagged, and its title and maker are all that its metadata tells. */
async function expectSound(pdf: Uint8Array, title: string): Promise<void> {
  await withPdf(pdf, async (file) => {
    await popplerText('qpdf', ['--check', file]);
    const info = await popplerText('pdfinfo', ['-f', '1', '-l', '999', file]);
    for (const line of ['Tagged: +yes', 'Suspects: +no', 'JavaScript: +no', 'Form: +none', 'Encrypted: +no'])
      expect(info).toMatch(new RegExp(line));
    expect(/^Title: +(.*)$/m.exec(info)?.[1]).toBe(title);
    expect(info).not.toMatch(/Author|Mozilla|Chrome|Electron|Linux|\/(?:home|work|tmp)/);
    const sizes = Array.from(info.matchAll(/^Page +\d+ size: +(.+?) pts/gm), ([, size]) => size);
    for (const size of sizes) expect(['595.276 x 841.89', '841.89 x 595.276']).toContain(size);
    const fonts = (await popplerText('pdffonts', [file])).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const line of fonts)
      expect(line).toMatch(/^[A-Z]{6}\+Source(Serif4|Sans3)-\S+ +CID TrueType.* yes yes yes/);
  });
  expect(Object.fromEntries(await failuresOf(pdf))).toEqual({});
  await expectInsideMargins(pdf);
}

const timesIn = (text: string, one: string): number => text.split(one).length - 1;
const signsOf = (text: string): string => Array.from(text).sort().join('');

type SaidIn = { onPaper: string; tags: string; pages: readonly (readonly unknown[])[] };

/** Every string is on paper, and a screen reader says it as many times as it stands there: none is left out, none twice more. */
function expectSaidAlike(paper: AnyPaper, { onPaper, tags, pages }: SaidIn): void {
  // The back of a leaf has nothing on it, and no foot.
  const feet = Array.from(onPaper.matchAll(footOf(paper)), ([, page = '', of = '']) => `${page} ${of}`);
  const written = pages.flatMap((blocks, index) =>
    blocks.length > 0 ? [`${index + 1} ${pages.length}`] : [],
  );
  expect(feet).toEqual(written);
  expect(tags).not.toMatch(footOf(paper));
  const body = onPaper.replace(footOf(paper), '');
  const forTheEye = forTheEyeIn(paper);
  const words = wordsIn(paper);
  expect(words.length).toBeGreaterThan(0);
  for (const one of new Set(words)) {
    const times = timesIn(tags, one);
    // A text may stand in another, and a heading stands in the contents too.
    expect(times, one).toBeGreaterThanOrEqual(words.filter((other) => other === one).length);
    expect(timesIn(body, one), one).toBe(
      times + forTheEye.reduce((sum, other) => sum + timesIn(other, one), 0),
    );
  }
  for (const one of forTheEye) expect(body).toContain(one);
  expect(signsOf(body)).toBe(signsOf(tags + forTheEye.join('')));
}

/** One heading at the head of all, or of each sheet in a bundle of them, and the bookmarks are the headings. */
async function expectWaysThrough(paper: AnyPaper, pdf: Uint8Array): Promise<void> {
  const headings = (await taggedHeadings(pdf)).map(({ depth, text }) => ({ depth, title: solid(text) }));
  const { bookmarks } = await waysIn(pdf);
  const heads = headings.filter(({ depth }) => depth === 1);
  expect(heads).toHaveLength(paper.template === 'sheets' ? paper.sheets.length : 1);
  expect(headings[0]).toEqual(heads[0]);
  expect(bookmarks.map(({ depth, title }) => ({ depth, title: solid(title) }))).toEqual(headings);
  expect(bookmarks.filter(({ page }) => page === 0)).toEqual([]);
}

describe.each(kinds)('a document of the kind %s', (kind) => {
  test('is sound, says each string on paper as often as in its tags, has headings and bookmarks alike, and is the same file when it is made again', async () => {
    for (const paper of papersOf(kind)) {
      const { pdf, pages, replaced } = await make(paper);
      await expectSound(pdf, paper.title);
      expect(replaced).toEqual([]);
      expect(pages.flat().some(({ role }) => role === 'title')).toBe(true);
      expectSaidAlike(paper, {
        onPaper: solid(await rawTextOfPdf(pdf)),
        tags: solid(await taggedText(pdf)),
        pages,
      });
      await expectWaysThrough(paper, pdf);
      expect(hash((await make(paper)).pdf)).toBe(hash(pdf));
    }
  });

  test('is sound whatever is written in the notebook', { timeout: 120_000 }, async () => {
    const textFor = (marker: string) => hostileTexts[Number(marker.slice(4, 7)) % hostileTexts.length] ?? '';
    const hostile = (part: unknown): unknown => {
      if (typeof part === 'string') return part.replace(/Q1mk\d{3}z/g, textFor);
      if (Array.isArray(part)) return part.map(hostile);
      if (part === null || typeof part !== 'object') return part;
      return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, hostile(one)]));
    };
    for (const paper of papersOf(kind)) {
      const { pdf } = await make(hostile(paper) as AnyPaper);
      expect(Object.fromEntries(await failuresOf(pdf))).toEqual({});
      await expectInsideMargins(pdf);
    }
  });

  /** Delete a picture to have it made anew; the test fails once, so that somebody looks at it. */
  test('looks as its picture does', async () => {
    const golden = join(import.meta.dirname, 'kinds', `${kind}.png`);
    const [paper] = papersOf(kind);
    if (!paper) throw new Error('There is no such document');
    const { pdf } = await make(paper);
    const now = await pictureOf(pdf, 1);
    if (!existsSync(golden)) {
      writeFileSync(golden, now);
      throw new Error('The picture was made anew: look at it, and run the test again');
    }
    expect(await differenceOf(readFileSync(golden), now)).toBeLessThan(0.01);
  });
});

test('every template has a document among them', () => {
  const used = kinds.flatMap((kind) => papersOf(kind).map(({ template }) => template));
  expect([...new Set(used)].sort()).toEqual(Object.keys(templates).sort());
});
