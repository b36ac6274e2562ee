import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildLogbook, buildLogbookEntry } from '../../../main/documents/logbook.ts';
import type { Paper } from '../../../main/documents/paper.ts';
import { logbookFields } from '../../../shared/meeting.ts';
import { aMeeting, anAgreement, NOW } from '../../support/builders.ts';
import { aLogbook, anEntry, danish, make, type ReadDocument } from '../../support/paper.ts';
import { expectInsideMargins } from '../../support/margins.ts';
import { popplerText, rawTextOfPdf, withPdf } from '../../support/pdf.ts';
import { waysIn } from '../../support/pdf-links.ts';
import { expectSoundPages } from '../../support/sound-pages.ts';
import { failuresOf } from '../../support/ua-check.ts';

const flat = (text: string) => text.replace(/[\s\u00a0\u200b]+/g, ' ').trim();
/** Without spaces, so that where lines break makes no difference. */
const solid = (text: string) => text.replace(/[\s\u00a0\u00ad\u200b]+/g, '');

/** What stands on a leaf, in order: all its strings but those that are names to the template. */
function wordsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (Array.isArray(part)) return part.flatMap(wordsIn);
  if (part === null || typeof part !== 'object') return [];
  return Object.entries(part).flatMap(([name, one]) => (/^(kind|mark)$/.test(name) ? [] : wordsIn(one)));
}

/** Where `text` ends in `all`, looked for from where the one before it ended. */
function after(all: string, text: string, from: number): number {
  const at = all.indexOf(text, from);
  expect(at, `${text} after ${all.slice(Math.max(0, from - 60), from)}`).toBeGreaterThanOrEqual(0);
  return at + text.length;
}

/** What a page holds, without what decoration (foot, margin line) adds. */
const spoken = (made: ReadDocument) =>
  flat(
    made.pages
      .flat()
      .map(({ text }) => text)
      .join(' '),
  );

describe('a logbook of seven meetings', () => {
  let paper: Paper;
  let made: ReadDocument;
  beforeAll(async () => {
    paper = aLogbook(7);
    made = await make(paper);
  });

  test('is sound to qpdf, each page an A4, and neither encrypted nor carrying script, form or file', async () => {
    await expectSoundPages(made.pdf, 8);
    await expectInsideMargins(made.pdf);
    await withPdf(made.pdf, async (file) => {
      const info = await popplerText('pdfinfo', [file]);
      expect(info).toMatch(/Tagged: +yes/);
      expect(info).toMatch(/JavaScript: +no/);
      expect(info).toMatch(/Form: +none/);
      expect(info).toMatch(/Encrypted: +no/);
    });
  });

  test('names neither mentee, maker, machine nor path in its metadata', async () => {
    const info = await withPdf(made.pdf, (file) => popplerText('pdfinfo', ['-meta', file]));
    const facts = await withPdf(made.pdf, (file) => popplerText('pdfinfo', [file]));
    expect(facts).toMatch(/Title: +Logbog/);
    for (const leak of [
      /M\. ?K\./,
      /Mozilla|Chrome|Electron|Linux|Debian|root|\/(?:home|work|tmp)/i,
      /Author/,
    ]) {
      expect(info + facts).not.toMatch(leak);
    }
  });

  test('has no failure that our checker knows', async () => {
    expect(Object.fromEntries(await failuresOf(made.pdf))).toEqual({});
  });

  test('has only shipped fonts, embedded as subsets with Unicode', async () => {
    const lines = (await withPdf(made.pdf, (file) => popplerText('pdffonts', [file])))
      .trim()
      .split('\n')
      .slice(2);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(line).toMatch(/^[A-Z]{6}\+Source(Serif4|Sans3)-\S+ +CID TrueType.* yes yes yes/);
  });

  test('says every string in its order, in the tags as on the paper', async () => {
    const cover = [paper.cover?.heading, ...(paper.cover?.lines ?? []), paper.cover?.contents ?? ''];
    const tags = solid(spoken(made));
    const onPaper = solid(await rawTextOfPdf(made.pdf));
    const leaves = paper.sheets.map(({ heading, running, ...rest }) => [running, heading, rest]);
    const strings = [...cover, ...wordsIn(leaves)].map((text) => solid(text ?? ''));
    expect(strings.length).toBeGreaterThan(7 * 25);
    let [inTags, inPrint] = [0, 0];
    for (const text of strings) {
      inTags = after(tags, text, inTags);
      inPrint = after(onPaper, text, inPrint);
    }
    for (const text of strings.filter((one) => /\(\d+\)/.test(one))) {
      expect(tags.split(text).length - 1, text).toBe(1);
      expect(onPaper.split(text).length - 1, text).toBe(1);
    }
  });

  test('has each label of the handbook’s fields in one line', async () => {
    const lines = await withPdf(made.pdf, (file) => popplerText('pdftotext', ['-raw', file, '-']));
    const labels = logbookFields
      .filter((field) => field !== 'notes')
      .map((field) => danish(`meetings.field.${field}`));
    for (const label of [...labels, danish('meetings.field.mentorDoes'), danish('meetings.field.menteeDoes')])
      expect(lines.replaceAll('\u00a0', ' ')).toContain(label);
    expect(labels).toContain('Forventninger til dagens møde?');
  });

  test('has one title and a heading for each meeting', () => {
    const roles = made.pages.flat();
    expect(roles.filter(({ role }) => role === 'title').map(({ text }) => text)).toEqual(['Logbog']);
    expect(roles.filter(({ role }) => role === 'heading').map(({ text }) => text)).toEqual([
      'Møder',
      ...Array.from({ length: 7 }, (_, index) => `Møde ${index + 1}`),
    ]);
    for (let number = 1; number <= 7; number += 1) {
      expect(made.pages[number]?.find(({ role }) => role === 'heading')?.text).toBe(`Møde ${number}`);
    }
  });

  test('has a bookmark and a line of contents for each meeting, in order, that lead to its page', async () => {
    const { links, bookmarks } = await waysIn(made.pdf);
    expect(links).toEqual(paper.sheets.map((_, index) => ({ on: 1, to: index + 2 })));
    expect(bookmarks).toEqual([
      { depth: 1, title: 'Logbog', page: 1 },
      { depth: 2, title: 'Møder', page: 1 },
      ...paper.sheets.flatMap(({ heading, sections }, index) => [
        { depth: 2, title: heading, page: index + 2 },
        ...sections.map((section) => ({ depth: 3, title: section.heading, page: index + 2 })),
      ]),
    ]);
  });

  test('numbers its pages on paper and not in the tags', async () => {
    for (let number = 1; number <= 8; number += 1) {
      const text = await withPdf(made.pdf, (file) =>
        popplerText('pdftotext', ['-f', String(number), '-l', String(number), file, '-']),
      );
      expect(flat(text)).toContain(`Side ${number} af 8`);
    }
    expect(spoken(made)).not.toMatch(/Side \d/);
    expect(spoken(made)).not.toContain('Fortroligt');
  });

  test('is the same file when it is made again from the same data', async () => {
    const hash = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex');
    expect(hash((await make(aLogbook(7))).pdf)).toBe(hash(made.pdf));
  });

  test('takes at most 8 KB a page', () => {
    expect(made.pdf.length / made.pages.length).toBeLessThan(8 * 1024 + 40_000 / made.pages.length);
  });
});

test('a single page has no cover, and its title is the meeting’s', async () => {
  const paper = buildLogbookEntry({ alias: 'M. K.', entry: anEntry(3), printedAt: NOW, t: danish });
  const made = await make(paper);
  expect(made.pages).toHaveLength(1);
  expect(made.pages[0]?.[1]).toEqual({ role: 'title', text: 'Møde 3' });
  expect(Object.fromEntries(await failuresOf(made.pdf))).toEqual({});
});

test('no meeting, empty fields and a cancelled meeting each give a whole document', async () => {
  const none = await make(buildLogbook({ alias: 'M. K.', entries: [], printedAt: NOW, t: danish }));
  expect(spoken(none)).toContain('Der er ingen møder i perioden.');
  await expectSoundPages(none.pdf, 1);
  await expectInsideMargins(none.pdf);
  expect(Object.fromEntries(await failuresOf(none.pdf))).toEqual({});
  const empty = {
    meeting: aMeeting({ startsAt: null, place: '' }),
    number: null,
    carried: [],
    agreements: [],
    nextDate: null,
  };
  const blank = await make(buildLogbookEntry({ alias: 'M. K.', entry: empty, printedAt: NOW, t: danish }));
  expect(spoken(blank)).toContain('Aflyst møde');
  expect(Object.fromEntries(await failuresOf(blank.pdf))).toEqual({});
});

const hostile = {
  markup:
    '#import "x" *fed* _kursiv_ $x^2$ `kode` <b>html</b> @ref // kommentar /* */ \\ = Overskrift 12. januar ~ -- {{x}}',
  rightToLeft: 'før \u202edrejet\u202c efter \u200fog\u200e \u2067isoleret\u2069',
  emoji: 'god 🙂 samtale 👩‍🏫 ✓',
  chinese: '漢字 og 한국어',
  controls: 'a\u0000b\u0007c\u001bd',
  longWord: 'å'.repeat(5000),
  spaces: '   \n\n\n   \t ',
};

describe('hostile text', () => {
  test.each(Object.keys(hostile) as (keyof typeof hostile)[])(
    '%s is printed literally and inside the page',
    async (kind) => {
      const text = hostile[kind];
      const everywhere = Object.fromEntries(logbookFields.map((field) => [field, text]));
      const alias = text.slice(0, 60);
      const entry = {
        ...anEntry(1),
        meeting: aMeeting({ ...everywhere, place: text.slice(0, 160) }),
        agreements: [
          anAgreement({ text: text.slice(0, 2000), due: '2026-12-04' }),
          anAgreement({ owner: 'mentee', text: text.slice(0, 2000), status: 'dropped' }),
        ],
      };
      const made = await make(buildLogbook({ alias, entries: [entry], printedAt: NOW, t: danish }));
      expect(Object.fromEntries(await failuresOf(made.pdf))).toEqual({});
      await expectInsideMargins(made.pdf);
      const said = made.pages
        .flat()
        .map(({ text }) => text)
        .join('\n');
      const times = (part: string) => flat(said).split(part).length - 1;
      // Six fields, two agreements and the place; the alias, cut to its length, on the cover and at the head.
      if (kind === 'markup') {
        expect(times(flat(hostile.markup))).toBe(9);
        expect(times(flat(hostile.markup.slice(0, 60)))).toBe(11);
      }
      if (kind === 'rightToLeft') expect(times('før drejet efter og isoleret')).toBe(11);
      if (kind === 'controls') expect(said).toContain('abcd');
      if (kind === 'emoji') expect(made.replaced).toEqual(expect.arrayContaining(['🙂', '👩', '🏫']));
      if (kind === 'chinese') expect(made.replaced).toEqual(['漢', '字', '한', '국', '어']);
      if (kind === 'longWord')
        expect((said.match(/å/g) ?? []).length).toBeGreaterThanOrEqual(6 * 5000 + 2 * 2000 + 160 + 2 * 60);
    },
  );
});
