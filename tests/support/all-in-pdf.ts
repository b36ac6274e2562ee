import { inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFDocument,
  PDFHexString,
  PDFRawStream,
  PDFString,
  PDFArray,
  PDFDict,
  type PDFObject,
} from 'pdf-lib';
import { rawTextOfPdf } from './pdf.ts';
import { taggedText } from './tagged-text.ts';

/** All that a file says to anyone: its text by poppler, by its tags, each string of its structure and its metadata, and each stream. */
export async function allIn(pdf: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const strings: string[] = [];
  const streams: Buffer[] = [];
  const walk = (object: PDFObject): void => {
    if (object instanceof PDFString || object instanceof PDFHexString) strings.push(object.decodeText());
    else if (object instanceof PDFArray) object.asArray().forEach(walk);
    else if (object instanceof PDFDict) object.values().forEach(walk);
    else if (object instanceof PDFRawStream) {
      walk(object.dict);
      streams.push(Buffer.from(decodePDFRawStream(object).decode()));
    }
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) walk(object);
  return [
    await rawTextOfPdf(pdf),
    await taggedText(pdf),
    ...strings,
    ...streams.flatMap((stream) => [stream.toString('latin1'), stream.toString('utf8'), swapped(stream)]),
    ...inflatedIn(pdf),
  ]
    .join('\n')
    .replace(/[\s\u00a0\u200b]+/g, ' ');
}

/** As UTF-16 with the high byte first. */
const swapped = (bytes: Buffer): string =>
  Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');

/** Whatever in the file can be inflated, whether or not an object claims it. */
function inflatedIn(pdf: Uint8Array): string[] {
  const whole = Buffer.from(pdf);
  const found: string[] = [];
  for (let at = whole.indexOf('stream'); at !== -1; at = whole.indexOf('stream', at + 6)) {
    const start = at + 6 + (whole[at + 6] === 13 ? 2 : 1);
    const end = whole.indexOf('endstream', start);
    if (end === -1) break;
    try {
      found.push(inflateSync(whole.subarray(start, end)).toString('latin1'));
    } catch {
      // Not a deflated stream: its bytes are looked at as they are.
    }
  }
  return [...found, whole.toString('latin1')];
}
