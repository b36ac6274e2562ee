import { buildPresented } from '../../main/documents/presented.ts';
import { buildSheets, logbookSheet } from '../../main/documents/sheets.ts';
import type { PaperSheet, SheetsPaper } from '../../main/documents/sheets-paper.ts';
import { buildWorksheet, type FilledIn } from '../../main/documents/worksheet.ts';
import { builtInHandbook } from '../../main/features/handbook/built-in-pack.ts';
import { Day } from '../../shared/day.ts';
import { leadershipStatement } from '../../shared/worksheets/leadership-statement.ts';
import type { Answers } from '../../shared/worksheets/answers.ts';
import type { WorksheetDefinition } from '../../shared/worksheets/definition.ts';
import { NOW } from './builders.ts';
import { anEntry, danish } from './paper.ts';
import { filledAnswers } from './worksheets.ts';

export const principleNames = builtInHandbook().principles.map(({ name }) => name);

const filledIn = (answers: Answers, alias = 'M. K.'): FilledIn => ({
  answers,
  alias,
  date: Day.parse('2026-11-23'),
});

export const aBlankSheet = (definition: WorksheetDefinition): PaperSheet =>
  buildWorksheet({ definition, filled: null, principles: principleNames, t: danish });

export const aFilledSheet = (
  definition: WorksheetDefinition,
  answers: Answers = filledAnswers(definition),
  alias?: string,
): PaperSheet =>
  buildWorksheet({ definition, filled: filledIn(answers, alias), principles: principleNames, t: danish });

/** The leadership statement as it is shown to others. */
export function aPresentedSheet(answers: Answers): PaperSheet {
  const sheet = buildPresented(leadershipStatement, filledIn(answers), danish);
  if (!sheet) throw new Error('The statement has nothing to present');
  return sheet;
}

export const aBlankLogbookSheet = (): PaperSheet => logbookSheet(null, danish);
export const aLogbookSheet = (): PaperSheet => logbookSheet({ alias: 'M. K.', entry: anEntry(3) }, danish);

export const sheetsOf = (...sheets: PaperSheet[]): SheetsPaper => buildSheets(sheets, NOW, danish);
