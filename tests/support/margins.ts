import { expect } from 'vitest';
import { popplerText, withPdf } from './pdf.ts';

/** Every word that poppler finds lies at least 12 mm from each edge of its page. */
export async function expectInsideMargins(pdf: Uint8Array): Promise<void> {
  const boxes = await withPdf(pdf, (file) => popplerText('pdftotext', ['-bbox', file, '-']));
  const margin = (12 / 25.4) * 72;
  for (const [, width, height, words = ''] of boxes.matchAll(
    /<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g,
  ))
    for (const [, left, top, right, bottom] of words.matchAll(
      /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/g,
    )) {
      expect(Number(left)).toBeGreaterThan(margin);
      expect(Number(top)).toBeGreaterThan(margin);
      expect(Number(right)).toBeLessThan(Number(width) - margin);
      expect(Number(bottom)).toBeLessThan(Number(height) - margin / 2);
    }
}
