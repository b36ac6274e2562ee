import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { insertCourse } from '../../../main/features/courses/courses.repo.ts';
import { insertMeeting } from '../../../main/features/meetings/meetings.repo.ts';
import { insertWorksheet } from '../../../main/features/worksheets/worksheets.repo.ts';
import type { PageToPrint } from '../../../main/documents/print-window.ts';
import { DocumentRequest, MOST_SHEETS, type SheetRequest } from '../../../shared/document.ts';
import { Id } from '../../../shared/ids.ts';
import { leadershipStatement } from '../../../shared/worksheets/leadership-statement.ts';
import { reviewOfMeeting } from '../../../shared/worksheets/reviews.ts';
import { aCourse, aMeeting, idOf } from '../../support/builders.ts';
import { someDocuments } from '../../support/documents.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';
import { textsOf } from '../../support/pages.ts';
import { aSheetOf } from '../../support/worksheets.ts';

const [statement, review, missing] = [Id.parse(idOf(501)), Id.parse(idOf(502)), Id.parse(idOf(599))];
const meetingId = Id.parse(idOf(101));
const blankMatrix: SheetRequest = { sheet: 'blank', kind: 'priority-matrix' };

/** A notebook with a course, a meeting and two sheets; what it is asked to print is kept. */
function aNotebook() {
  const notebook = anOpenNotebook();
  insertCourse(notebook.db, aCourse());
  insertMeeting(notebook.db, aMeeting({ howItWent: 'Det gik godt.' }));
  insertWorksheet(notebook.db, aSheetOf(leadershipStatement));
  insertWorksheet(notebook.db, aSheetOf(reviewOfMeeting, { id: review }));
  const out = { names: [] as string[], jobs: [] as { title: string; pages: readonly PageToPrint[] }[] };
  const { handlers } = someDocuments({
    printer: {
      print: (pages, title) => {
        out.jobs.push({ title, pages });
        return Promise.resolve({ ok: true, value: undefined });
      },
      forget: () => undefined,
    },
    askWhere: (name) => {
      out.names.push(name);
      return Promise.resolve(undefined);
    },
  });
  const open = (...sheets: SheetRequest[]) =>
    handlers.open({ id: Id.parse(randomUUID()), request: { kind: 'worksheets', sheets } }, notebook);
  return { notebook, handlers, open, out };
}

test('several sheets are one document and one print job, in the order asked for, and a page lies down where it should', async () => {
  const { notebook, handlers, open, out } = aNotebook();
  const made = valueOf(
    await open(
      { sheet: 'filled', worksheetId: statement },
      blankMatrix,
      { sheet: 'presented', worksheetId: statement },
      { sheet: 'logbook', meetingId },
      { sheet: 'logbook', meetingId: null },
    ),
  );
  const { id, title, carries, sizes } = made;
  expect(title).toBe('Ark');
  expect(carries).toBe('private');
  const pages = await textsOf(made, handlers, notebook);
  expect(pages.map((page) => page.find(({ role }) => role === 'title')?.text)).toEqual([
    'Det personlige ledelsesgrundlag',
    'Prioriteringsmatrixen',
    'Det personlige ledelsesgrundlag',
    undefined, // the mentor's own page begins a leaf of its own, and nothing stands on its back
    'Møde 1',
    undefined,
    'Logbog',
  ]);
  const lying = [false, true, false, false, false, false, false];
  expect(sizes.map(({ width, height }) => width > height)).toEqual(lying);
  valueOf(await handlers.print({ id }, notebook));
  const [job, ...others] = out.jobs;
  expect(others).toEqual([]);
  expect(job?.title).toBe('Dokument');
  expect(job?.pages.map(({ isWide }) => isWide)).toEqual(lying);
  expect(job?.pages[0]?.svg).toContain('viewBox="0 0 595.');
  expect(job?.pages[1]?.svg).toContain('viewBox="0 0 841.');
});

test('a file is offered under the sheet’s own name and the day, never under the mentee’s', async () => {
  const { notebook, handlers, open, out } = aNotebook();
  const asked: SheetRequest[][] = [
    [{ sheet: 'filled', worksheetId: review }],
    [{ sheet: 'presented', worksheetId: statement }],
    [blankMatrix],
    [{ sheet: 'logbook', meetingId }],
    [blankMatrix, { sheet: 'blank', kind: 'swot' }],
  ];
  for (const sheets of asked) {
    const { id } = valueOf(await open(...sheets));
    await handlers.save({ id }, notebook);
  }
  expect(out.names).toEqual([
    'Spørg dig selv 2026-11-23.pdf',
    'Det personlige ledelsesgrundlag 2026-11-23.pdf',
    'Prioriteringsmatrixen 2026-11-23.pdf',
    'Logbogsside 2026-11-23.pdf',
    'Ark 2026-11-23.pdf',
  ]);
});

test('a blank sheet needs no course', async () => {
  const { notebook, handlers, open } = aNotebook();
  const made = valueOf(await open(blankMatrix));
  expect(made.carries).toBe('nothing');
  expect(JSON.stringify(await textsOf(made, handlers, notebook))).not.toContain('M. K.');
});

test('a sheet that is not there, is of no known kind or is not to be presented is told', async () => {
  const { notebook, open } = aNotebook();
  const notFound = { ok: false, error: { kind: 'not-found', entity: 'worksheet' } };
  expect(await open(blankMatrix, { sheet: 'filled', worksheetId: missing })).toEqual(notFound);
  expect(await open({ sheet: 'blank', kind: 'findes-ikke' })).toEqual(notFound);
  expect(await open({ sheet: 'presented', worksheetId: review })).toEqual(notFound);
  expect(await open({ sheet: 'logbook', meetingId: missing })).toEqual({
    ok: false,
    error: { kind: 'not-found', entity: 'meeting' },
  });
  insertWorksheet(notebook.db, aSheetOf(reviewOfMeeting, { id: missing, version: 99 }));
  expect(await open({ sheet: 'filled', worksheetId: missing })).toEqual({
    ok: false,
    error: { kind: 'newer-notebook' },
  });
});

test('one job has at least one sheet and not more than twenty', () => {
  const asks = (count: number) =>
    DocumentRequest.safeParse({
      kind: 'worksheets',
      sheets: Array.from({ length: count }, () => blankMatrix),
    }).success;
  expect([0, 1, MOST_SHEETS, MOST_SHEETS + 1].map(asks)).toEqual([false, true, true, false]);
});
