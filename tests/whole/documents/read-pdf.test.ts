import { type PDFDocument, PDFName } from 'pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { LANGUAGE } from '../../../main/documents/make-document.ts';
import { checkAndReadPdf, type CheckFailed, checkPdf } from '../../../main/documents/read-pdf.ts';
import { aLogbook, make } from '../../support/paper.ts';
import { editXmp, spoilPdf } from '../../support/spoil-pdf.ts';

const paper = aLogbook(1);
const expected = { title: paper.title, language: LANGUAGE, pageCount: 2 };
const name = (text: string) => PDFName.of(text);

let pdf: Uint8Array;
beforeAll(async () => ({ pdf } = await make(paper)));

test('a finished document passes its check, and so it does written anew with nothing changed', async () => {
  for (const good of [pdf, await spoilPdf(pdf, () => undefined)]) {
    const sizes = await checkPdf(good, expected);
    expect(sizes).toHaveLength(2);
    expect(await checkAndReadPdf(good, expected)).toMatchObject({ sizes });
  }
});

test.each<[how: string, what: CheckFailed['what'], spoil: (document: PDFDocument) => void]>([
  ['does not say that it has tags', 'tags', ({ catalog }) => catalog.delete(name('MarkInfo'))],
  ['has no tree of tags', 'tags', ({ catalog }) => catalog.delete(name('StructTreeRoot'))],
  [
    'has a page cut off the tree',
    'tags',
    (document) => document.getPage(1).node.delete(name('StructParents')),
  ],
  ['is in another language', 'language', (document) => document.setLanguage('en-GB')],
  ['says no language', 'language', ({ catalog }) => catalog.delete(name('Lang'))],
  ['has another title', 'title', (document) => document.setTitle('Dagbog')],
  [
    'makes no claim to PDF/UA',
    'conformance',
    (document) => editXmp(document, (xmp) => xmp.replace('<pdfuaid:part>1</pdfuaid:part>', '')),
  ],
  [
    'claims another part of PDF/UA',
    'conformance',
    (document) => editXmp(document, (xmp) => xmp.replace('part>1<', 'part>2<')),
  ],
  ['lacks a page', 'pages', (document) => document.removePage(1)],
])('a document that %s fails its check', async (_how, what, spoil) => {
  const spoilt = await spoilPdf(pdf, spoil);
  for (const check of [checkPdf, checkAndReadPdf])
    await expect(check(spoilt, expected)).rejects.toMatchObject({ name: 'CheckFailed', what });
});

test('a document that cannot be opened fails its check', async () => {
  await expect(checkPdf(pdf.subarray(0, 99), expected)).rejects.toMatchObject({
    name: 'CheckFailed',
    what: 'unreadable',
  });
});
