import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AnyPaper } from '../../../main/documents/paper.ts';
import { templates } from '../../../main/documents/typeset.ts';
import { DocumentRequest } from '../../../shared/document.ts';
import { writeCourseOfMarkers } from '../../support/course-of-markers.ts';
import { type Kind, paperOf, pictures, requestsFor } from '../../support/every-document.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { expectInsideMargins } from '../../support/margins.ts';
import { anOpenNotebook } from '../../support/notebook.ts';
import { make, stringsIn } from '../../support/paper.ts';
import { popplerText, rawTextOfPdf, withPdf } from '../../support/pdf.ts';
import { taggedText } from '../../support/tagged-text.ts';
import { failuresOf } from '../../support/ua-check.ts';

/** Every kind of document that the program can be asked for; a new one is among them by itself. */
const kinds: readonly Kind[] = DocumentRequest.options.map(({ shape }) => shape.kind.value);

const solid = (text: string) => text.replace(/[\s\u00a0\u200b]+/g, '');
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

describe.each(kinds)('a document of the kind %s', (kind) => {
  test('is sound, says each of its texts on paper and in its tags, and is the same file when it is made again', async () => {
    for (const paper of papersOf(kind)) {
      const { pdf, pages, replaced } = await make(paper);
      await expectSound(pdf, paper.title);
      expect(replaced).toEqual([]);
      expect(pages.flat().some(({ role }) => role === 'title')).toBe(true);
      const [onPaper, tags] = [solid(await rawTextOfPdf(pdf)), solid(await taggedText(pdf))];
      const markers =
        stringsIn(paper)
          .join('\n')
          .match(/Q1mk\d{3}z/g) ?? [];
      expect(markers.filter((one) => !onPaper.includes(one))).toEqual([]);
      expect(markers.filter((one) => !tags.includes(one))).toEqual([]);
      // The back of a leaf has nothing on it, and no foot.
      for (const [index, blocks] of pages.entries())
        if (blocks.length > 0) expect(onPaper).toContain(`Side${index + 1}af${pages.length}`);
      expect(tags).not.toMatch(/Side\d+af\d/);
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

  test('has a picture of its page that a test holds it against', () => {
    const { picture, test: file } = pictures[kind];
    const tests = join(import.meta.dirname, '../..');
    expect(existsSync(join(tests, picture)), picture).toBe(true);
    const called = kind === 'worksheets' ? `'sheets', ` : basename(picture).replace(/(-linux)?\.png$/, '');
    expect(readFileSync(join(tests, file), 'utf8')).toContain(called);
  });
});

test('every template has a document among them', () => {
  const used = kinds.flatMap((kind) => papersOf(kind).map(({ template }) => template));
  expect([...new Set(used)].sort()).toEqual(Object.keys(templates).sort());
});
