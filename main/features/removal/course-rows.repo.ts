import { hrCommentSubject } from '../../../shared/hr-comment.ts';
import type { ReadableDb, WritableDb } from '../../db/handle.ts';
import { hasTable, referencesOf } from '../../db/references.ts';
import { forgetAllDrafts } from '../drafts/drafts.repo.ts';
import { forgetRevisions } from '../revisions/revisions.repo.ts';

type Row = Record<string, string | number | null>;

/** How many rows of each table, by its name. */
export type RowsByTable = Record<string, number>;

/** All that is a course's, by the schema of the very file that it stands in: a backup may be of an older one. */
type Belongings = { rows: Map<string, Row[]>; subjects: string[] };

/**
 * Every row that goes when the course's own does, found by the references of the schema; what else lies in the bin of it; and
 * the ids that drafts and earlier texts are kept under.
 */
function belongingsOf(db: ReadableDb, courseId: string): Belongings {
  const along = referencesOf(db).filter(({ goesAlong }) => goesAlong);
  const rows = new Map<string, Row[]>();
  const seen = new Set<string>();
  const follow = (table: string, column: string, value: string): void => {
    for (const row of db
      .prepare<[string], Row>(`SELECT * FROM "${table}" WHERE "${column}" = ?`)
      .all(value)) {
      const mark = `${table} ${JSON.stringify(row)}`;
      if (seen.has(mark)) continue;
      seen.add(mark);
      rows.set(table, [...(rows.get(table) ?? []), row]);
      const { id } = row;
      if (typeof id === 'string')
        for (const one of along) if (one.to === table) follow(one.table, one.column, id);
    }
  };
  follow('course', 'id', courseId);
  const ids = new Set([...rows.values()].flat().flatMap(({ id }) => (typeof id === 'string' ? [id] : [])));
  for (const row of rows.get('binned') ?? []) for (const id of idsBinnedIn(row)) ids.add(id);
  for (const row of otherBinned(db, courseId, ids)) {
    rows.set('binned', [...(rows.get('binned') ?? []), row]);
    for (const id of idsBinnedIn(row)) ids.add(id);
  }
  return { rows, subjects: [...ids, hrCommentSubject(courseId)] };
}

type BinnedRows = { rows: { row: Row }[] };
const binnedRows = ({ rows }: Row): Row[] =>
  (JSON.parse(String(rows)) as BinnedRows).rows.map(({ row }) => row);
const idsBinnedIn = (row: Row): string[] =>
  binnedRows(row).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));

/** What lies in the bin under no course's name, and is of this one all the same. */
function otherBinned(db: ReadableDb, courseId: string, ids: ReadonlySet<string>): Row[] {
  if (!hasTable(db, 'binned')) return [];
  const others = db.prepare<[string], Row>('SELECT * FROM binned WHERE course_id IS NOT ?').all(courseId);
  return others.filter((row) =>
    binnedRows(row).some(
      (of) =>
        of['course_id'] === courseId ||
        ids.has(String(of['meeting_id'])) ||
        ids.has(String(of['agreement_id'])),
    ),
  );
}

const keptUnder = { draft: forgetAllDrafts, revision: forgetRevisions } as const;

/** What there is of a course, by table. */
export function countCourse(db: ReadableDb, courseId: string): RowsByTable {
  const { rows, subjects } = belongingsOf(db, courseId);
  const counts: RowsByTable = Object.fromEntries([...rows].map(([table, all]) => [table, all.length]));
  for (const table of Object.keys(keptUnder).filter((name) => hasTable(db, name))) {
    const count = db.prepare<[string], number>(`SELECT count(*) FROM ${table} WHERE subject = ?`).pluck();
    const sum = subjects.reduce((all, subject) => all + (count.get(subject) ?? 0), 0);
    if (sum > 0) counts[table] = sum;
  }
  return counts;
}

/**
 * Takes a course away with all that is its own, and with what the search knows of it; pages that outlive it are untied, and
 * read anew by the search. @returns what went, by table
 */
export const eraseCourse = (db: WritableDb, courseId: string): RowsByTable =>
  db.transaction(() => {
    const counts = countCourse(db, courseId);
    const { rows, subjects } = belongingsOf(db, courseId);
    for (const [table, forget] of Object.entries(keptUnder)) if (hasTable(db, table)) forget(db, subjects);
    const unbin = hasTable(db, 'binned') && db.prepare('DELETE FROM binned WHERE id = ?');
    if (unbin) for (const { id } of rows.get('binned') ?? []) unbin.run(id);
    if (hasTable(db, 'search_place')) untieFound(db, courseId);
    db.prepare('DELETE FROM course WHERE id = ?').run(courseId);
    return counts;
  })();

/** Of a page that outlives its course the search remembers which one it was: it is to be read anew. */
function untieFound(db: WritableDb, courseId: string): void {
  db.prepare(
    `INSERT INTO search_stale (kind, subject)
     SELECT 'reflection', id FROM reflection WHERE id IN (SELECT subject FROM search_place WHERE course_id = ?)
     ON CONFLICT (subject) DO NOTHING`,
  ).run(courseId);
  db.prepare('DELETE FROM search_place WHERE course_id = ?').run(courseId);
}
