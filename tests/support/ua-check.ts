import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFStream,
  PDFString,
} from 'pdf-lib';
import { operationsOf } from './content-stream.ts';

/** What a screen reader's user would meet; each is a kind of failure against PDF/UA-1 (ISO 14289-1). */
export type Failure =
  | 'not marked as tagged'
  | 'no language'
  | 'no metadata'
  | 'no conformance mark'
  | 'no title in the metadata'
  | 'title not shown'
  | 'untagged text'
  | 'untagged graphics'
  | 'tab order'
  | 'link outside the structure'
  | 'link without a description'
  | 'list with foreign parts'
  | 'list item with foreign parts'
  | 'list item without a body'
  | 'table with foreign parts'
  | 'uneven table rows'
  | 'table without a row of headers'
  | 'table header without a scope'
  | 'empty table cell'
  | 'figure without an alternative'
  | 'heading levels skipped'
  | 'font not embedded'
  | 'font without Unicode'
  | 'font without a map to its shapes';

/** A subset of what a full checker looks at: none found here is not a certificate. */
export async function failuresOf(pdf: Uint8Array): Promise<Map<Failure, number>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const found = new Map<Failure, number>();
  const report = (failure: Failure) => found.set(failure, (found.get(failure) ?? 0) + 1);
  checkCatalog(document, report);
  document.getPages().forEach((page) => checkPage(page, report));
  checkStructure(document, report);
  checkFonts(document, report);
  return found;
}

type Report = (failure: Failure) => void;

const name = (text: string) => PDFName.of(text);
const textOf = (object: PDFObject | undefined): string =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '';
const nameOf = (object: PDFObject | undefined): string =>
  object instanceof PDFName ? object.decodeText() : '';

function checkCatalog(document: PDFDocument, report: Report): void {
  const { catalog } = document;
  const marks = catalog.lookupMaybe(name('MarkInfo'), PDFDict);
  if (marks?.get(name('Marked'))?.toString() !== 'true') report('not marked as tagged');
  if (textOf(catalog.lookup(name('Lang'))) === '') report('no language');
  const preferences = catalog.lookupMaybe(name('ViewerPreferences'), PDFDict);
  if (preferences?.get(name('DisplayDocTitle'))?.toString() !== 'true') report('title not shown');
  const metadata = catalog.lookup(name('Metadata'));
  const xmp =
    metadata instanceof PDFRawStream
      ? Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8')
      : '';
  if (xmp === '') report('no metadata');
  if (!/pdfuaid:part(?:>|=")1/.test(xmp)) report('no conformance mark');
  if (xmp !== '' && !/<dc:title>[\s\S]*\S[\s\S]*<\/dc:title>/.test(xmp)) report('no title in the metadata');
}

const showsText = new Set(['Tj', 'TJ', "'", '"']);
const paints = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'EI']);

function checkPage(page: PDFPage, report: Report): void {
  const marks: boolean[] = [];
  for (const { operator, operands } of operationsOf(contentOf(page))) {
    if (operator === 'BMC') marks.push(operands[0] === '/Artifact');
    else if (operator === 'BDC') marks.push(operands[0] === '/Artifact' || /\/MCID/.test(operands[1] ?? ''));
    else if (operator === 'EMC') marks.pop();
    else if (!marks.some(Boolean)) {
      if (showsText.has(operator)) report('untagged text');
      if (paints.has(operator)) report('untagged graphics');
    }
  }
  const annotations = page.node.Annots()?.asArray() ?? [];
  if (annotations.length > 0 && nameOf(page.node.get(name('Tabs'))) !== 'S') report('tab order');
  for (const reference of annotations) {
    const annotation = page.doc.context.lookup(reference);
    if (!(annotation instanceof PDFDict) || nameOf(annotation.lookup(name('Subtype'))) !== 'Link') continue;
    if (!annotation.has(name('StructParent'))) report('link outside the structure');
    if (textOf(annotation.lookup(name('Contents'))) === '') report('link without a description');
  }
}

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((ref) => page.doc.context.lookup(ref)) : [contents];
  return streams
    .filter((stream) => stream instanceof PDFRawStream)
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
    .join('\n');
}

type Element = { role: string; dict: PDFDict; kids: Element[] };

/** The structure tree with roles as the role map has them. */
function structureOf(document: PDFDocument): Element[] {
  const root = document.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  if (!root) return [];
  const roleMap = root.lookupMaybe(name('RoleMap'), PDFDict);
  const elementsIn = (parent: PDFDict): Element[] => {
    const kids = parent.lookup(name('K'));
    const list =
      kids instanceof PDFArray ? kids.asArray().map((kid) => document.context.lookup(kid)) : [kids];
    return list.flatMap((kid) => {
      if (!(kid instanceof PDFDict) || !kid.has(name('S'))) return [];
      const own = nameOf(kid.lookup(name('S')));
      const role = nameOf(roleMap?.lookup(name(own))) || own;
      return [{ role, dict: kid, kids: elementsIn(kid) }];
    });
  };
  return elementsIn(root);
}

/** What a checker looks through as if it were not there. */
const transparent = new Set(['NonStruct', 'Div', 'Part', 'Sect']);
const kidsOf = (element: Element): Element[] =>
  element.kids.flatMap((kid) => (transparent.has(kid.role) ? kidsOf(kid) : [kid]));

type Parts = { allowed: readonly string[]; failure: Failure };
const partsOfTable = (...allowed: string[]): Parts => ({ allowed, failure: 'table with foreign parts' });
const partsOf: Partial<Record<string, Parts>> = {
  L: { allowed: ['L', 'LI', 'Caption'], failure: 'list with foreign parts' },
  LI: { allowed: ['Lbl', 'LBody'], failure: 'list item with foreign parts' },
  Table: partsOfTable('TR', 'THead', 'TBody', 'TFoot', 'Caption'),
  THead: partsOfTable('TR'),
  TBody: partsOfTable('TR'),
  TFoot: partsOfTable('TR'),
  TR: partsOfTable('TH', 'TD'),
};

function checkStructure(document: PDFDocument, report: Report): void {
  let lastLevel = 0;
  const visit = (element: Element): void => {
    const level = /^H([1-6])$/.exec(element.role)?.[1];
    if (level) {
      if (Number(level) > lastLevel + 1) report('heading levels skipped');
      lastLevel = Number(level);
    }
    if (
      element.role === 'Figure' &&
      !element.dict.has(name('Alt')) &&
      !element.dict.has(name('ActualText'))
    ) {
      report('figure without an alternative');
    }
    const roles = kidsOf(element).map(({ role }) => role);
    const parts = partsOf[element.role];
    if (parts && !roles.every((role) => parts.allowed.includes(role))) report(parts.failure);
    if (element.role === 'LI' && !roles.includes('LBody')) report('list item without a body');
    if (element.role === 'Table') checkTable(element, report);
    if (element.role === 'TH' && !hasScope(element.dict)) report('table header without a scope');
    if (/^T[HD]$/.test(element.role) && !isFilled(element.dict)) report('empty table cell');
    element.kids.forEach(visit);
  };
  structureOf(document).forEach(visit);
}

/** Whether something that is drawn stands in it, be it further in: a number or a reference of it, not another part. */
function isFilled(part: PDFDict): boolean {
  const kids = part.lookup(name('K'));
  const list = kids instanceof PDFArray ? kids.asArray().map((kid) => part.context.lookup(kid)) : [kids];
  return list.some(
    (kid) => kid instanceof PDFNumber || (kid instanceof PDFDict && (!kid.has(name('S')) || isFilled(kid))),
  );
}

function hasScope(cell: PDFDict): boolean {
  const attributes = cell.lookup(name('A'));
  const list =
    attributes instanceof PDFArray
      ? attributes.asArray().map((item) => cell.context.lookup(item))
      : [attributes];
  return list.some((one) => one instanceof PDFDict && one.has(name('Scope')));
}

function checkTable(table: Element, report: Report): void {
  const rows = kidsOf(table).flatMap((part) =>
    part.role === 'TR' ? [part] : kidsOf(part).filter(({ role }) => role === 'TR'),
  );
  const widths = rows.map((row) => kidsOf(row).reduce((width, cell) => width + spanOf(cell.dict), 0));
  if (new Set(widths).size > 1) report('uneven table rows');
  const [first] = rows;
  if (!first || kidsOf(first).some(({ role }) => role !== 'TH')) report('table without a row of headers');
}

function spanOf(cell: PDFDict): number {
  const attributes = cell.lookup(name('A'));
  const span = attributes instanceof PDFDict ? attributes.lookup(name('ColSpan')) : undefined;
  return span instanceof PDFNumber ? span.asNumber() : 1;
}

/** The dictionaries of an object and of what it holds itself; what it refers to is an object of its own. */
function* dictsIn(object: PDFObject): Generator<PDFDict> {
  if (object instanceof PDFStream) yield* dictsIn(object.dict);
  if (object instanceof PDFArray) for (const one of object.asArray()) yield* dictsIn(one);
  if (!(object instanceof PDFDict)) return;
  yield object;
  for (const one of object.values()) yield* dictsIn(one);
}

function checkFonts(document: PDFDocument, report: Report): void {
  for (const [, object] of document.context.enumerateIndirectObjects())
    for (const dict of dictsIn(object))
      if (nameOf(dict.lookup(name('Type'))) === 'Font') checkFont(dict, report);
}

function checkFont(font: PDFDict, report: Report): void {
  const kind = nameOf(font.lookup(name('Subtype')));
  if (kind === 'Type0' && !font.has(name('ToUnicode'))) report('font without Unicode');
  // The shapes of the one are its descendant's, those of the other are drawn in the file.
  if (kind === 'Type0' || kind === 'Type3') return;
  // One of the fourteen that a reader is to know by itself has no descriptor.
  const descriptor = font.lookupMaybe(name('FontDescriptor'), PDFDict);
  const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(name(key)));
  if (!isEmbedded) report('font not embedded');
  const map = font.lookup(name('CIDToGIDMap'));
  if (kind === 'CIDFontType2' && !(map instanceof PDFStream) && nameOf(map) !== 'Identity')
    report('font without a map to its shapes');
}
