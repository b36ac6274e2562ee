import type { SheetRequest } from '../../../shared/document.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Visibility } from '../../../shared/visibility.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import type { WorksheetDefinition } from '../../../shared/worksheets/definition.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { buildPresented } from '../../documents/presented.ts';
import { buildSheets, logbookSheet } from '../../documents/sheets.ts';
import type { PaperSheet, SheetsPaper } from '../../documents/sheets-paper.ts';
import { buildWorksheet, type FilledIn } from '../../documents/worksheet.ts';
import type { Words } from '../../words.ts';
import { findCourse } from '../courses/courses.repo.ts';
import { handbookAtHand } from '../handbook/at-hand.repo.ts';
import { findWorksheet } from '../worksheets/worksheets.repo.ts';
import { findEntry } from './logbook-entries.ts';

type Asked = { db: ReadableDb; printedAt: number; t: Words };

/** Sheets that are printed together, in the order asked for; none where one of them is not to be had. */
export function buildAllSheets(
  requests: readonly SheetRequest[],
  { db, printedAt, t }: Asked,
): Result<SheetsPaper> {
  const sheets = sheetsOf(requests, { db, t });
  return sheets.ok ? ok(buildSheets(sheets.value, printedAt, t)) : sheets;
}

function sheetsOf(
  requests: readonly SheetRequest[],
  { db, t }: Omit<Asked, 'printedAt'>,
): Result<PaperSheet[]> {
  const at = { db, principles: principlesAtHand(db), t };
  const sheets: PaperSheet[] = [];
  for (const request of requests) {
    const sheet = sheetOf(request, at);
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return ok(sheets);
}

export type SheetsAt = { db: ReadableDb; principles: readonly string[]; t: Words };

const noWorksheet = () => fail({ kind: 'not-found', entity: 'worksheet' });

/** The names of the seven, as the handbook at hand has them. */
export const principlesAtHand = (db: ReadableDb): string[] =>
  handbookAtHand(db).handbook.principles.map(({ name }) => name);

/** The mentor's own copy of a sheet. */
function sheetOf(request: SheetRequest, at: SheetsAt): Result<PaperSheet> {
  const { db, t } = at;
  switch (request.sheet) {
    case 'blank':
    case 'filled':
      return worksheetFor('private', request, at);
    case 'logbook': {
      if (request.meetingId === null) return ok(logbookSheet(null, t));
      const found = findEntry(db, request.meetingId);
      return found.ok ? ok(logbookSheet(found.value, t)) : found;
    }
    case 'presented': {
      const found = findFilled(db, request.worksheetId);
      if (!found.ok) return found;
      const presented = buildPresented(found.value.definition, found.value.filled, t);
      return presented ? ok(presented) : noWorksheet();
    }
  }
}

export type WorksheetRequest = Extract<SheetRequest, { sheet: 'blank' | 'filled' }>;

/** A worksheet for a paper of class `C`; what others may not read is not to be had for a paper that they see. */
export function worksheetFor<C extends Visibility>(
  paper: C,
  request: WorksheetRequest,
  { db, principles, t }: SheetsAt,
): Result<PaperSheet<C>> {
  const found = request.sheet === 'blank' ? findBlank(request.kind) : findFilled(db, request.worksheetId);
  if (!found.ok) return found;
  const sheet = buildWorksheet(paper, { ...found.value, principles, t });
  return sheet ? ok(sheet) : noWorksheet();
}

function findBlank(kind: string): Result<{ definition: WorksheetDefinition; filled: null }> {
  const definition = definitionOf(kind);
  return definition ? ok({ definition, filled: null }) : noWorksheet();
}

function findFilled(
  db: ReadableDb,
  worksheetId: string,
): Result<{ definition: WorksheetDefinition; filled: FilledIn }> {
  const worksheet = findWorksheet(db, worksheetId);
  const course = worksheet && findCourse(db, worksheet.courseId);
  if (!course) return noWorksheet();
  const definition = definitionOf(worksheet.kind, worksheet.version);
  if (!definition) return fail({ kind: 'newer-notebook' });
  return ok({
    definition,
    filled: { answers: worksheet.answers, alias: course.alias, date: worksheet.date },
  });
}
