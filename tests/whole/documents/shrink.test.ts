import { join } from 'node:path';
import createQpdf from '@neslinesli93/qpdf-wasm';
import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { shrinkPdf } from '../../../main/documents/shrink.ts';

const wasm = join(import.meta.dirname, '../../../node_modules/@neslinesli93/qpdf-wasm/dist/qpdf.wasm');
const MANY = 500;

describe('many documents in one process', () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    const document = await PDFDocument.create();
    document.addPage();
    pdf = await document.save();
  });

  test('the last is shrunk as the first was', async () => {
    const first = await shrinkPdf(pdf, wasm);
    let last = first;
    for (let made = 1; made < MANY; made += 1) last = await shrinkPdf(pdf, wasm);
    expect(Buffer.compare(last, first)).toBe(0);
  });

  test('one qpdf that makes them all breaks', async () => {
    const qpdf = await createQpdf({ locateFile: () => wasm });
    qpdf.FS.writeFile('/in.pdf', pdf);
    const makeAll = () => {
      for (let made = 0; made < MANY; made += 1)
        qpdf.callMain(['/in.pdf', '--object-streams=generate', '--deterministic-id', '/out.pdf']);
    };
    expect(makeAll).toThrow(WebAssembly.RuntimeError);
  });
});
