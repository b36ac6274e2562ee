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

/** A piece of text as a screen reader meets it, and how deep the heading is that it stands in; 0 for what is none. */
type Said = { text: string; heading: number; opens: boolean };

async function saidIn(pdf: Uint8Array): Promise<Said[]> {
  const texts = await textByMark(pdf);
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const said: Said[] = [];
  const walk = (kid: PDFObject | undefined, page: PDFObject | undefined, heading: number): void => {
    if (kid instanceof PDFArray) kid.asArray().forEach((one) => walk(one, page, heading));
    else if (kid instanceof PDFRef) walk(document.context.lookup(kid), page, heading);
    else if (kid instanceof PDFNumber && page instanceof PDFRef)
      said.push({
        text: texts.get(`p${page.objectNumber}R_mc${kid.asNumber()}`) ?? '',
        heading,
        opens: false,
      });
    else if (kid instanceof PDFDict) {
      const own = kid.get(PDFName.of('Pg')) ?? page;
      const level = Number(/^\/H([1-6])$/.exec(String(kid.get(PDFName.of('S'))))?.[1] ?? 0);
      if (level > 0) said.push({ text: '', heading: level, opens: true });
      walk(kid.get(PDFName.of('MCID')) ?? kid.get(PDFName.of('K')), own, level || heading);
    }
  };
  walk(document.catalog.get(PDFName.of('StructTreeRoot')), undefined, 0);
  return said;
}

/** The whole document's text in the order of its tags, which runs over the ends of pages and columns. */
export const taggedText = async (pdf: Uint8Array): Promise<string> =>
  (await saidIn(pdf)).map(({ text }) => text).join(' ');

/** Each heading in the order of the tags, and how deep it is. */
export async function taggedHeadings(pdf: Uint8Array): Promise<{ depth: number; text: string }[]> {
  const found: { depth: number; text: string }[] = [];
  for (const { text, heading, opens } of await saidIn(pdf)) {
    const last = found.at(-1);
    if (opens) found.push({ depth: heading, text });
    else if (heading > 0 && last) last.text += ` ${text}`;
  }
  return found;
}
