import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { withPdf } from './pdf.ts';
import { expect, type Program } from './program.ts';
import { answerSaveDialog } from './steps.ts';
import { taggedText } from './tagged-text.ts';

const run = promisify(execFile);

/** Saves what is shown as a PDF of this name. */
export async function savedAs(program: Program, page: Page, file: string): Promise<void> {
  await answerSaveDialog(program, file);
  await page.getByRole('button', { name: 'Gem som PDF' }).click();
  await expect(page.getByText(`Gemt som ${basename(file)}.`)).toBeVisible();
}

/** The text beside the page, in its order and without its spaces. */
export async function shownText(page: Page): Promise<string> {
  const region = page.getByRole('region', { name: /^Sidens tekst/ });
  await expect(region).not.toBeEmpty();
  return (await region.innerText()).replace(/\s+/g, '');
}

/** Of an A4 page at 300 dots an inch. */
const DRAWN = { width: 2480, height: 3508 };

/** A page as the window draws it, as large as that; it is the one shown. */
export async function drawnPage(page: Page, number: number): Promise<Buffer> {
  const picture = page.locator(`img[data-page="${number}"]`);
  const url = await picture.evaluate(async (image, { width, height }) => {
    if (!(image instanceof HTMLImageElement)) throw new Error('No picture');
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const paper = canvas.getContext('2d');
    if (!paper) throw new Error('No canvas');
    paper.fillStyle = 'white';
    paper.fillRect(0, 0, width, height);
    paper.drawImage(image, 0, 0, width, height);
    return canvas.toDataURL('image/png');
  }, DRAWN);
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** A page of the file, drawn as large by another program. */
export async function filedPage(file: string, number: number, ...args: string[]): Promise<Buffer> {
  const { width, height } = DRAWN;
  const size = ['-scale-to-x', String(width), '-scale-to-y', String(height)];
  const which = ['-f', String(number), '-l', String(number)];
  await run('pdftoppm', [...size, ...which, '-png', '-singlefile', ...args, file, `${file}.page`]);
  return readFile(`${file}.page.png`);
}

/** The spot, about as large as a stroke of a letter, where two pictures are most unlike: 0 the same, 1 black and white. */
export const mostUnlike = (one: Buffer, other: Buffer): Promise<number> =>
  withPdf(one, (first) =>
    withPdf(other, async (second) => {
      const gray = [`png:${first}`, `png:${second}`, '-colorspace', 'Gray', '-blur', '0x3'];
      const most = ['-compose', 'difference', '-composite', '-format', '%[fx:maxima]', 'info:'];
      return Number((await run('convert', [...gray, ...most])).stdout);
    }),
  );

/**
 * The window's pages were 0.14 to 0.16 from their files and 0.18 and 0.20 from print; a 5 in place of a 4 is 0.40 away, a full stop
 * that is not there 0.40, and an a in place of an å 0.37.
 */
export const SAME = 0.22;

const solid = (text: string) => text.replace(/[\s\u00a0\u200b]+/g, '');

/** Saves what is shown, and holds each page of it and its text against the file. */
export async function expectTheFile(
  program: Program,
  page: Page,
  { file, count }: { file: string; count: number },
): Promise<void> {
  await savedAs(program, page, file);
  let text = '';
  for (let number = 1; number <= count; number += 1) {
    if (number > 1) await page.getByRole('button', { name: 'Næste side' }).click();
    await expect(page.getByText(`Side ${number} af ${count}`, { exact: true })).toBeVisible();
    await expect(
      page.getByRole('region', { name: `Sidens tekst. Side ${number} af ${count}` }),
    ).not.toBeEmpty();
    text += await shownText(page);
    const unlike = await mostUnlike(await drawnPage(page, number), await filedPage(file, number));
    expect(unlike, `page ${number} of ${file}`).toBeLessThan(SAME);
  }
  expect(text).toBe(solid(await taggedText(new Uint8Array(await readFile(file)))));
}
