import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A file on disk for poppler's tools while `use` runs. */
export async function withPdf<T>(pdf: Uint8Array, use: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'mentornotesbog-pdf-'));
  try {
    const file = join(folder, 'document.pdf');
    await writeFile(file, pdf);
    return await use(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export const popplerText = async (command: string, args: string[]): Promise<string> =>
  (await run(command, args, { maxBuffer: 1 << 28 })).stdout;

/** What a reader independent of ours (poppler) finds, with each kind of white space as one space. */
export const textOfPdf = (pdf: Uint8Array): Promise<string> =>
  withPdf(pdf, async (file) =>
    (await popplerText('pdftotext', ['-layout', file, '-'])).replace(/[\s\u00a0]+/g, ' '),
  );
