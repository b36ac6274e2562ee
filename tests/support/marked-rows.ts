import { randomUUID } from 'node:crypto';
import type { WritableDb } from '../../main/db/handle.ts';
import { referencesOf } from '../../main/db/references.ts';
import { keepDraft } from '../../main/features/drafts/drafts.repo.ts';
import { keepRevision } from '../../main/features/revisions/revisions.repo.ts';
import { searchHandlers } from '../../main/features/search/search.handlers.ts';
import { hrCommentSubject } from '../../shared/hr-comment.ts';
import { NOW } from './builders.ts';
import { valueOf } from './value-of.ts';

/** What stands in columns that are no free text; every other column of text gets a mark of its own. */
const given: Record<string, string | number | null> = {
  date: '2026-05-05',
  starts_on: '2026-04-21',
  ended_on: '2026-11-20',
  removes_on: null,
  end_reason: null,
  starts_at: '13:00',
  due: null,
  owner: 'mentee',
  status: 'open',
  principles: '[1]',
  parameters: '[2]',
  roles: '["coach"]',
  roles_planned: '["coach"]',
  sheets: '[]',
  questions: '[]',
};
/** Whose rows have an id that drafts and earlier texts stand under. */
const keepsTexts = ['course', 'meeting', 'agreement', 'worksheet', 'result'];
const states: Record<string, string> = { course: 'completed', meeting: 'held' };
const kinds: Record<string, string> = {
  worksheet: 'manager-talk',
  declined_review: 'review-early',
  exported: 'hr-summary pdf',
};

type Column = { name: string; type: string; notnull: number; dflt_value: string | null; pk: number };
export type MarkedCourse = {
  id: string;
  tables: string[];
  marks: string[];
  pages: Record<'tied' | 'free', string>;
};

/**
 * A course that has ended, with a row in every table that is a course's by the schema: whatever text a column can hold is a mark
 * that stands nowhere else. Drafts and earlier texts of each row too, a thing of each kind in the bin, and two of the mentor's
 * own pages that name the mentee, one tied and one not; all of it read by the search.
 */
export async function aMarkedCourse(db: WritableDb, key: string): Promise<MarkedCourse> {
  const marks: string[] = [];
  const mark = (place: string): string => {
    const made = `Zqx${key}${place.replace(/[^a-z]/g, '')}vwq`;
    marks.push(made);
    return made;
  };
  const along = referencesOf(db).filter(({ goesAlong }) => goesAlong);
  const tables: string[] = [];
  const ids: Record<string, string> = {};

  const isFilled = (table: string): boolean => ids[table] !== undefined;
  function fill(table: string): void {
    if (isFilled(table) || table === 'binned') return;
    const columns = db.pragma(`table_info(${table})`) as Column[];
    const references = referencesOf(db).filter((one) => one.table === table);
    for (const { to } of references) if (to !== table && along.some((one) => one.table === to)) fill(to);
    if (isFilled(table)) return;
    ids[table] = randomUUID();
    const row = Object.fromEntries(
      columns.flatMap(({ name, type, pk }): [string, string | number | null][] => {
        const reference = references.find((one) => one.column === name);
        if (reference) return [[name, ids[reference.to] ?? null]];
        if (name === 'id') return type === 'TEXT' ? [[name, ids[table] ?? null]] : [];
        return [[name, valueFor(table, name, type, pk)]];
      }),
    );
    const names = Object.keys(row);
    db.prepare(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    ).run(row);
    tables.push(table);
    for (const child of along) if (child.to === table) fill(child.table);
  }

  function valueFor(table: string, name: string, type: string, pk: number): string | number | null {
    if (name === 'state') return states[table] ?? null;
    if (name === 'kind' && kinds[table]) return kinds[table] ?? null;
    if (name === 'answers') return JSON.stringify({ text: mark(`${table}${name}`) });
    if (name in given) return given[name] ?? null;
    if (type !== 'TEXT')
      return /level/.test(name)
        ? 4
        : /minutes/.test(name)
          ? 90
          : /months|version/.test(name)
            ? 1
            : /_at$|^at$/.test(name)
              ? NOW
              : 0;
    return pk > 0 ? randomUUID() : mark(`${table}${name}`);
  }

  fill('course');
  const courseId = ids['course'] ?? '';
  for (const [table, subject] of Object.entries(ids).filter(([name]) => keepsTexts.includes(name))) {
    keepDraft(db, { subject, field: 'startsAt', text: mark(`draft${table}`) });
    keepRevision(db, { subject, field: 'text', text: mark(`revision${table}`), at: NOW });
  }
  keepDraft(db, { subject: hrCommentSubject(courseId), field: 'text', text: mark('drafthr') });
  bin('result', { id: randomUUID(), course_id: courseId, text: mark('binned') });
  const alias = marks.find((one) => one.includes('coursealias')) ?? '';
  const page = (text: string, tied: string | null): string => {
    const id = randomUUID();
    db.prepare(
      `INSERT INTO reflection (id, course_id, date, text, created_at, changed_at) VALUES (?, ?, '2026-06-02', ?, ?, ?)`,
    ).run(id, tied, text, NOW, NOW);
    keepRevision(db, { subject: id, field: 'text', text: `Før stod der ${alias} her`, at: NOW });
    return id;
  };
  const pages = {
    tied: page(`Jeg lærte at tie stille ${key}`, courseId),
    free: page(`Som ${alias} sagde, er pausen vigtig ${key}`, null),
  };
  bin('reflection', { id: randomUUID(), course_id: null, text: `Smidt ud om ${alias}` });

  function bin(kind: string, row: Record<string, string | null>): void {
    const { id = '' } = row;
    db.prepare('INSERT INTO binned (id, course_id, kind, rows, removed_at) VALUES (?, ?, ?, ?, ?)').run(
      randomUUID(),
      row['course_id'] ?? null,
      kind,
      JSON.stringify({ rows: [{ table: kind, row }], links: [] }),
      NOW,
    );
    keepRevision(db, { subject: id ?? '', field: 'text', text: mark(`binnedrevision${kind}`), at: NOW });
  }

  const anything = { typed: 'pausen', kind: null, courseId: null, from: null, to: null };
  for (let left = 1; left > 0;)
    left = valueOf(await searchHandlers(() => 0).find(anything, { db, now: () => NOW })).unread;
  return { id: courseId, tables: [...tables, 'binned'], marks, pages };
}

/** The marks that stand anywhere in these bytes, as they were written or as the search folds them. */
export const marksIn = (bytes: Buffer, marks: readonly string[]): string[] =>
  marks.filter((one) => bytes.includes(one) || bytes.includes(one.toLowerCase()));
