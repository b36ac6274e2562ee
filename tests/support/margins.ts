import { expect } from 'vitest';
import { popplerText, withPdf } from './pdf.ts';

/** Every word that poppler finds lies at least 12 mm from each edge of its page. */
export async function expectInsideMargins(pdf: Uint8Array): Promise<void> {
  const boxes = await withPdf(pdf, (file) => popplerText('pdftotext', ['-bbox', file, '-']));
  const margin = (12 / 25.4) * 72;
  const outside: string[] = [];
  let words = 0;
  for (const [, width, height, inside = ''] of boxes.matchAll(
    /<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g,
  ))
    for (const [word, left, top, right, bottom] of inside.matchAll(
      /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)".*/g,
    )) {
      words += 1;
      const isInside =
        Number(left) > margin &&
        Number(top) > margin &&
        Number(right) < Number(width) - margin &&
        Number(bottom) < Number(height) - margin / 2;
      if (!isInside) outside.push(word);
    }
  expect(words).toBeGreaterThan(0);
  expect(outside).toEqual([]);
}
