import { buildPresented } from '../../main/documents/presented.ts';
import { buildSheets, logbookSheet } from '../../main/documents/sheets.ts';
import type { PaperSheet, SheetsPaper } from '../../main/documents/sheets-paper.ts';
import { buildWorksheet, type FilledIn } from '../../main/documents/worksheet.ts';
import { builtInHandbook } from '../../main/features/handbook/built-in-pack.ts';
import { Day } from '../../shared/day.ts';
import { leadershipStatement } from '../../shared/worksheets/leadership-statement.ts';
import type { Answers } from '../../shared/worksheets/answers.ts';
import type { WorksheetDefinition } from '../../shared/worksheets/definition.ts';
import type { Visibility } from '../../shared/visibility.ts';
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
  there(buildWorksheet('private', { definition, filled: null, principles: principleNames, t: danish }));

export const aFilledSheet = (
  definition: WorksheetDefinition,
  answers: Answers = filledAnswers(definition),
  alias?: string,
): PaperSheet => there(sheetFor('private', definition, filledIn(answers, alias)));

/** A sheet with something in each part on a paper that others may see too. */
export const sheetFor = <C extends Visibility>(
  paper: C,
  definition: WorksheetDefinition,
  filled = filledIn(filledAnswers(definition)),
): PaperSheet<C> | undefined =>
  buildWorksheet(paper, { definition, filled, principles: principleNames, t: danish });

/** The leadership statement as it is shown to others. */
export const aPresentedSheet = (answers: Answers): PaperSheet =>
  there(buildPresented(leadershipStatement, filledIn(answers), danish));

function there(sheet: PaperSheet | undefined): PaperSheet {
  if (!sheet) throw new Error('There is no such sheet');
  return sheet;
}

export const aBlankLogbookSheet = (): PaperSheet => logbookSheet(null, danish);
export const aLogbookSheet = (): PaperSheet => logbookSheet({ alias: 'M. K.', entry: anEntry(3) }, danish);

export const sheetsOf = (...sheets: PaperSheet[]): SheetsPaper => buildSheets(sheets, NOW, danish);
