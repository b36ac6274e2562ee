import '../../main/documents/no-canvas.ts';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A link within a document: the page it stands on and the page it leads to, both from 1. */
export type LinkFound = { on: number; to: number };
/** A bookmark with its depth, the outermost 1, and the page it leads to. */
export type Bookmark = { depth: number; title: string; page: number };

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;
type Target = string | unknown[] | null;

/** Every link in reading order and every bookmark, as a reader that follows them finds them. */
export async function waysIn(pdf: Uint8Array): Promise<{ links: LinkFound[]; bookmarks: Bookmark[] }> {
  const loading = getDocument({ data: pdf.slice(), verbosity: VerbosityLevel.ERRORS });
  const document = await loading.promise;
  const pageOf = async (target: Target): Promise<number> => {
    const found = typeof target === 'string' ? await document.getDestination(target) : target;
    return found
      ? (await document.getPageIndex(found[0] as Parameters<typeof document.getPageIndex>[0])) + 1
      : 0;
  };
  const links: LinkFound[] = [];
  for (let on = 1; on <= document.numPages; on += 1) {
    const annotations = (await (await document.getPage(on)).getAnnotations()) as { dest?: Target }[];
    for (const { dest } of annotations) links.push({ on, to: await pageOf(dest ?? null) });
  }
  const bookmarks: Bookmark[] = [];
  const walk = async (items: Outline, depth: number): Promise<void> => {
    for (const { title, dest, items: inner } of items) {
      bookmarks.push({ depth, title, page: await pageOf(dest) });
      await walk(inner as Outline, depth + 1);
    }
  };
  await walk(await document.getOutline(), 1);
  await loading.destroy();
  return { links, bookmarks };
}
