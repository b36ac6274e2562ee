import { type CourseRows, packTables, type Row as PackRow } from '../access-pack/course-rows.repo.ts';
import { hrCommentSubject } from '../../../shared/hr-comment.ts';
import { lazyParts } from '../access-pack/pack-parts.repo.ts';
import { type Row, rowJson, type Snapshot } from './snapshot.repo.ts';

type Telling = Parameters<typeof lazyParts>[2];

/** A file of the archive, made piece by piece. */
export type ExportFile = { name: string; pieces: Iterable<string> };

type About = { exportedAt: number; schema: number };

/** What `format` and `version` say; `docs/notebook-export.md` tells the rest. */
const FORMAT = 'mentor-notebook/export';
const VERSION = 1;

/** Every row in one JSON file; the same to be read in Markdown, a file for each course and one for the mentor's own pages. */
export function exportFiles(all: Snapshot, about: About, telling: Telling): ExportFile[] {
  const { t } = telling;
  const courses = [...(all['course'] ?? [])].sort(
    (a, b) => Number(a['created_at']) - Number(b['created_at']),
  );
  const find = indexOf(all);
  return [
    { name: t('export.files.readMe'), pieces: [t('export.readMe')] },
    { name: 'notebook.json', pieces: json(all, about) },
    ...courses.map((course, index) => ({
      name: `${t('export.files.courses')}/${String(index + 1).padStart(2, '0')}.md`,
      pieces: markdownOf(course, find, telling),
    })),
    { name: t('export.files.learning'), pieces: learning(all['reflection'] ?? [], telling) },
  ];
}

function* json(all: Snapshot, { exportedAt, schema }: About): Iterable<string> {
  const head = { format: FORMAT, version: VERSION, exportedAt, schema };
  yield `${JSON.stringify(head).slice(0, -1)},\n"tables": {`;
  for (const [index, [table, rows]] of Object.entries(all).entries()) {
    yield `${index > 0 ? ',' : ''}\n${JSON.stringify(table)}: [`;
    for (const [at, row] of rows.entries()) yield `${at > 0 ? ',' : ''}\n${rowJson(table, row)}`;
    yield '\n]';
  }
  yield '\n}}\n';
}

type Find = (table: string, column: string, value: unknown) => readonly Row[];

/** Rows by what one of their columns holds; each column is gone through once. */
function indexOf(all: Snapshot): Find {
  const indexes = new Map<string, Map<unknown, Row[]>>();
  return (table, column, value) => {
    const key = `${table}.${column}`;
    let index = indexes.get(key);
    if (!index) {
      index = new Map();
      for (const row of all[table] ?? []) {
        const rows = index.get(row[column]);
        if (rows) rows.push(row);
        else index.set(row[column], [row]);
      }
      indexes.set(key, index);
    }
    return index.get(value) ?? [];
  };
}

const owners: Readonly<Record<string, readonly ['meeting' | 'agreement', string]>> = {
  declined_review: ['meeting', 'meeting_id'],
  agreement_step: ['agreement', 'agreement_id'],
};

/** A course's own rows; of what is kept under an id, that of its rows and of what lies in the bin. */
function rowsOf(course: Row, find: Find): CourseRows {
  const own: Record<string, readonly Row[]> = { course: [course] };
  for (const table of packTables) {
    if (table === 'course' || table === 'revision' || table === 'draft') continue;
    const owner = owners[table];
    own[table] = owner
      ? (own[owner[0]] ?? []).flatMap(({ id }) => find(table, owner[1], id))
      : find(table, 'course_id', course['id']);
  }
  own['meeting'] = [...(own['meeting'] ?? [])].sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1));
  const ids = new Set(Object.values(own).flat().flatMap(idsIn));
  const subjects = [...ids, hrCommentSubject(String(course['id']))];
  for (const table of ['revision', 'draft'] as const)
    own[table] = subjects.flatMap((id) => find(table, 'subject', id));
  return own as CourseRows;
}

const whenOf = (row: Row): string =>
  [row['date'], row['starts_at'] ?? '', row['created_at'], row['id']].join(' ');

type Binned = { rows: { row: Row }[] };
function idsIn(row: Row): unknown[] {
  const inside = typeof row['rows'] === 'string' ? (JSON.parse(row['rows']) as Binned).rows : [];
  return [row['id'], ...inside.map((one) => one.row['id'])].filter((id) => typeof id === 'string');
}

function* markdownOf(course: Row, find: Find, telling: Telling): Iterable<string> {
  const alias = String(course['alias']);
  yield `# ${telling.t('courses.with', { alias: plain(alias) })}\n`;
  yield* markdownParts(lazyParts(rowsOf(course, find), String(course['id']), telling));
}

function* learning(reflections: readonly Row[], telling: Telling): Iterable<string> {
  yield `# ${telling.t('learning.title')}\n`;
  const none = Object.fromEntries(packTables.map((table) => [table, []])) as unknown as CourseRows;
  const parts = lazyParts({ ...none, reflection: reflections as PackRow[] }, '', telling);
  yield* markdownParts(parts);
}

function* markdownParts(parts: ReturnType<typeof lazyParts>): Iterable<string> {
  for (const { title, count, entries } of parts) {
    if (count > 0) yield `\n## ${title}\n`;
    for (const entry of entries) {
      yield `\n### ${entry.title}\n`;
      if (entry.facts.length > 0) yield `\n${entry.facts.map((fact) => `- ${plain(fact)}`).join('\n')}\n`;
      for (const { label, text } of entry.texts) yield `\n**${label}**\n\n${quoted(text)}\n`;
    }
  }
}

/** Signs that Markdown takes as its own stand for themselves. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');

/** A text as a quotation, line by line, so that none of it is taken for the file's own headings. */
const quoted = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => `> ${plain(line)}`)
    .join('\n');
