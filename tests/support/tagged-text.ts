import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What stands inside each mark of the content, by the page's object number and the mark's number. */
async function textByMark(pdf: Uint8Array): Promise<Map<string, string>> {
  const loading = getDocument({ data: pdf.slice(), verbosity: VerbosityLevel.ERRORS, disableFontFace: true });
  const document = await loading.promise;
  const texts = new Map<string, string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: (string | undefined)[] = [];
    for (const item of items) {
      if ('str' in item) {
        const mark = open.at(-1);
        if (mark) texts.set(mark, (texts.get(mark) ?? '') + item.str);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id || undefined);
    }
  }
  await loading.destroy();
  return texts;
}

/** The whole document's text in the order of its tags, which runs over the ends of pages and columns. */
export async function taggedText(pdf: Uint8Array): Promise<string> {
  const texts = await textByMark(pdf);
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const said: string[] = [];
  const walk = (kid: PDFObject | undefined, page: PDFObject | undefined): void => {
    if (kid instanceof PDFArray) kid.asArray().forEach((one) => walk(one, page));
    else if (kid instanceof PDFRef) walk(document.context.lookup(kid), page);
    else if (kid instanceof PDFNumber && page instanceof PDFRef)
      said.push(texts.get(`p${page.objectNumber}R_mc${kid.asNumber()}`) ?? '');
    else if (kid instanceof PDFDict) {
      const own = kid.get(PDFName.of('Pg')) ?? page;
      walk(kid.get(PDFName.of('MCID')) ?? kid.get(PDFName.of('K')), own);
    }
  };
  walk(document.catalog.get(PDFName.of('StructTreeRoot')), undefined);
  return said.join(' ');
}
