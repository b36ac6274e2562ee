import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { insertCourse, updateCourse } from '../../../main/features/courses/courses.repo.ts';
import { listExported, noteExport } from '../../../main/features/exports/exported.repo.ts';
import { hrHandlers } from '../../../main/features/hr-summary/hr.handlers.ts';
import { insertMeeting } from '../../../main/features/meetings/meetings.repo.ts';
import { insertWorksheet } from '../../../main/features/worksheets/worksheets.repo.ts';
import type { DocumentRequest } from '../../../shared/document.ts';
import { Day } from '../../../shared/day.ts';
import { type HrChoice, nothingChosen } from '../../../shared/hr-summary.ts';
import { Id } from '../../../shared/ids.ts';
import { OpenPassword } from '../../../shared/open-password.ts';
import { reviewOfMeeting } from '../../../shared/worksheets/reviews.ts';
import { swot } from '../../../shared/worksheets/swot.ts';
import { aCourse, aMeeting, idOf } from '../../support/builders.ts';
import { createSearch } from '../../support/canary.ts';
import { someDocuments } from '../../support/documents.ts';
import { nothingLeftOut } from '../../support/hr-page.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';
import { readPages } from '../../support/sqlcipher-page.ts';
import { aSheetOf } from '../../support/worksheets.ts';

const id = Id.parse(idOf(1));
const documentId = Id.parse(idOf(900));
const hr = hrHandlers();

/** A course with a held meeting, a set of questions answered there and a sheet; what is saved lies in `folder`. */
function aNotebook() {
  const notebook = anOpenNotebook();
  insertCourse(
    notebook.db,
    aCourse({
      name: 'Mette Kjær',
      startsOn: '2026-04-21',
      workplace: 'Ådalen',
      menteeContact: ' ',
      hrContact: 'Lone, lokal 4',
    }),
  );
  insertMeeting(
    notebook.db,
    aMeeting({ howItWent: 'Godt.', preparationMinutes: 50, principles: [3], roles: ['coach'] }),
  );
  insertWorksheet(
    notebook.db,
    aSheetOf(reviewOfMeeting, { id: Id.parse(idOf(501)), meetingId: Id.parse(idOf(101)) }),
  );
  insertWorksheet(notebook.db, aSheetOf(swot, { id: Id.parse(idOf(502)) }));
  const { handlers, folder, printed } = someDocuments();
  const show = async (request: DocumentRequest) =>
    valueOf(await handlers.open({ id: documentId, request }, notebook));
  const summary = (choice: Partial<HrChoice> = {}) =>
    show({ kind: 'hr-summary', courseId: id, choice: { ...nothingChosen, ...choice } });
  const write = async (text: string) => valueOf(await hr.recordComment({ id, fields: { text } }, notebook));
  const page = async () => valueOf(await hr.find({ id }, notebook));
  return { notebook, handlers, folder, show, summary, write, page, prints: printed };
}

test('the page tells what can be chosen, and counts what never goes along', async () => {
  const { page, write } = aNotebook();
  expect(await page()).toMatchObject({
    course: { alias: 'M. K.', name: 'Mette Kjær' },
    initials: 'M. K.',
    preparationMinutes: 50,
    mentor: { name: 'Bodil Kær', initials: 'B. K.' },
    comment: { text: '' },
    // Of the contacts two are the course's own, and two where the meeting is and at what time.
    leftOut: { ...nothingLeftOut, pages: 1, worksheets: 1, answers: 4, roles: 1, aims: 1, contacts: 4 },
    exported: [],
  });
  await write('Det går godt.');
  const { principles } = await page();
  expect(principles.map(({ meetings }) => meetings)).toEqual([0, 0, 1, 0, 0, 0, 0]);
  expect((await page()).comment.text).toBe('Det går godt.');
  const { notebook } = aNotebook();
  expect(await hr.find({ id: Id.parse(idOf(7)) }, notebook)).toMatchObject({ ok: false });
});

test('the comment can be written when the course has ended', async () => {
  const { notebook, page, write } = aNotebook();
  updateCourse(notebook.db, id, { state: 'completed', endedOn: Day.parse('2026-11-20') });
  await write('Vi nåede det.');
  expect((await page()).comment.text).toBe('Vi nåede det.');
});

test('nothing goes out while something is to be looked at: main refuses to save, print and hand out data', async () => {
  const { notebook, handlers, folder, summary, write, page, prints } = aNotebook();
  await write('Hun er sygemeldt. 010190-1234');
  const { findings } = await summary({ comment: true });
  expect(findings.map(({ reason }) => reason)).toEqual(['health', 'cpr']);
  const [first] = findings.map((one) => one.id);
  const refused = { ok: false, error: { kind: 'unconfirmed' } };
  for (const confirmed of [undefined, [], [first ?? '']]) {
    expect(await handlers.save({ id: documentId, confirmed }, notebook)).toEqual(refused);
    expect(await handlers.print({ id: documentId, confirmed }, notebook)).toEqual(refused);
    for (const as of ['json', 'csv'] as const)
      expect(await handlers.saveData({ id: documentId, as, confirmed }, notebook)).toEqual(refused);
  }
  expect(readdirSync(folder)).toEqual([]);
  expect(prints()).toBe(0);
  const confirmed = findings.map((one) => one.id);
  valueOf(await handlers.save({ id: documentId, confirmed }, notebook));
  // The text has changed: what was said yes to holds no more.
  await write('Hun er sygemeldt! 010190-1234');
  await summary({ comment: true });
  expect(await handlers.save({ id: documentId, confirmed }, notebook)).toEqual(refused);
  expect((await page()).exported).toHaveLength(1);
});

test('what was saved after the pages were made does not leave unseen: the pages are asked for again first', async () => {
  const { notebook, handlers, folder, summary, write, page, prints } = aNotebook();
  await write('Hun sagde noget, der ikke skal med.');
  await summary({ comment: true });
  await write('Det går godt.');
  const refused = { ok: false, error: { kind: 'outdated' } };
  const asked = { id: documentId, confirmed: undefined };
  expect(await handlers.save(asked, notebook)).toEqual(refused);
  expect(await handlers.print(asked, notebook)).toEqual(refused);
  for (const as of ['json', 'csv'] as const)
    expect(await handlers.saveData({ ...asked, as }, notebook)).toEqual(refused);
  expect(readdirSync(folder)).toEqual([]);
  expect(prints()).toBe(0);
  expect((await page()).exported).toEqual([]);
  await summary({ comment: true });
  valueOf(await handlers.save(asked, notebook));
  valueOf(await handlers.print(asked, notebook));
  expect(prints()).toBe(1);
});

test('what leaves is kept as a day and a kind, for every document of a course, and never what stood in it', async () => {
  const { notebook, handlers, folder, show, summary, page } = aNotebook();
  const later = () => (notebook.clock.at += 60_000);
  await summary();
  valueOf(await handlers.save({ id: documentId, confirmed: undefined }, notebook));
  later();
  const password = OpenPassword.parse('blåbærgrød ÆØÅ 7');
  valueOf(await handlers.save({ id: documentId, confirmed: undefined, password }, notebook));
  for (const as of ['json', 'csv'] as const) {
    later();
    valueOf(await handlers.saveData({ id: documentId, as, confirmed: undefined }, notebook));
  }
  for (const request of [
    { kind: 'logbook', courseId: id, from: null, to: null },
    { kind: 'logbook-entry', meetingId: Id.parse(idOf(101)) },
    { kind: 'course-page', courseId: id },
  ] as const) {
    later();
    await show(request);
    valueOf(await handlers.print({ id: documentId, confirmed: undefined }, notebook));
  }
  expect((await page()).exported.map(({ document, way }) => `${document} ${way}`).reverse()).toEqual([
    'hr-summary pdf',
    'hr-summary locked-pdf',
    'hr-summary json',
    'hr-summary csv',
    'logbook print',
    'logbook-entry print',
    'course-page print',
  ]);
  expect(readdirSync(folder).sort()).toEqual([
    'HR-opsummering 2026-11-23.csv',
    'HR-opsummering 2026-11-23.json',
    'HR-opsummering 2026-11-23.pdf',
  ]);
  expect(readFileSync(join(folder, 'HR-opsummering 2026-11-23.pdf')).includes('Opsummering')).toBe(false);
  expect(notebook.db.prepare('SELECT * FROM exported LIMIT 1').get()).toEqual({
    id: expect.any(String) as string,
    course_id: id,
    kind: 'hr-summary pdf',
    at: expect.any(Number) as number,
  });
  noteExport(notebook.db, { courseId: id, document: 'logbook', way: 'fax' as 'pdf', at: 1 });
  expect(listExported(notebook.db, id)).toHaveLength(7);
  // The notebook, decrypted page by page, free ones too: the course stands there, and no password.
  const look = createSearch([
    { name: 'password', text: password },
    { name: 'workplace', text: 'Ådalen' },
  ]);
  look.look('notebook', Buffer.concat(readPages(readFileSync(notebook.file), notebook.key)));
  expect(look.hits()).toEqual(['notebook: workplace (utf-8)']);
});

test('data is of a summary for HR alone', async () => {
  const { notebook, handlers, show } = aNotebook();
  await show({ kind: 'course-page', courseId: id });
  expect(
    await handlers.saveData({ id: documentId, as: 'json', confirmed: undefined }, notebook),
  ).toMatchObject({
    ok: false,
    error: { kind: 'not-found' },
  });
});

test.each([
  ['kort', false],
  ['fjorten tegn.', false],
  ['femten tegn her', true],
  ['æ'.repeat(63), true],
  ['æ'.repeat(64), false],
])('a password of a PDF as %j is taken: %s', (password, isTaken) => {
  expect(OpenPassword.safeParse(password).success).toBe(isTaken);
});

test('a password is the same however its letters are put together', () => {
  expect(OpenPassword.parse('bla\u030Ab\u00e6rgr\u00f8d i lange baner')).toBe('blåbærgrød i lange baner');
});
