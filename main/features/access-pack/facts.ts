import type { ParseKeys } from 'i18next';
import type { Row } from '../../course-rows/tables.ts';
import { formatClock } from '../../../shared/clock-text.ts';
import { Day, dayOf } from '../../../shared/day.ts';
import { formatDay } from '../../../shared/day-text.ts';
import { exportedKeys, ExportWay } from '../../../shared/exported.ts';
import { type Handbook, ParameterNumber, type RoleName } from '../../../shared/handbook.ts';
import { da } from '../../../shared/i18n/messages.ts';
import { parameterName } from '../../../shared/parameter-words.ts';
import { isQuestion } from '../../../shared/question-cards.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import type { Words } from '../../words.ts';

type Value = Row[string];
type Fields = typeof da.pack.field;
/** What a fact is told with. */
export type Telling = {
  t: Words;
  handbook: Handbook;
  /** What the two call the parameters: their own words, which stand on their sheet, where they can be struck; a number stands for them. */
  parameterNames?: readonly string[];
};

/** How a column or a table is called in shared/: `how_it_went` is `howItWent`. */
export const camel = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const isField = (name: string): name is keyof Fields => Object.hasOwn(da.pack.field, name);

/** What a field is called; one that a newer notebook has goes by its own name. */
export function labelOf(column: string, t: Words): string {
  const name = camel(column);
  return isField(name) ? t(`pack.field.${name}`) : column;
}

export const dayText = (value: Value): string => {
  const day = Day.safeParse(value);
  return day.success ? formatDay(day.data, 'da') : String(value);
};

export const momentText = (value: Value): string =>
  typeof value === 'number'
    ? `${formatDay(dayOf(value), 'da', { week: false })} ${formatClock(value, 'da')}`
    : String(value);

export const titleOfKind = (kind: Value, t: Words): string => {
  const title = definitionOf(String(kind))?.title;
  return title ? t(title) : String(kind);
};

/** What left, as HR's page tells it. */
function exportedText(kind: Value, t: Words): string {
  const [document = '', way] = String(kind).split(' ');
  const known = ExportWay.safeParse(way);
  if (!known.success) return String(kind);
  const keys = exportedKeys({ document, way: known.data });
  return t('hr.exported.what', { document: t(keys.document), way: t(keys.way) });
}

const listIn = (value: Value): unknown[] => JSON.parse(String(value)) as unknown[];

type Word = Extract<
  ParseKeys,
  `${'courses.state' | 'endings.reason' | 'meetings.state' | 'agreements.owner' | 'agreements.status'}.${string}`
>;

const words: Record<string, Record<string, Word>> = {
  'course.state': {
    matched: 'courses.state.matched',
    running: 'courses.state.running',
    completed: 'courses.state.completed',
    stopped: 'courses.state.stopped',
  },
  'course.end_reason': {
    trust: 'endings.reason.trust',
    practical: 'endings.reason.practical',
    goals: 'endings.reason.goals',
    other: 'endings.reason.other',
  },
  'meeting.state': {
    planned: 'meetings.state.planned',
    held: 'meetings.state.held',
    cancelled: 'meetings.state.cancelled',
  },
  owner: { mentor: 'agreements.owner.mentor', mentee: 'agreements.owner.mentee' },
  status: {
    open: 'agreements.status.open',
    kept: 'agreements.status.kept',
    partly: 'agreements.status.partly',
    'not-yet': 'agreements.status.notYet',
    dropped: 'agreements.status.dropped',
  },
};

/** What a column tells, in words; a value that this program does not know is told as it stands. */
export function valueText(
  table: string,
  column: string,
  value: Value,
  { t, handbook, parameterNames }: Telling,
): string {
  const word = (words[`${table}.${column}`] ?? words[column])?.[String(value)];
  if (word !== undefined) return t(word);
  if (/^(date|due|.+_on)$/.test(column)) return dayText(value);
  if (/^(at|.+_at)$/.test(column))
    return column === 'starts_at' ? String(value).replace(':', '.') : momentText(value);
  if (column.startsWith('aims_at_')) return t(value === 1 ? 'pack.paper.yes' : 'pack.paper.no');
  if (column === 'kind' && table === 'exported') return exportedText(value, t);
  if (column === 'kind' && table !== 'binned') return titleOfKind(value, t);
  if (column === 'principles')
    return listIn(value)
      .map((number) => handbook.principles[Number(number) - 1]?.name ?? String(number))
      .join('; ');
  if (column === 'parameters')
    return listIn(value)
      .map((one) => ParameterNumber.parse(one))
      .map((number) =>
        parameterNames?.[number - 1] === ''
          ? parameterName([], number, t)
          : t('tools.parameter.name', { number }),
      )
      .join(', ');
  if (column === 'roles' || column === 'roles_planned')
    return listIn(value)
      .map((name) => handbook.roles[name as RoleName].name)
      .join(', ');
  if (column === 'questions')
    return listIn(value)
      .map(String)
      .map((key) => (isQuestion(key) ? t(key) : key))
      .join(' ');
  if (column === 'sheets')
    return listIn(value)
      .map((one) => ('kind' in (one as object) ? titleOfKind((one as { kind: string }).kind, t) : ''))
      .filter((title) => title !== '')
      .join(', ');
  return String(value);
}
