import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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

/** The same in the order in which the file holds it. */
export const rawTextOfPdf = (pdf: Uint8Array): Promise<string> =>
  withPdf(pdf, async (file) =>
    (await popplerText('pdftotext', ['-raw', file, '-'])).replace(/[\s\u00a0]+/g, ' '),
  );

/** A page of a PDF as an image, 60 dots to the inch, by poppler. */
export const pictureOf = (pdf: Uint8Array, page: number): Promise<Buffer> =>
  withPdf(pdf, async (file) => {
    const number = String(page);
    await run('pdftoppm', [
      '-r',
      '60',
      '-f',
      number,
      '-l',
      number,
      '-singlefile',
      '-png',
      file,
      `${file}.page`,
    ]);
    return readFile(`${file}.page.png`);
  });

/** How unlike two pictures are: 0 the same, 1 black and white, by ImageMagick's root mean square. */
export async function differenceOf(one: Buffer, other: Buffer): Promise<number> {
  return withPdf(one, (first) =>
    withPdf(other, async (second) => {
      const outcome = await run('compare', [
        '-metric',
        'RMSE',
        `png:${first}`,
        `png:${second}`,
        'null:',
      ]).catch((error: unknown) => ({ stderr: (error as { stderr: string }).stderr }));
      return Number(/\(([\d.e-]+)\)/.exec(outcome.stderr)?.[1] ?? 1);
    }),
  );
}
