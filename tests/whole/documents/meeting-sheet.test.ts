import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { carriedBy } from '../../../main/documents/carried-by.ts';
import { meetingSheet, type MeetingSheetFacts } from '../../../main/documents/meeting-sheet.ts';
import { pickFor } from '../../../main/documents/pick.ts';
import { buildSheets } from '../../../main/documents/sheets.ts';
import { meetingSet } from '../../../main/features/documents/build-meeting-sheet.ts';
import { updateMeeting } from '../../../main/features/meetings/meetings.repo.ts';
import { AgreementFields } from '../../../shared/agreement.ts';
import { CourseFields } from '../../../shared/course.ts';
import { Day } from '../../../shared/day.ts';
import { Id } from '../../../shared/ids.ts';
import { MeetingFields } from '../../../shared/meeting.ts';
import { allIn } from '../../support/all-in-pdf.ts';
import { aCourse, aMeeting, anAgreement, idOf, NOW } from '../../support/builders.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { expectInsideMargins } from '../../support/margins.ts';
import { writeCourseOfMarkers } from '../../support/course-of-markers.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';
import { danish, make, type ReadDocument } from '../../support/paper.ts';
import { differenceOf, pictureOf, popplerText, withPdf } from '../../support/pdf.ts';
import { failuresOf } from '../../support/ua-check.ts';

const called = (alias: string) => pickFor('meeting', CourseFields, aCourse({ alias }));
const held = (parts: Parameters<typeof aMeeting>[0]) => pickFor('meeting', MeetingFields, aMeeting(parts));
const agreed = (parts: Parameters<typeof anAgreement>[0]) =>
  pickFor('meeting', AgreementFields, anAgreement(parts));
const carried = (
  parts: Parameters<typeof anAgreement>[0],
  number = 6,
): MeetingSheetFacts['standing'][number] => ({
  told: agreed(parts),
  origin: { madeAt: { number, day: Day.parse('2026-11-23') }, isCarriedOn: number < 6 },
});

const facts = (parts: Partial<MeetingSheetFacts> = {}): MeetingSheetFacts => ({
  course: called('M. K.'),
  number: 7,
  meeting: held({
    date: '2027-01-19',
    state: 'planned',
    expectations: 'M. vil øve sig i at sige nej opad uden at virke uvillig.',
    notes: 'Husk at spørge til ferien.',
  }),
  previous: { meeting: held({ nextTasks: 'M. tager sit ledelsesgrundlag med.' }), number: 6 },
  standing: [
    carried({ text: 'Sætter M. i kontakt med en kollega', due: '2026-12-04' }),
    carried({ owner: 'mentee', text: 'Giver opfølgningen på sygefravær fra sig' }),
    carried({ owner: 'mentee', text: 'Skriver første udkast', status: 'partly' }, 5),
  ],
  agreements: [],
  t: danish,
  ...parts,
});

const makeSheet = (parts: Partial<MeetingSheetFacts> = {}): Promise<ReadDocument> =>
  make(buildSheets([meetingSheet(facts(parts))], NOW, danish));
const said = ({ pages }: ReadDocument): string[] =>
  pages.flat().map(({ text }) => text.replace(/[\s\u00a0\u200b]+/g, ' '));
const solid = (text: string) => text.replace(/[\s\u00a0\u200b]+/g, '');

async function expectSound(made: ReadDocument): Promise<void> {
  expect(Object.fromEntries(await failuresOf(made.pdf))).toEqual({});
  await expectInsideMargins(made.pdf);
}

test('an ordinary meeting’s sheet is one page that says what is open and asks three questions, in the screen’s order', async () => {
  const made = await makeSheet();
  expect(made.pages).toHaveLength(1);
  await expectSound(made);
  expect(solid(said(made).join(''))).toBe(
    solid(
      [
        'Mødeark · forløb med M. K.',
        'Møde 7',
        'Tirsdag 19. januar 2027 (uge 3)kl. 13.00–14.30, Mødelokale Åen',
        'Åbne aftaler',
        'Mentor',
        'Sætter M. i kontakt med en kollega',
        'Fra møde 6 · senest 4. december 2026 (uge 49) · Åben',
        'M. K.',
        'Giver opfølgningen på sygefravær fra sig',
        'Fra møde 6 · Åben',
        'Skriver første udkast',
        'Fra møde 5, ført videre · Delvis',
        'Aftaler/opgaver',
        'skrevet på møde 6',
        'M. tager sit ledelsesgrundlag med.',
        'Dagens møde',
        'Forventninger til dagens møde?',
        'M. vil øve sig i at sige nej opad uden at virke uvillig.',
        'Fælles stikord',
        'Spørgsmål til samtalen',
        'Hvad tager du med fra mødet?',
        'Hvilke nye tanker fik du?',
        'Hvad vil du gøre anderledes fremover?',
        'Til næste gang',
        'Hvad gør mentor?',
        'Hvad gør mentee?',
      ].join(''),
    ),
  );
  const title = await withPdf(made.pdf, (file) => popplerText('pdfinfo', [file]));
  expect(title).toMatch(/Title: +Mødeark\n/);
});

test('the questions that were chosen stand in place of the usual ones, and what is agreed there has its box', async () => {
  const meeting = held({
    questions: ['worksheets.matrix.ask.time', 'worksheets.nobody.knows'],
    sharedNotes: 'Ét stikord',
  });
  const made = await makeSheet({
    meeting,
    standing: [],
    previous: undefined,
    agreements: [agreed({ text: 'Ringer på torsdag' })],
  });
  const all = said(made).join('\n');
  expect(all).toContain('Ingen åbne aftaler.');
  expect(all).toContain(danish('worksheets.matrix.ask.time'));
  expect(all).not.toContain('Hvad tager du med fra mødet?');
  for (const text of ['Ét stikord', 'Ringer på torsdag']) expect(all).toContain(text);
});

describe('a notebook in whose every text stands a marker', () => {
  test('gives the meeting’s sheet those that both may read, with the alias and the chosen sheets, and no other', async () => {
    const { db } = anOpenNotebook();
    const { coming, markers } = writeCourseOfMarkers(db);
    const other = writeCourseOfMarkers(db, 2);
    const paper = valueOf(meetingSet(coming, { db, printedAt: NOW, t: danish }));
    expect(carriedBy(paper)).toBe('meeting');
    const made = await make(paper);
    await expectSound(made);
    const all = await allIn(made.pdf);
    const found = markers.filter(({ text }) => all.includes(text));
    expect(found.filter(({ visibility }) => visibility === 'private')).toEqual([]);
    const isOnSheet = ({ place, visibility }: (typeof markers)[number]) =>
      visibility === 'meeting' &&
      !/in the bin|kept$|result\.text/.test(place) &&
      // Of the meeting before, only what was written for this one.
      (!place.endsWith('of the one held') || place.startsWith('meeting.nextTasks')) &&
      // Of this one, what is to be written at its end stands on its own page.
      place !== 'meeting.nextTasks of the one to come';
    const wanted = markers.filter((one) => one.place === 'course.alias' || isOnSheet(one));
    expect(found.filter((one) => !wanted.includes(one))).toEqual([]);
    // The sheet speaks of the seven principles: the three parameters, each a name and a text, are not on it.
    const missing = wanted.filter((one) => !found.includes(one)).map(({ place }) => place);
    expect(missing).toEqual(Array.from({ length: 6 }, () => 'worksheet.answers of leadership-level'));
    expect(other.markers.filter(({ text }) => all.includes(text))).toEqual([]);
  });

  test('leaves out a sheet that is gone, is another course’s or is the mentor’s own, and prints the rest', () => {
    const { db } = anOpenNotebook();
    const { coming } = writeCourseOfMarkers(db);
    writeCourseOfMarkers(db, 2);
    const [gone, foreign, own, kept] = [idOf(999), idOf(20_502), idOf(10_505), idOf(10_502)];
    updateMeeting(
      db,
      coming,
      {
        sheets: [
          ...[gone, foreign, own, kept].map((id) => ({ worksheetId: Id.parse(id) })),
          { kind: 'findes-ikke' },
          { kind: 'swot' },
        ],
      } satisfies Partial<MeetingFields>,
      NOW,
    );
    const paper = valueOf(meetingSet(coming, { db, printedAt: NOW, t: danish }));
    expect(paper.sheets.map(({ name, carries }) => [name, carries])).toEqual([
      ['Mødeark', 'meeting'],
      ['SWOT-analyse', 'meeting'],
      ['SWOT-analyse', 'nothing'],
    ]);
    expect(meetingSet(gone, { db, printedAt: NOW, t: danish })).toMatchObject({ ok: false });
  });
});

test('three thousand signs in one field are printed whole, over as many pages as they take', async () => {
  const long = Array.from({ length: 450 }, (_, index) => `ord${index + 1}`).join(' ');
  expect(long.length).toBeGreaterThan(3_000);
  const made = await makeSheet({ meeting: held({ expectations: long, sharedNotes: long }) });
  await expectSound(made);
  expect(made.pages.length).toBeGreaterThan(1);
  expect(solid(said(made).join('')).split(solid(long))).toHaveLength(3);
});

test(
  'hostile texts in every field are printed literally and inside the page',
  { timeout: 120_000 },
  async () => {
    const text = hostileTexts.join('\n');
    const made = await makeSheet({
      course: called('å'.repeat(60)),
      meeting: held({
        expectations: text,
        sharedNotes: 'x'.repeat(3_000),
        place: hostileTexts[0]?.slice(0, 160),
      }),
      previous: { meeting: held({ nextTasks: text }), number: 6 },
      standing: hostileTexts.map((one) => carried({ text: one.trim() || '–', owner: 'mentee' })),
      agreements: hostileTexts.map((one) => agreed({ text: one.trim() || '–' })),
    });
    await expectSound(made);
    const all = solid(said(made).join(''));
    for (const one of ['#read("/etc/passwd")', '#panic("x")', '$t(common.ok) {alias} {{owner}}'])
      expect(all.split(solid(one))).toHaveLength(5);
  },
);

/** Delete the picture to have it made anew; the test fails once, so that somebody looks at it. */
test('meeting-sheet.png looks as it should', async () => {
  const golden = join(import.meta.dirname, 'meeting-sheet.png');
  const now = await pictureOf((await makeSheet()).pdf, 1);
  if (!existsSync(golden)) {
    writeFileSync(golden, now);
    throw new Error('The picture was made anew: look at it, and run the test again');
  }
  const kept = readFileSync(golden);
  expect(await differenceOf(kept, now)).toBeLessThan(0.01);
  const without = await pictureOf((await makeSheet({ standing: [], previous: undefined })).pdf, 1);
  expect(await differenceOf(kept, without)).toBeGreaterThan(0.02);
});

test('the builder of the sheet has nothing at hand that is the mentor’s own', () => {
  const { course, meeting } = facts();
  // @ts-expect-error What came up at the meeting is the mentor's own.
  expect(meeting.topics).toBeUndefined();
  // @ts-expect-error Her notes on the course too.
  expect(course.notes).toBeUndefined();
  // @ts-expect-error A whole meeting is no picked one.
  expect(meetingSheet({ ...facts(), meeting: aMeeting() }).heading).toBe('Møde 7');
});
