import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { carriedBy } from '../../../main/documents/carried-by.ts';
import { encryptPdf } from '../../../main/documents/encrypt.ts';
import { buildHrSummary } from '../../../main/documents/hr-summary.ts';
import type { HrPaper } from '../../../main/documents/hr-summary-paper.ts';
import { TooLong } from '../../../main/documents/typeset.ts';
import { addDays, Day } from '../../../shared/day.ts';
import { HrCommentFields, mostOfComment } from '../../../shared/hr-comment.ts';
import { everythingChosen, hrFacts } from '../../support/hr.ts';
import { aLifeMeeting } from '../../support/life.ts';
import { expectInsideMargins } from '../../support/margins.ts';
import { danish, make, qpdfFile, type ReadDocument } from '../../support/paper.ts';
import { differenceOf, pictureOf, popplerText, textOfPdf, withPdf } from '../../support/pdf.ts';
import { expectSoundPages } from '../../support/sound-pages.ts';
import { failuresOf } from '../../support/ua-check.ts';

const paperOf = (parts: Parameters<typeof hrFacts>[0] = {}): HrPaper =>
  buildHrSummary(hrFacts(parts), danish);
const solid = (text: string) => text.replace(/[\s\u00a0\u200b]+/g, '');
const saidIn = (made: ReadDocument): string =>
  made.pages
    .flat()
    .map(({ text }) => text)
    .join('\n');

/** Every string of the paper but its foot, in reading order. */
const saidBy = ({ kicker, heading, facts, tables, comment, end }: HrPaper): string[] => [
  kicker,
  heading,
  ...facts.flatMap(({ label, text }) => [label, text]),
  ...tables.flatMap((table) => [
    table.heading,
    ...(table.rows.length === 0 ? [table.none] : [...table.head, ...table.rows.flat()]),
  ]),
  ...(comment ? [comment.heading, ...comment.paragraphs.flat()] : []),
  end,
];

async function expectFit(made: ReadDocument): Promise<void> {
  expect(Object.fromEntries(await failuresOf(made.pdf))).toEqual({});
  await expectInsideMargins(made.pdf);
}

describe('a summary for HR', () => {
  let paper: HrPaper;
  let made: ReadDocument;
  beforeAll(async () => {
    paper = paperOf();
    made = await make(paper);
  });

  test('is one page, which meets PDF/UA and stands inside its margins', async () => {
    await expectSoundPages(made.pdf, 1);
    await expectFit(made);
    expect(made.replaced).toEqual([]);
    const facts = await withPdf(made.pdf, (file) => popplerText('pdfinfo', [file]));
    expect(facts).toMatch(/Title: +Opsummering af mentorforløb\n/);
    for (const none of ['Suspects: +no', 'JavaScript: +no', 'Form: +none', 'Encrypted: +no'])
      expect(facts).toMatch(new RegExp(none));
    await withPdf(made.pdf, (file) => popplerText('qpdf', ['--check', file]));
  });

  test('says every fact once and in order in its tags', () => {
    expect(solid(saidIn(made))).toBe(solid(saidBy(paper).join('\n')));
    expect(paper.facts.map(({ label, text }) => `${label}: ${text}`.replace(/\u00a0/g, ' '))).toEqual([
      'Mentor: Bodil Kær',
      'Mentee: M. K. (alias)',
      'Ledelsesniveau: Niveau 4, på vej mod niveau 3',
      'Status: I gang',
      'Begyndt: 21. april 2026 (uge 17)',
      'Forventes afsluttet: 20. april 2027 (uge 16)',
      'Møder: 6 holdt, 3 planlagt',
      'Mødetid i alt: 9 timer',
    ]);
    // Each label is read with its text: the two are one entry of a list.
    const entries = made.pages.flat().filter(({ role }) => role === 'item');
    expect(entries.map(({ text }) => solid(text))).toEqual(
      paper.facts.map(({ label, text }) => solid(`${label}${text}`)),
    );
  });

  test('has the meetings and the sets of questions as tables, its moment and page at the foot, and is HR’s', async () => {
    const seen = await textOfPdf(made.pdf);
    expect(seen).toContain('6 23. november 2026 48 1 time 30 min.');
    expect(seen).toContain('Spørg dig selv Efter 6 af 6 møder');
    expect(seen).toContain('Efter de første møder 16. juni 2026 (uge 25)');
    expect(seen).toContain('Efter en del møder Ikke endnu');
    expect(seen).toContain('Lavet 23. november 2026 kl. 14.40 Side 1 af 1');
    expect(carriedBy(paper)).toBe('hr');
  });
});

test('with all that can be chosen it is two pages, and each thing stands there once', async () => {
  const comment = 'Forløbet går godt.\nVi mødes hver anden måned.\n\nDer er ikke brug for mere fra jer nu.';
  const paper = paperOf({ choice: everythingChosen, comment });
  const made = await make(paper);
  await expectSoundPages(made.pdf, 2);
  await expectFit(made);
  expect(solid(saidIn(made))).toBe(solid(saidBy(paper).join('\n')));
  const said = saidIn(made).replace(/[\s\u00a0]+/g, ' ');
  for (const text of ['Mette Kjær Holm', 'Mentors forberedelse 45 minutter', '3 Du', 'Kommentar fra mentor'])
    expect(said).toContain(text);
});

test('the closing line never stands alone on a page', async () => {
  const alone: string[] = [];
  const isAlone = async (parts: Parameters<typeof hrFacts>[0]) => {
    const { pages } = await make(paperOf(parts));
    return (pages.at(-1) ?? []).filter(({ text }) => text.trim() !== '').length < 2;
  };
  for (let count = 1; count <= 22; count += 1) {
    const meetings = aMeetingEachWeek(count);
    const choice = { preparation: true, principles: count % 2 === 0, comment: count % 3 === 0 };
    if (await isAlone({ meetings, choice, comment: 'Forløbet går godt.' })) alone.push(String(count));
  }
  expect(alone).toEqual([]);
});

const aMeetingEachWeek = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aLifeMeeting(index + 1, addDays(Day.parse('2024-01-08'), 7 * index), { minutes: 240 - (index % 2) * 25 }),
  );
const { signs, lines } = mostOfComment;
/** As long as a comment may be, in as many lines: words, the widest letters, and one blank line after another. */
const longest = {
  words: 'Der står noget her, som HR har bedt om at få at vide. '.repeat(60).slice(0, signs),
  'wide letters in every line': Array.from({ length: lines }, () =>
    'W'.repeat(Math.floor(signs / lines) - 1),
  ).join('\n'),
  'wide letters in one line': 'W'.repeat(signs - lines) + '\n'.repeat(lines - 2) + 'W',
  paragraphs: Array.from({ length: lines / 2 }, () =>
    'Der står noget her, som HR har bedt om.'.repeat(4),
  ).join('\n\n'),
};

describe('with the longest of everything that is taken', () => {
  const everyone = { name: 'W'.repeat(120), alias: 'W'.repeat(60) };
  test.each(
    Object.entries(longest).flatMap(([what, comment]) =>
      [13, 30, 60, 120, 230].map((count) => [what, count, comment] as const),
    ),
  )('a comment of %s and %i meetings make two pages, with all of it there', async (_what, count, comment) => {
    expect(HrCommentFields.safeParse({ text: comment }).success).toBe(true);
    const paper = paperOf({
      owner: 'W'.repeat(120),
      course: everyone,
      meetings: aMeetingEachWeek(count),
      comment,
      choice: everythingChosen,
    });
    const made = await make(paper);
    expect(made.pages).toHaveLength(2);
    await expectFit(made);
    const said = solid(saidIn(made));
    // Three tables beside each other say the same in fewer signs; five say the number and the day of each.
    const fewer = ({ head, rows }: { head: string[]; rows: string[][] }) =>
      count > 130 ? { head: head.slice(0, 2), rows: rows.map((row) => row.slice(0, 2)) } : { head, rows };
    const tables = paper.tables.map((one) =>
      count > 80 && one.short ? { ...one, ...fewer({ head: one.head, rows: one.short }) } : one,
    );
    for (const text of saidBy({ ...paper, tables })) expect(said).toContain(solid(text));
  });
});

test('a course of very many meetings and nothing chosen is two pages, with the day of each meeting in order', async () => {
  const meetings = aMeetingEachWeek(250);
  const made = await make(paperOf({ meetings }));
  await expectSoundPages(made.pdf, 2);
  await expectFit(made);
  const listed = solid(saidIn(made)).split('Holdtemøder')[1] ?? '';
  const days = meetings.map(({ date, number }) => `${number}${date.split('-').reverse().join('.')}`);
  const fifty = (at: number) => days.slice(50 * at, 50 * (at + 1)).join('');
  for (const at of [0, 1, 2, 3, 4]) expect(listed).toContain(`Nr.Dato${fifty(at)}`);
});

test('what would take a third page is not made, and nothing of it is cut', async () => {
  await expect(make(paperOf({ meetings: aMeetingEachWeek(400) }))).rejects.toBeInstanceOf(TooLong);
  // A comment from when it could be longer is told whole, as long as it fits.
  const old = 'Der står noget her, som HR har bedt om at få at vide. '.repeat(60).slice(0, 2000);
  const made = await make(paperOf({ comment: old, choice: everythingChosen }));
  expect(made.pages).toHaveLength(2);
  expect(solid(saidIn(made))).toContain(solid(old.trim()));
});

test('a course in which nothing happened, and one that was stopped, are a page each', async () => {
  const none = await make(
    paperOf({ meetings: [], course: { startsOn: null, levelNow: null, levelAimed: null } }),
  );
  expect(none.pages).toHaveLength(1);
  await expectFit(none);
  expect(saidIn(none)).toContain('Ingen møder er holdt endnu.');
  expect(saidIn(none).split('Ikke angivet')).toHaveLength(4);
  const stopped = await make(
    paperOf({ course: { state: 'stopped', endedOn: Day.parse('2026-11-20'), endReason: 'trust' } }),
  );
  await expectFit(stopped);
  expect(saidIn(stopped).replace(/[\s\u00a0]+/g, ' ')).toContain('Sluttet 20. november 2026 (uge 47)');
  expect(saidIn(stopped)).not.toMatch(/tillid|årsag|forventes/iu);
});

test.each([
  ['markup', '#import "x" *fed* _kursiv_ $x^2$ `kode` <b>html</b> @ref // kommentar = Overskrift {{x}}'],
  ['a long word', 'å'.repeat(900)],
  ['signs no font has', 'god 🙂 samtale 漢字'],
  ['direction marks', 'før \u202edrejet\u202c efter'],
])('%s in the alias and in the comment is printed literally and inside the page', async (kind, text) => {
  const made = await make(
    paperOf({ course: { alias: text.slice(0, 60) }, comment: text, choice: { comment: true } }),
  );
  await expectFit(made);
  if (kind === 'markup') expect(solid(saidIn(made)).split(solid(text))).toHaveLength(2);
  if (kind === 'a long word') expect(saidIn(made).split('å').length).toBeGreaterThan(960);
  if (kind === 'signs no font has') expect(made.replaced).toEqual(['🙂', '漢', '字']);
});

describe('with a password', () => {
  const password = 'blåbærgrød ÆØÅ 7';
  const asked = (file: string, ...args: string[]) => popplerText('pdfinfo', [...args, file]);

  test('it is AES-256 and opens with that alone; all else is as in the plain file', async () => {
    const plain = await make(paperOf());
    const pdf = await encryptPdf(
      { pdf: plain.pdf, password, title: 'Opsummering af mentorforløb', pageCount: 1 },
      qpdfFile,
    );
    await withPdf(pdf, async (file) => {
      await expect(asked(file)).rejects.toThrow(/Incorrect password/);
      await expect(asked(file, '-upw', 'blåbærgrød ÆØÅ 8')).rejects.toThrow(/Incorrect password/);
      const how = await popplerText('qpdf', [`--password=${password}`, '--show-encryption', file]);
      expect(how).toMatch(/^R = 6$/m);
      expect(how).toMatch(/stream encryption method: AESv3/);
      expect(how).toMatch(/string encryption method: AESv3/);
      expect(how).toMatch(/extract for accessibility: allowed/);
      await popplerText('qpdf', [`--password=${password}`, '--check', file]);
      const locked = ['-upw', password];
      expect(await asked(file, ...locked, '-struct-text')).toBe(
        await withPdf(plain.pdf, (open) => asked(open, '-struct-text')),
      );
      expect(await asked(file, ...locked)).toMatch(/Title: +Opsummering af mentorforløb\n/);
      expect(await popplerText('pdftotext', [...locked, '-layout', file, '-'])).toBe(
        await withPdf(plain.pdf, (open) => popplerText('pdftotext', ['-layout', open, '-'])),
      );
      const opened = `${file}.open`;
      await popplerText('qpdf', [`--password=${password}`, '--decrypt', file, opened]);
      expect(Object.fromEntries(await failuresOf(readFileSync(opened)))).toEqual({});
    });
    expect(Buffer.from(pdf).includes(Buffer.from('Opsummering'))).toBe(false);
  });

  test('two files of one page under one password are never the same', async () => {
    const { pdf } = await make(paperOf());
    const facts = { pdf, password, title: 'Opsummering af mentorforløb', pageCount: 1 };
    const [one, other] = [await encryptPdf(facts, qpdfFile), await encryptPdf(facts, qpdfFile)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
  });
});

/** Delete a picture to have it made anew; the test fails once, so that somebody looks at it. */
test.each([
  ['hr-summary', 1, {}],
  [
    'hr-summary-all',
    2,
    {
      choice: everythingChosen,
      comment: 'Forløbet går godt, og vi holder rytmen.\n\nDer er ikke brug for mere fra HR nu.',
    },
  ],
])('%s.png looks as it should', async (name, page, parts) => {
  const golden = join(import.meta.dirname, `${name}.png`);
  const now = await pictureOf((await make(paperOf(parts))).pdf, page);
  if (!existsSync(golden)) {
    writeFileSync(golden, now);
    throw new Error('The picture was made anew: look at it, and run the test again');
  }
  const kept = readFileSync(golden);
  expect(await differenceOf(kept, now)).toBeLessThan(0.01);
  const slip = await make(paperOf({ ...parts, meetings: [] }));
  expect(await differenceOf(kept, await pictureOf(slip.pdf, 1))).toBeGreaterThan(0.02);
});
