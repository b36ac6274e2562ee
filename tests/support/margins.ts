import { expect } from 'vitest';
import { popplerText, withPdf } from './pdf.ts';

/** Every word that poppler finds lies at least 12 mm from each edge. */
export async function expectInsideMargins(pdf: Uint8Array): Promise<void> {
  const boxes = await withPdf(pdf, (file) => popplerText('pdftotext', ['-bbox', file, '-']));
  const margin = (12 / 25.4) * 72;
  for (const [, left, top, right, bottom] of boxes.matchAll(
    /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/g,
  )) {
    expect(Number(left)).toBeGreaterThan(margin);
    expect(Number(top)).toBeGreaterThan(margin);
    expect(Number(right)).toBeLessThan(595.28 - margin);
    expect(Number(bottom)).toBeLessThan(841.89 - margin / 2);
  }
}
