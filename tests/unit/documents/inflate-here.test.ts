import { DecompressionStream } from 'node:stream/web';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { InflateHere } from '../../../main/documents/inflate-here.ts';
import { readPdf } from '../../../main/documents/read-pdf.ts';
import { aLogbook, make } from '../../support/paper.ts';

/** As the PDF reader goes about it. */
async function unpack(...parts: Uint8Array[]): Promise<Buffer> {
  const { readable, writable } = new InflateHere('deflate');
  const writer = writable.getWriter();
  for (const part of parts) await writer.write(part);
  await writer.close();
  const chunks: Uint8Array[] = [];
  for await (const chunk of readable) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const text = Buffer.from('Det første møde gik trægt. '.repeat(5000));
const packed = deflateSync(text);

describe('unpacking in the reader’s own thread', () => {
  test('gives back what was packed, in however many parts it comes', async () => {
    expect(text.equals(await unpack(packed))).toBe(true);
    expect(text.equals(await unpack(packed.subarray(0, 7), packed.subarray(7)))).toBe(true);
    expect(await unpack(deflateSync(''))).toHaveLength(0);
  });

  test('refuses bytes that are cut short, changed or packed otherwise', async () => {
    const changed = Uint8Array.from(packed, (byte, at) => (at === packed.length - 1 ? byte ^ 1 : byte));
    for (const bad of [packed.subarray(0, -5), changed, deflateRawSync(text), new Uint8Array()])
      await expect(unpack(bad)).rejects.toThrow();
    expect(() => new InflateHere('brotli')).toThrow();
  });

  test('reads a document as the platform’s own unpacking does', async () => {
    const { pdf, pages } = await make(aLogbook(7));
    expect(globalThis.DecompressionStream).toBe(InflateHere);
    Object.assign(globalThis, { DecompressionStream });
    onTestFinished(() => void Object.assign(globalThis, { DecompressionStream: InflateHere }));
    expect(await readPdf(pdf)).toEqual(pages);
  });
});
