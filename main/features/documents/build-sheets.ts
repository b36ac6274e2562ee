import type { SheetRequest } from '../../../shared/document.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { buildPresented } from '../../documents/presented.ts';
import { buildSheets, logbookSheet } from '../../documents/sheets.ts';
import type { PaperSheet, SheetsPaper } from '../../documents/sheets-paper.ts';
import { buildWorksheet } from '../../documents/worksheet.ts';
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

export function sheetsOf(
  requests: readonly SheetRequest[],
  { db, t }: Omit<Asked, 'printedAt'>,
): Result<PaperSheet[]> {
  const principles = handbookAtHand(db).handbook.principles.map(({ name }) => name);
  const sheets: PaperSheet[] = [];
  for (const request of requests) {
    const sheet = sheetOf(request, { db, principles, t });
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return ok(sheets);
}

type At = { db: ReadableDb; principles: readonly string[]; t: Words };

const noWorksheet = () => fail({ kind: 'not-found', entity: 'worksheet' });

function sheetOf(request: SheetRequest, { db, principles, t }: At): Result<PaperSheet> {
  switch (request.sheet) {
    case 'blank': {
      const definition = definitionOf(request.kind);
      return definition ? ok(buildWorksheet({ definition, filled: null, principles, t })) : noWorksheet();
    }
    case 'logbook': {
      if (request.meetingId === null) return ok(logbookSheet(null, t));
      const found = findEntry(db, request.meetingId);
      return found.ok ? ok(logbookSheet(found.value, t)) : found;
    }
    case 'filled':
    case 'presented': {
      const worksheet = findWorksheet(db, request.worksheetId);
      const course = worksheet && findCourse(db, worksheet.courseId);
      if (!course) return noWorksheet();
      const definition = definitionOf(worksheet.kind, worksheet.version);
      if (!definition) return fail({ kind: 'newer-notebook' });
      const filled = { answers: worksheet.answers, alias: course.alias, date: worksheet.date };
      if (request.sheet === 'filled') return ok(buildWorksheet({ definition, filled, principles, t }));
      const presented = buildPresented(definition, filled, t);
      return presented ? ok(presented) : noWorksheet();
    }
  }
}
