import { courseFigure } from '../../shared/course-figure.ts';
import type { CourseLife } from '../../shared/course-life.ts';
import { formatMonth } from '../../shared/day-text.ts';
import { isSuggested, parameterName } from '../../shared/parameter-words.ts';
import type { Handbook } from '../../shared/handbook.ts';
import { heldText, touchedText } from '../../shared/life-words.ts';
import type { Words } from '../words.ts';
import type { PaperFigure, PaperFigureRow } from './course-page-paper.ts';

/** In points: what is left of a page's width beside the names and the counts. */
const size = { width: 264, disc: 6, month: 18 };

/** The figure of a course on paper: the geometry is the screen's, in points. */
export function paperFigure(life: CourseLife, handbook: Handbook, t: Words): PaperFigure {
  const figure = courseFigure(life, size);
  const { width, disc, lanes, isDense, months, reviews } = figure;
  const touched = (name: string, dots: number[], number = ''): PaperFigureRow => ({
    number,
    name,
    count: touchedText(dots.length, t),
    mark: 'held',
    dots,
  });
  const principles = figure.principles.map(({ number, dots }) =>
    touched(handbook.principles[number - 1]?.name ?? '', dots, String(number)),
  );
  const parameters = figure.parameters.map(({ number, dots }) =>
    touched(parameterName(life.parameterNames, number, t), dots, String(number)),
  );
  const roles = figure.roles.map(({ name, dots }) => touched(handbook.roles[name].name, dots));
  const groups = [
    { heading: '', rows: onTheWay(figure, t) },
    { heading: t('life.principles'), rows: principles },
    { heading: t('life.parameters'), rows: parameters },
    { heading: t('life.roles'), rows: roles },
  ].filter(({ rows }) => rows.length > 0);
  return {
    alt: altOf(life, [...principles, ...parameters, ...roles], t),
    width,
    disc,
    lanes,
    isDense,
    months: months
      .filter(({ isNamed }) => isNamed)
      .map(({ x, year, month }) => ({
        x,
        name: month === 1 ? String(year) : formatMonth(month, 'da'),
        isYear: month === 1,
      })),
    meetings: figure.meetings.map(({ x, lane, number, isHeld }) => ({
      x,
      lane,
      number: String(number),
      isHeld,
    })),
    reviews,
    held: { name: t('life.meetings'), count: heldText(life, t) },
    groups,
    legend: legendOf(figure, t),
    note: parameters.length > 0 && isSuggested(life.parameterNames) ? t('life.parameterSource') : '',
  };
}

type Drawn = ReturnType<typeof courseFigure>;

/** Sheets and results, each on a line of its own where there are any. */
function onTheWay({ sheets, results }: Drawn, t: Words): PaperFigureRow[] {
  const rows: PaperFigureRow[] = [
    {
      number: '',
      name: t('life.sheets'),
      count: t('life.sheetCount', { count: sheets.length }),
      mark: 'sheet',
      dots: sheets,
    },
    {
      number: '',
      name: t('life.results'),
      count: t('life.resultCount', { count: results.length }),
      mark: 'result',
      dots: results,
    },
  ];
  return rows.filter(({ dots }) => dots.length > 0);
}

function legendOf({ meetings, reviews, sheets, results }: Drawn, t: Words): PaperFigure['legend'] {
  const all: { isThere: boolean; item: PaperFigure['legend'][number] }[] = [
    { isThere: true, item: { mark: 'held', text: t('life.legend.held') } },
    {
      isThere: meetings.some(({ isHeld }) => !isHeld),
      item: { mark: 'planned', text: t('life.legend.planned') },
    },
    { isThere: reviews.length > 0, item: { mark: 'review', text: t('life.legend.review') } },
    { isThere: sheets.length > 0, item: { mark: 'sheet', text: t('life.legend.sheet') } },
    { isThere: results.length > 0, item: { mark: 'result', text: t('life.legend.result') } },
  ];
  return all.filter(({ isThere }) => isThere).map(({ item }) => item);
}

const altOf = (life: CourseLife, rows: readonly PaperFigureRow[], t: Words): string =>
  t('life.paper.alt', {
    held: heldText(life, t),
    spread: rows.map(({ name, count }) => t('life.paper.altRow', { name, count })).join(' '),
  });
