import { expect } from 'vitest';
import { popplerText, withPdf } from './pdf.ts';

/** Sound to a tool independent of ours (qpdf), and that many pages, each an A4 that stands up. */
export const expectSoundPages = (pdf: Uint8Array, pages: number): Promise<void> =>
  withPdf(pdf, async (file) => {
    await popplerText('qpdf', ['--check', file]);
    const facts = await popplerText('pdfinfo', ['-f', '1', '-l', String(pages + 1), file]);
    const sizes = Array.from(facts.matchAll(/^Page +(\d+) size: +(.+?) pts/gm), ([, page, size]) => [
      Number(page),
      size,
    ]);
    expect(sizes).toEqual(Array.from({ length: pages }, (_, index) => [index + 1, '595.276 x 841.89']));
  });
