import './inflate-here.ts';
import './no-canvas.ts';
import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { PageSize, PageText } from '../../shared/document.ts';
import { localPorts } from './local-port.ts';

/** The finished file is not what was asked for; `what` names the fact, never any text. */
export class CheckFailed extends Error {
  override name = 'CheckFailed';
  declare protected readonly itself: true;
  constructor(readonly what: 'tags' | 'language' | 'title' | 'conformance' | 'pages' | 'unreadable') {
    super(what);
  }
}

export type Expected = { title: string; language: string; pageCount: number };

/** The part of the reader that understands the file, in this thread; it ends with its document. */
function startWorker(): PDFWorker {
  const [near, far] = localPorts();
  WorkerMessageHandler.initializeFromPort(far);
  // The reader posts to its port and listens there; it asks for a browser's whole worker, and uses no more of it.
  const options: object = { port: near, verbosity: VerbosityLevel.ERRORS };
  return PDFWorker.create(options);
}

/** Opens a finished PDF as a reader would, for as long as it is used. */
async function withPdf<T>(
  pdf: Uint8Array,
  use: (document: PDFDocumentProxy) => Promise<T>,
  password?: string,
): Promise<T> {
  const worker = startWorker();
  const loading = getDocument({
    worker,
    data: pdf.slice(), // the reader takes its bytes over
    ...(password !== undefined && { password }),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise.catch(() => {
      throw new CheckFailed('unreadable');
    });
    return await use(document);
  } finally {
    await loading.destroy();
    worker.destroy();
  }
}

const pagesOf = (document: PDFDocumentProxy): Promise<PDFPageProxy[]> =>
  Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));

/**
 * Checks that a finished PDF is what was asked for, tags on every page included.
 * @returns each page's size
 * @throws CheckFailed
 */
export const checkPdf = (pdf: Uint8Array, expected: Expected, password?: string): Promise<PageSize[]> =>
  withPdf(
    pdf,
    async (document) => {
      await check(document, expected);
      const pages = await pagesOf(document);
      await Promise.all(pages.map(treeOf));
      return pages.map(sizeOf);
    },
    password,
  );

/**
 * The same, and each page's text.
 * @throws CheckFailed
 */
export const checkAndReadPdf = (
  pdf: Uint8Array,
  expected: Expected,
): Promise<{ sizes: PageSize[]; texts: PageText[] }> =>
  withPdf(pdf, async (document) => {
    await check(document, expected);
    const pages = await pagesOf(document);
    return { sizes: pages.map(sizeOf), texts: await Promise.all(pages.map(readPage)) };
  });

/**
 * Takes each page's text from its tags, in reading order.
 * @throws CheckFailed
 */
export const readPdf = (pdf: Uint8Array): Promise<PageText[]> =>
  withPdf(pdf, async (document) => Promise.all((await pagesOf(document)).map(readPage)));

function sizeOf({ view: [left = 0, bottom = 0, right = 0, top = 0] }: PDFPageProxy): PageSize {
  return { width: right - left, height: top - bottom };
}

async function check(document: PDFDocumentProxy, expected: Expected): Promise<void> {
  const { info, metadata } = await document.getMetadata();
  const facts = info as { Language?: string; Title?: string };
  const marks = await document.getMarkInfo();
  const found = metadata as { get: (name: string) => unknown } | null;
  if (marks?.Marked !== true) throw new CheckFailed('tags');
  if (facts.Language !== expected.language) throw new CheckFailed('language');
  if (facts.Title !== expected.title) throw new CheckFailed('title');
  if (String(found?.get('pdfuaid:part')) !== '1') throw new CheckFailed('conformance');
  if (document.numPages !== expected.pageCount) throw new CheckFailed('pages');
}

type TreeNode = { role?: string; type?: string; id?: string; alt?: string; children?: TreeNode[] };

const roles: Record<string, PageText[number]['role']> = {
  H1: 'title',
  H2: 'heading',
  H3: 'subheading',
  H4: 'subheading',
  LI: 'item',
};
/** Tags that hold blocks; any other is a block of text. */
const containers = new Set([
  'Root',
  'Document',
  'Part',
  'Sect',
  'Div',
  'NonStruct',
  'L',
  'TOC',
  'Table',
  'THead',
  'TBody',
]);
/** A row of a table is one block where each of its cells is words alone. */
const isPlainRow = ({ role, children = [] }: TreeNode): boolean =>
  role === 'TR' && children.every((cell) => (cell.children ?? []).every(isInline));
/** Between the cells of a row. */
const CELL_GAP = '\u2003';
/** Tags of words within a line; between any others there is a space. */
const inline = new Set(['Span', 'Strong', 'Em', 'Link', 'Reference']);
const isInline = ({ type, role }: TreeNode): boolean => type === 'content' || inline.has(role ?? '');

async function treeOf(page: PDFPageProxy): Promise<TreeNode> {
  const tree = (await page.getStructTree()) as TreeNode | null;
  if (!tree) throw new CheckFailed('tags');
  // The back of a leaf has neither; text whose mark leads to no tag is lost to a screen reader.
  if (!tree.children?.length && (await textByMark(page)).size > 0) throw new CheckFailed('tags');
  return tree;
}

async function readPage(page: PDFPageProxy): Promise<PageText> {
  const tree = await treeOf(page);
  const texts = await textByMark(page);
  const blocks: PageText = [];
  // What is said of a figure is said in its place.
  const textOf = ({ type, id, alt, children = [] }: TreeNode): string => {
    if (type === 'content') return texts.get(id ?? '') ?? '';
    if (alt !== undefined) return alt;
    return children.map((child) => (isInline(child) ? textOf(child) : ` ${textOf(child)} `)).join('');
  };
  const walk = (node: TreeNode): void => {
    const isRow = node.role === 'TR';
    if (isRow ? !isPlainRow(node) : node.role && containers.has(node.role)) {
      (node.children ?? []).forEach(walk);
      return;
    }
    const text = (
      isRow ? (node.children ?? []).map((cell) => textOf(cell).trim()).join(CELL_GAP) : textOf(node)
    )
      .replace(/\u200b/g, '')
      .replace(/ +/g, ' ')
      .trim();
    if (text !== '') blocks.push({ role: roles[node.role ?? ''] ?? 'paragraph', text });
  };
  walk(tree);
  return blocks;
}

/** What stands inside each mark of the page's content; what is outside is decoration and left out. */
async function textByMark(page: PDFPageProxy): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const mark = open.at(-1);
      const ending = item.hasEOL && !item.str.endsWith(' ') ? ' ' : '';
      if (mark) texts.set(mark, (texts.get(mark) ?? '') + item.str + ending);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id || undefined);
  }
  return texts;
}
