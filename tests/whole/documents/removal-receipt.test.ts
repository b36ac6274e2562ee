import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { carriedBy } from '../../../main/documents/carried-by.ts';
import type { Paper } from '../../../main/documents/paper.ts';
import { buildRemovalReceipt } from '../../../main/documents/removal-receipt.ts';
import { RemovalReceipt, RemovedKind } from '../../../shared/removal.ts';
import type { ToldCopy } from '../../../shared/removed-copies.ts';
import { NOW } from '../../support/builders.ts';
import { expectInsideMargins } from '../../support/margins.ts';
import { danish, make, type ReadDocument } from '../../support/paper.ts';
import { differenceOf, pictureOf, popplerText, withPdf } from '../../support/pdf.ts';
import { failuresOf } from '../../support/ua-check.ts';

const file = (day: string, generation: number) => `notebook-2026-${day}T0810Z-g${generation}.mnbak`;
const copies: ToldCopy[] = [
  { file: file('11-22', 214), place: 'here', outcome: 'rewritten' },
  { file: file('11-15', 187), place: 'here', outcome: 'rewritten' },
  { file: file('04-02', 9), place: 'here', outcome: 'clean' },
  { file: file('11-22', 214), place: 'second', outcome: 'rewritten' },
  { file: file('10-31', 160), place: 'second', outcome: 'damaged' },
  { file: 'notebook.mndb.1790000000000', place: 'quarantine', outcome: 'rewritten' },
  { file: 'notebook.mndb.1780000000000', place: 'quarantine', outcome: 'other' },
];

const aReceipt = (parts: Partial<RemovalReceipt> = {}): RemovalReceipt =>
  RemovalReceipt.parse({
    courseId: '3f2a91c4-0d57-4b1e-9a86-5c70e2d4b8f1',
    removedAt: NOW - 120_000,
    rows: [
      { kind: 'course', count: 1 },
      { kind: 'meeting', count: 6 },
      { kind: 'agreement', count: 14 },
      { kind: 'worksheet', count: 5 },
      { kind: 'result', count: 2 },
      { kind: 'revision', count: 31 },
      { kind: 'more', count: 23 },
    ],
    keptPages: 2,
    copies: { copies, secondGone: null, formerGone: [] },
    ...parts,
  });

const paperOf = (parts: Partial<RemovalReceipt> = {}): Paper =>
  buildRemovalReceipt(aReceipt(parts), { printedAt: NOW, t: danish });
const said = (made: ReadDocument): string =>
  made.pages
    .flat()
    .map(({ text }) => text)
    .join('\n')
    .replace(/[\u00a0\u200b]/g, ' ');

test('is one page that meets PDF/UA, stands inside its margins and tells nothing of the notebook', async () => {
  const paper = paperOf();
  const made = await make(paper);
  expect(made.pages).toHaveLength(1);
  expect(Object.fromEntries(await failuresOf(made.pdf))).toEqual({});
  await expectInsideMargins(made.pdf);
  expect(made.replaced).toEqual([]);
  expect(carriedBy(paper)).toBe('nothing');
  expect(await withPdf(made.pdf, (pdf) => popplerText('pdfinfo', [pdf]))).toMatch(
    /Title: +Kvittering for sletning\n/,
  );
});

test('says what went, where it was removed and where not, each file with its reason, and what it cannot reach', async () => {
  const text = said(await make(paperOf()));
  for (const part of [
    'Kvittering for sletning',
    '3F2A91C4',
    '6 møder med logbogssider',
    '31 tidligere udgaver af tekster',
    '2 sider af mentors egen læring er beholdt.',
    `${file('11-22', 214)} (i den ekstra mappe)`,
    '1 anden kopi er undersøgt. Forløbet står ikke i den.',
    'Ikke slettet her',
    `${file('10-31', 160)} (i den ekstra mappe): er beskadiget og kan ikke åbnes`,
    'notebook.mndb.1780000000000 (lagt til side): åbnes med en anden nøgle',
    'Går du tilbage til en ældre sikkerhedskopi her, slettes forløbet igen.',
    'På en anden maskine sker det kun, hvis kopien selv er fra efter sletningen.',
  ])
    expect(text.replace(/\s+/g, ' ')).toContain(part);
  expect(text).not.toContain('3f2a91c4-0d57');
});

test('has words for every kind, for nothing left and for a folder that was away', async () => {
  const rows = RemovedKind.options.map((kind) => ({ kind, count: 2 }));
  const whole = said(
    await make(paperOf({ rows, copies: { copies: [], secondGone: null, formerGone: [] }, keptPages: 0 })),
  );
  expect(whole.replace(/\s+/g, ' ')).toContain(
    'Forløbet står ikke i nogen af de kopier, der kunne åbnes og skrives om.',
  );
  expect(whole).toContain('Alle kendte kopier blev nået.');
  expect(whole.match(/– 2 /g)).toHaveLength(rows.length);
  const away = said(await make(paperOf({ copies: { copies: [], secondGone: 'USB-stik', formerGone: [] } })));
  expect(away.replace(/\s+/g, ' ')).toContain('Den ekstra mappe var der ikke.');
  expect(away).not.toContain('USB-stik');
  for (const [names, words] of [
    [['Fra Mette'], 'En tidligere ekstra mappe var der ikke.'],
    [['Fra Mette', 'Drev'], '2 tidligere ekstra mapper var der ikke.'],
  ] as const) {
    const former = paperOf({ copies: { copies: [], secondGone: null, formerGone: [...names] } });
    expect(said(await make(former)).replace(/\s+/g, ' ')).toContain(words);
    expect(JSON.stringify(former)).not.toContain('Mette');
  }
});

test('tells of a copy that was renamed, and names it no more than its folder: both may be called after a mentee', async () => {
  const renamed = [
    { file: 'Mette Kjær.mnbak', place: 'here', outcome: 'rewritten' },
    { file: `${file('11-22', 214)} Mette.mnbak`, place: 'second', outcome: 'damaged' },
    { file: 'notebook.mndb.Mette', place: 'quarantine', outcome: 'other' },
    { file: 'notebook (Mettes udgave).mndb', place: 'beside', outcome: 'untouched' },
  ] as const;
  const own = 'notebook-2026-11-22T0810Z-g9-0a1b2c3d.mnbak';
  const kept = { file: own, place: 'here', outcome: 'rewritten' } as const;
  const paper = paperOf({ copies: { copies: [...renamed, kept], secondGone: 'Til Mette', formerGone: [] } });
  const text = said(await make(paper)).replace(/\s+/g, ' ');
  expect(JSON.stringify(paper)).not.toContain('Mette');
  for (const part of [
    'En fil med et andet navn (på computeren)',
    `${own} (på computeren)`,
    'En fil med et andet navn (i den ekstra mappe): er beskadiget og kan ikke åbnes',
    'En fil med et andet navn (lagt til side): åbnes med en anden nøgle',
    'En fil med et andet navn (ved siden af notesbogen): er en anden udgave',
  ])
    expect(text).toContain(part);
});

test('goes on over pages where there are many copies', async () => {
  const many = Array.from({ length: 60 }, (_, index): ToldCopy => ({
    file: file('11-22', index),
    place: 'here',
    outcome: 'rewritten',
  }));
  const made = await make(paperOf({ copies: { copies: many, secondGone: 'å'.repeat(200), formerGone: [] } }));
  expect(made.pages.length).toBeGreaterThan(1);
  expect(Object.fromEntries(await failuresOf(made.pdf))).toEqual({});
  await expectInsideMargins(made.pdf);
});

/** Delete the picture to have it made anew; the test fails once, so that somebody looks at it. */
test('removal-receipt.png looks as it should', async () => {
  const golden = join(import.meta.dirname, 'removal-receipt.png');
  const picture = async (paper: Paper) => pictureOf((await make(paper)).pdf, 1);
  const now = await picture(paperOf());
  if (!existsSync(golden)) {
    writeFileSync(golden, now);
    throw new Error('The picture was made anew: look at it, and run the test again');
  }
  const kept = readFileSync(golden);
  expect(await differenceOf(kept, now)).toBeLessThan(0.01);
  expect(await differenceOf(kept, await picture(paperOf({ rows: [] })))).toBeGreaterThan(0.02);
});
