import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFPage, StandardFonts } from 'pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { buildCoursePage } from '../../../main/documents/course-page.ts';
import { builtInHandbook } from '../../../main/features/handbook/built-in-pack.ts';
import { NOW } from '../../support/builders.ts';
import { aLife } from '../../support/life.ts';
import { aLogbook, danish, make } from '../../support/paper.ts';
import { editXmp, spoilPdf } from '../../support/spoil-pdf.ts';
import { type Failure, failuresOf } from '../../support/ua-check.ts';

const name = (text: string) => PDFName.of(text);

/** The first part of the file whose entry `key` is `value`. */
function firstOf({ context }: PDFDocument, key: string, value: string): PDFDict {
  const found = context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .find((object) => object instanceof PDFDict && object.get(name(key)) === name(value));
  if (!(found instanceof PDFDict)) throw new Error(`There is no ${key} ${value}`);
  return found;
}

type Spoil = (document: PDFDocument) => void;
const drop =
  (key: string, value: string, entry: string): Spoil =>
  (document) =>
    firstOf(document, key, value).delete(name(entry));
const retag =
  (role: string, other: string): Spoil =>
  (document) =>
    firstOf(document, 'S', role).set(name('S'), name(other));
const dropFromCatalog =
  (entry: string): Spoil =>
  ({ catalog }) =>
    catalog.delete(name(entry));
const write =
  (content: string): Spoil =>
  (document) => {
    const page: PDFPage = document.getPage(0);
    page.node.addContentStream(document.context.register(document.context.stream(content)));
  };
const xmp =
  (from: RegExp, to: string): Spoil =>
  (document) =>
    editXmp(document, (text) => text.replace(from, to));

function addHelvetica(document: PDFDocument): void {
  const font = document.context.obj({
    Type: 'Font',
    Subtype: 'Type1',
    BaseFont: StandardFonts.Helvetica,
    Encoding: 'WinAnsiEncoding',
  });
  const { Font } = document.getPage(0).node.normalizedEntries();
  Font.set(name('Plain'), font);
}

/** The course page has tables, a list, a figure; the logbook has links. */
const papers = {
  course: buildCoursePage({ life: aLife(), handbook: builtInHandbook(), printedAt: NOW, t: danish }),
  logbook: aLogbook(1),
};
let good: Record<keyof typeof papers, Uint8Array>;
beforeAll(async () => {
  good = { course: (await make(papers.course)).pdf, logbook: (await make(papers.logbook)).pdf };
});

test('nothing is found in a good document written anew', async () => {
  for (const pdf of Object.values(good)) {
    const same = await spoilPdf(pdf, () => undefined);
    expect(Object.fromEntries(await failuresOf(same))).toEqual({});
  }
});

type Row = [found: Failure, spoil: Spoil, of?: keyof typeof papers, also?: Failure];

test.each<Row>([
  ['not marked as tagged', dropFromCatalog('MarkInfo')],
  ['no language', dropFromCatalog('Lang')],
  ['no metadata', dropFromCatalog('Metadata'), undefined, 'no conformance mark'],
  ['no conformance mark', xmp(/<pdfuaid:part>1/, '<pdfuaid:part>2')],
  ['no title in the metadata', xmp(/<dc:title>.*<\/dc:title>/s, '')],
  ['title not shown', dropFromCatalog('ViewerPreferences')],
  ['untagged text', write('BT (Vand) Tj ET')],
  ['untagged graphics', write('0 0 m 9 9 l S')],
  ['untagged graphics', write('BI /W 1 /H 1 /BPC 8 /CS /G ID x EI')],
  ['tab order', drop('Type', 'Page', 'Tabs'), 'logbook'],
  ['link outside the structure', drop('Subtype', 'Link', 'StructParent'), 'logbook'],
  ['link without a description', drop('Subtype', 'Link', 'Contents'), 'logbook'],
  ['list with foreign parts', retag('LI', 'P')],
  ['list item with foreign parts', retag('Lbl', 'P')],
  ['list item without a body', retag('LBody', 'Lbl')],
  ['table with foreign parts', retag('TBody', 'P')],
  ['table with foreign parts', retag('TD', 'P')],
  ['uneven table rows', (document) => firstOf(document, 'S', 'TR').lookup(name('K'), PDFArray).remove(0)],
  ['table without a row of headers', retag('TH', 'TD')],
  ['table header without a scope', drop('S', 'TH', 'A')],
  ['empty table cell', drop('S', 'TD', 'K')],
  ['empty table cell', drop('S', 'TH', 'K')],
  ['figure without an alternative', drop('S', 'Figure', 'Alt')],
  ['heading levels skipped', retag('H2', 'H4')],
  ['font not embedded', drop('Type', 'FontDescriptor', 'FontFile2')],
  ['font not embedded', addHelvetica],
  ['font without Unicode', drop('Subtype', 'Type0', 'ToUnicode')],
  ['font without a map to its shapes', drop('Subtype', 'CIDFontType2', 'CIDToGIDMap')],
])('%s is found where it is, and nothing else', async (failure, spoil, of = 'course', also) => {
  const found = await failuresOf(await spoilPdf(good[of], spoil));
  expect([...found.keys()].sort()).toEqual([failure, ...(also ? [also] : [])].sort());
});
