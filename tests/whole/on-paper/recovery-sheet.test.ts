import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildRecoverySheet } from '../../../main/documents/recovery-sheet.ts';
import { recoveryGroups } from '../../../main/vault/recovery-key.ts';
import { NOW } from '../../support/builders.ts';
import { danish, make, makeDocument, type ReadDocument } from '../../support/paper.ts';
import { differenceOf, pictureOf, popplerText, textOfPdf, withPdf } from '../../support/pdf.ts';
import { failuresOf } from '../../support/ua-check.ts';

const groups = recoveryGroups(Buffer.from('8c1f0e6b57a2d9304e6f71c85ab3920d46fe1170', 'hex'));
const aSheet = (owner = 'Bodil Kær') =>
  buildRecoverySheet({
    owner,
    notebookNumber: 'A0A1-A2A3',
    createdAt: NOW,
    groups,
    printedAt: NOW,
    t: danish,
  });
const facts = (made: ReadDocument, command: string, ...options: string[]) =>
  withPdf(made.pdf, (file) => popplerText(command, [...options, file]));
const said = (made: ReadDocument) => made.pages.flat().map(({ text }) => text);

let made: ReadDocument;
beforeAll(async () => {
  made = await make(aSheet());
});

test('the sheet is one sound A4 page, tagged, and neither form, script nor picture is on it', async () => {
  await withPdf(made.pdf, (file) => popplerText('qpdf', ['--check', file]));
  const info = await facts(made, 'pdfinfo');
  for (const line of [/Pages: +1\n/, /\(A4\)/, /Tagged: +yes/, /Form: +none/, /JavaScript: +no/])
    expect(info).toMatch(line);
  expect((await facts(made, 'pdfimages', '-list')).trim().split('\n')).toHaveLength(2);
  for (const leak of [/Bodil/, /Author/, /Electron|Linux|root|\/(?:home|work|tmp)/])
    expect(info).not.toMatch(leak);
});

test('the sheet has no failure that our checker knows, and only shipped fonts', async () => {
  expect(Object.fromEntries(await failuresOf(made.pdf))).toEqual({});
  const fonts = (await facts(made, 'pdffonts')).trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThan(0);
  for (const line of fonts)
    expect(line).toMatch(/^[A-Z]{6}\+Source(Serif4|Sans3)-\S+ +CID TrueType.* yes yes yes/);
});

test('the nine groups stand numbered and in order, in the tags as on the paper', async () => {
  const spoken = said(made).map((text) => text.replace(/ /g, ''));
  const numbered = groups.map((group, index) => `${index + 1}${group}`);
  expect(spoken.filter((text) => /^\d[0-9A-Z]{4}$/.test(text))).toEqual(numbered);
  const paper = (await textOfPdf(made.pdf)).replace(/ /g, '');
  expect(paper).toContain(numbered.join(''));
});

test('the groups are set in 22 points', async () => {
  const boxes = await withPdf(made.pdf, (file) => popplerText('pdftotext', ['-bbox', file, '-']));
  const words = Array.from(
    boxes.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]+)</g),
    ([, top, bottom, word = '']) => ({ word, height: Number(bottom) - Number(top) }),
  );
  const nine = words.find(({ word }) => word === 'Mentornotesbog')?.height ?? 0;
  const large = words.filter(({ height }) => Math.abs(height / nine - 22 / 9) < 0.05);
  expect(large.map(({ word }) => word).join('')).toBe(groups.join(''));
});

test('the sheet says whose notebook it opens, which signs it never uses and how it is used, and has room to write', () => {
  const text = said(made).join('\n');
  for (const part of [
    'Bodil Kær, notesbog nummer A0A1-A2A3',
    '23. november 2026 (uge 48)',
    'uden I, L, O og U',
    '»Brug gendannelsesarket«',
    'Arket ligger',
  ])
    expect(text).toContain(part);
  expect(made.pages.flat().filter(({ role }) => role === 'item')).toHaveLength(3);
});

test('the longest owner’s name still leaves one page, with everything on it', async () => {
  const long = await make(aSheet('Å'.repeat(120)));
  expect(long.pages).toHaveLength(1);
  expect(said(long).join(' ')).toContain('Dato og initialer');
  expect(Object.fromEntries(await failuresOf(long.pdf))).toEqual({});
});

/** Delete the picture to have it made anew; the test fails once, so that somebody looks at it. */
test('the sheet looks as it should', async () => {
  const golden = join(import.meta.dirname, 'recovery-sheet.png');
  const picture = await pictureOf(made.pdf, 1);
  if (!existsSync(golden)) {
    writeFileSync(golden, picture);
    throw new Error('The picture was made anew: look at it, and run the test again');
  }
  expect(await differenceOf(readFileSync(golden), picture)).toBeLessThan(0.01);
  const slip = await make({ ...aSheet(), groups: [...groups.slice(1), groups[0] ?? ''] });
  expect(await differenceOf(readFileSync(golden), await pictureOf(slip.pdf, 1))).toBeGreaterThan(0.02);
});

test('its picture, which shows the key, is made when it is asked for and told to nobody before', async () => {
  const told: (string | undefined)[] = [];
  const sheet = await makeDocument(aSheet(), NOW, (_stage, first) => told.push(first));
  expect(told).toEqual([undefined, undefined, undefined]);
  expect(await sheet.drawPages()).toHaveLength(1);
});
