import { columnOf } from '../../db/columns.ts';
import type { PackEntry, PackText } from '../../../shared/access-pack.ts';
import { hrCommentSubject } from '../../../shared/hr-comment.ts';
import { da } from '../../../shared/i18n/messages.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import { type Answers, answerOf, textsIn } from '../../../shared/worksheets/answers.ts';
import { partsOf } from '../../../shared/worksheets/definition.ts';
import { takenIn } from '../../course-rows/binned.ts';
import type { Row } from '../../course-rows/tables.ts';
import { placeWord } from '../../../shared/worksheets/place-words.ts';
import { camel, labelOf, momentText, type Telling, valueText } from './facts.ts';

/** What a person wrote; all other columns are facts. */
export const freeTexts: Readonly<Record<string, readonly string[]>> = {
  course: ['alias', 'name', 'workplace', 'mentee_contact', 'manager_contact', 'hr_contact', 'notes'],
  meeting: [
    'place',
    'how_it_went',
    'expectations',
    'shared_notes',
    'topics',
    'outcome',
    'next_tasks',
    'notes',
  ],
  agreement: ['text'],
  worksheet: ['answers'],
  result: ['text'],
  reflection: ['text'],
  hr_comment: ['text'],
  revision: ['text'],
  draft: ['text'],
};

/** Keys and links tell nothing to a reader; `subject` and `field` stand in the entry's title. */
const isBookkeeping = (column: string): boolean => /^(id|.+_id|subject|field|rows)$/.test(column);

/** What an entry belongs to, by the id of its row. */
export type Known = ReadonlyMap<string, { title: () => string; table: string; row: Row }>;

type Asked = Telling & { known: Known };

/** A row with all that it holds; `key` names the row among all. */
export function entryOf(table: string, row: Row, key: string, asked: Asked): PackEntry {
  if (table === 'binned') return binnedEntry(row, key, asked);
  return { title: titleOf(table, row, asked), ...holds(table, row, key, asked) };
}

function holds(table: string, row: Row, key: string, asked: Asked): Omit<PackEntry, 'title'> {
  const { t } = asked;
  const free = freeTexts[table] ?? [];
  const columns = Object.keys(row).filter((column) => !isBookkeeping(column));
  const isThere = (column: string) => row[column] !== null && row[column] !== '' && row[column] !== '[]';
  const facts = columns
    .filter((column) => !free.includes(column) && isThere(column))
    .map((column) => ({
      label: labelOf(column, t),
      value: valueText(table, column, row[column] ?? null, asked),
    }))
    .filter(({ value }) => value !== '');
  const texts = free
    .filter(isThere)
    .flatMap((column) => textsOf(table, column, row, `${key}.${column}`, asked));
  return { facts: facts.map((fact) => t('pack.paper.fact', fact)), texts };
}

/** A column's text, or each text of a sheet's answers. */
function textsOf(table: string, column: string, row: Row, key: string, asked: Asked): PackText[] {
  const text = String(row[column]);
  const sheet =
    table === 'worksheet'
      ? { kind: row['kind'], version: row['version'], answers: text }
      : earlierSheet(table, row, asked);
  const read = sheet && answersIn(sheet, asked);
  if (!read) return [{ key, label: labelOf(column, asked.t), text }];
  return read.map((one, index) => ({ key: `${key}.${index}`, ...one }));
}

type Sheet = { kind: Row[string] | undefined; version: unknown; answers: string };

/** An earlier state of a sheet's answers, and of which sheet. */
function earlierSheet(table: string, row: Row, { known }: Asked): Sheet | undefined {
  const of = known.get(String(row['subject']));
  if (table !== 'revision' || row['field'] !== 'answers' || of?.table !== 'worksheet') return undefined;
  const { version, answers } = JSON.parse(String(row['text'])) as { version: unknown; answers: unknown };
  return { kind: of.row['kind'], version, answers: JSON.stringify(answers) };
}

/** Each text under its question; undefined where this program does not know the sheet, whose answers are then told as they stand. */
function answersIn(
  { kind, version, answers }: Sheet,
  { t }: Asked,
): { label: string; text: string }[] | undefined {
  const definition = definitionOf(String(kind), Number(version));
  if (!definition) return undefined;
  const given = JSON.parse(answers) as Answers;
  const parts = new Map(partsOf(definition).map((part) => [part.name, part]));
  return Object.entries(given).flatMap(([name, value]) => {
    const part = parts.get(name);
    const label = part ? t(part.label) : name;
    if (part?.kind === 'tasks')
      return answerOf(given, part).map(({ text, place, takesTime }) => ({
        label: [label, place && t(placeWord(place)), takesTime && t('worksheets.matrix.much')]
          .filter(Boolean)
          .join(' · '),
        text,
      }));
    return textsIn(value)
      .filter((text) => text.trim() !== '')
      .map((text) => ({
        label,
        text: part?.kind === 'choice' ? chosen(part.options, text, t) : text,
      }));
  });
}

const chosen = (
  options: Extract<ReturnType<typeof partsOf>[number], { kind: 'choice' }>['options'],
  value: string,
  t: Asked['t'],
): string => {
  const option = options.find((one) => one.value === value);
  return option ? t(option.label) : value;
};

/** One thing in the bin may be several rows: each is told under its own name. */
function binnedEntry(row: Row, key: string, asked: Asked): PackEntry {
  const { t } = asked;
  const inside = takenIn(row).rows.map((one, index) => ({
    what: nameOf(one.table, t),
    ...holds(one.table, one.row, `${key}.${index}`, asked),
  }));
  return {
    title: t('pack.paper.binned', { moment: momentText(row['removed_at'] ?? null) }),
    facts: inside.map(({ what, facts }) => t('pack.paper.fact', { label: what, value: facts.join(', ') })),
    texts: inside.flatMap(({ what, texts }) =>
      texts.map((text) => ({ ...text, label: t('pack.paper.of', { what, field: text.label }) })),
    ),
  };
}

type One = keyof typeof da.pack.one;
const isOne = (name: string): name is One => Object.hasOwn(da.pack.one, name);

export function nameOf(table: string, t: Asked['t']): string {
  const name = camel(table);
  return isOne(name) ? t(`pack.one.${name}`) : table;
}

/** What a comment for HR said before is kept under the id of its course, which has no text of its own; its draft waits apart. */
function subjectOf({ subject, field }: Row, known: Known): string {
  const id = String(subject);
  return field === 'text' && known.get(id)?.table === 'course' ? hrCommentSubject(id) : id;
}

/** What an entry is, by facts alone: no word that a person wrote is in it. */
function titleOf(table: string, row: Row, { known, t }: Asked): string {
  const what = nameOf(table, t);
  if (table === 'revision' || table === 'draft') {
    const of = known.get(subjectOf(row, known))?.title() ?? t('pack.paper.unknown');
    return t('pack.paper.of', {
      what: of,
      field: labelOf(columnOf(String(row['field'])), t),
    });
  }
  const own = known.get(String(row['id']));
  if (own) return own.title();
  const of = known.get(String(row['agreement_id'] ?? row['meeting_id']));
  return of ? t('pack.paper.of', { what, field: of.title() }) : what;
}
