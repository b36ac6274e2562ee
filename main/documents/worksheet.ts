import type { Day } from '../../shared/day.ts';
import { formatDay } from '../../shared/day-text.ts';
import type { Visibility } from '../../shared/visibility.ts';
import { type Answers, answerFields } from '../../shared/worksheets/answers.ts';
import type { WorksheetDefinition } from '../../shared/worksheets/definition.ts';
import type { Words } from '../words.ts';
import { matrixOf } from './matrix.ts';
import { classOn, pickFor } from './pick.ts';
import type { PaperSheet } from './sheets-paper.ts';
import { type Filling, questionRows, rowsOf } from './worksheet-rows.ts';

/** Whose answers stand on a sheet, and of which day. */
export type FilledIn = { answers: Answers; alias: string; date: Day };

export type WorksheetFacts = {
  definition: WorksheetDefinition;
  /** Null for a sheet to be filled in by hand. */
  filled: FilledIn | null;
  /** The names of the seven, as the handbook at hand has them. */
  principles: readonly string[];
  t: Words;
};

/**
 * A worksheet on a paper of class `C`, filled in or blank, from its definition alone. Undefined where it is filled in and no such
 * paper may carry it.
 */
export function buildWorksheet<C extends Visibility>(
  paper: C,
  { definition, filled, principles, t }: WorksheetFacts,
): PaperSheet<C> | undefined {
  const { sections, layout, questions } = definition;
  const carries = filled ? classOn(paper, definition.visibility) : 'nothing';
  if (carries === undefined) return undefined;
  const title = t(definition.title);
  const readBy: Visibility = paper;
  const answers = filled && pickFor(readBy, answerFields(definition), filled.answers);
  const filling: Filling = { answers, principles, t };
  const common = {
    name: title,
    foot: footOf(definition, filled, t),
    carries,
    heading: title,
    ...headOf(filled, t),
  } as const;
  switch (layout) {
    case 'matrix':
      return { ...common, ...matrixOf(definition, filling) };
    case 'quadrants': {
      const plain = sections.filter(({ initial }) => initial === undefined);
      return {
        ...common,
        layout,
        before: plain.flatMap((section) => rowsOf(section, filling)),
        quadrants: sections.flatMap((section) => {
          const { initial, heading } = section;
          if (!initial) return [];
          return {
            letter: initial.letter,
            word: t(initial.word),
            heading: heading === null ? title : t(heading),
            rows: rowsOf(section, filling),
          };
        }),
        after: questionRows(questions, filling),
      };
    }
    case 'plain':
      return {
        ...common,
        layout: 'leaf',
        running: filled ? t('documents.course', filled) : '',
        lines: filled ? [formatDay(filled.date, 'da')] : [],
        sections: [
          ...sections.map((section) => ({
            heading: section.heading === null ? '' : t(section.heading),
            rows: rowsOf(section, filling),
          })),
          { heading: '', rows: questionRows(questions, filling) },
        ].filter(({ rows }) => rows.length > 0),
      };
  }
}

/** Whose it is and of which day, or lines to write it on. */
const headOf = (filled: Pick<FilledIn, 'alias' | 'date'> | null, t: Words) =>
  filled
    ? { lines: [filled.alias, formatDay(filled.date, 'da')], facts: [] }
    : {
        lines: [],
        facts: [
          { label: t('documents.sheets.name'), text: '' },
          { label: t('documents.sheets.date'), text: '' },
        ],
      };

function footOf({ title, visibility }: WorksheetDefinition, filled: FilledIn | null, t: Words): string {
  const named = { title: t(title) };
  if (!filled) return t('documents.sheets.foot.blank', named);
  return t(`documents.sheets.foot.${visibility}`, named);
}
