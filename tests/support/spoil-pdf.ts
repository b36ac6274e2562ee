import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';

/** The same PDF with its parts changed by `spoil`. */
export async function spoilPdf(pdf: Uint8Array, spoil: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  spoil(document);
  return document.save();
}

/** Changes what the file says of itself in XML. */
export function editXmp({ catalog, context }: PDFDocument, edit: (xmp: string) => string): void {
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) throw new Error('The document has no metadata');
  const xmp = Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8');
  catalog.set(PDFName.of('Metadata'), context.register(context.stream(Buffer.from(edit(xmp), 'utf8'))));
}
