import fields from '../../../docs/notebook-export.md?raw';
import { rowsOfCourse, type Source } from '../../course-rows/rows.ts';
import { type CourseRows, courseTables, type Row } from '../../course-rows/tables.ts';
import { lazyParts } from '../access-pack/pack-parts.repo.ts';
import { rowJson, type Snapshot } from './snapshot.repo.ts';

type Telling = Parameters<typeof lazyParts>[2];

/** A file of the archive, made piece by piece. */
export type ExportFile = { name: string; pieces: Iterable<string> };

type About = { exportedAt: number; schema: number };

/** What `format` and `version` say; `docs/notebook-export.md`, which goes along, tells the rest. */
const FORMAT = 'mentor-notebook/export';
const VERSION = 1;

/** Every row in one JSON file; the same to be read in Markdown, a file for each course and one for the mentor's own pages. */
export function exportFiles(all: Snapshot, about: About, telling: Telling): ExportFile[] {
  const { t } = telling;
  const courses = [...(all['course'] ?? [])].sort(
    (a, b) => Number(a['created_at']) - Number(b['created_at']),
  );
  const source = inMemory(all);
  return [
    { name: t('export.files.readMe'), pieces: [t('export.readMe')] },
    { name: 'notebook-export.md', pieces: [fields] },
    { name: 'notebook.json', pieces: json(all, about) },
    ...courses.map((course, index) => ({
      name: `${t('export.files.courses')}/${String(index + 1).padStart(2, '0')}.md`,
      pieces: markdownOf(course, source, telling),
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

/** Rows by what one of their columns holds; each column is gone through once. */
function inMemory(all: Snapshot): Source {
  const indexes = new Map<string, Map<unknown, Row[]>>();
  const indexOf = (table: string, column: string) => {
    const key = `${table}.${column}`;
    const index = indexes.get(key) ?? new Map<unknown, Row[]>();
    if (indexes.has(key)) return index;
    indexes.set(key, index);
    for (const row of all[table] ?? []) {
      const rows = index.get(row[column]);
      if (rows) rows.push(row);
      else index.set(row[column], [row]);
    }
    return index;
  };
  return {
    where: (table, column, values) => values.flatMap((value) => indexOf(table, column).get(value) ?? []),
    all: (table) => all[table] ?? [],
  };
}

function* markdownOf(course: Row, source: Source, telling: Telling): Iterable<string> {
  const [id, alias] = [String(course['id']), String(course['alias'])];
  yield `# ${telling.t('courses.with', { alias: plain(alias) })}\n`;
  const rows = rowsOfCourse(source, id, { reflection: source.where('reflection', 'course_id', [id]) });
  yield* markdownParts(lazyParts(rows, id, telling));
}

function* learning(reflections: readonly Row[], telling: Telling): Iterable<string> {
  yield `# ${telling.t('learning.title')}\n`;
  const none = Object.fromEntries(courseTables.map((table) => [table, []])) as unknown as CourseRows;
  const parts = lazyParts({ ...none, reflection: [...reflections] }, '', telling);
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
