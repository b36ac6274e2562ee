import { expect, test } from 'vitest';
import { z } from 'zod';
import type { ReadableDb } from '../../../main/db/handle.ts';
import { LogbookText } from '../../../shared/meeting.ts';
import {
  forHr,
  forMeeting,
  isDeclared,
  onlyMentor,
  sharedClass,
  strictestOf,
  type Visibility,
  visibilityOf,
} from '../../../shared/visibility.ts';
import { nouns } from '../../support/nouns.ts';
import { anOpenNotebook } from '../../support/notebook.ts';

/** Keys, moments and links between rows: none of them is anything a person wrote. */
const isBookkeeping = (column: string) => /^(id|at|.+_id|.+_at)$/.test(column);
/**
 * The notebook's own row, of which the owner's name alone is declared, raw text that waits for its own field, older text of a field, the organisation's
 * own handbook, what the mentor chose for her notebook, rows that were thrown away, and what was let out and removed, as a kind and a day.
 */
const notNouns = [
  'notebook',
  'draft',
  'pack_file',
  'revision',
  'setting',
  'declined_review',
  'binned',
  'exported',
  'deletion_ledger',
];
/** Made of what the others hold, for the search alone; no document is made from them. FTS5 has tables of its own beside its index. */
const ofSearch = ['search_place', 'search_stale', 'search_index'];
const isOfSearch = (table: string) => ofSearch.includes(table) || table.startsWith('search_index_');
const camel = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** What the notebook stores that no declared field stands for: `table.column`. */
function undeclared(db: ReadableDb): string[] {
  const columns = db
    .prepare<[], { tab: string; col: string }>(
      `SELECT m.name AS tab, c.name AS col FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
       WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'`,
    )
    .all();
  return columns
    .filter(({ tab, col }) => !notNouns.includes(tab) && !isOfSearch(tab) && !isBookkeeping(col))
    .filter(({ tab, col }) => {
      const field = nouns[camel(tab)]?.shape[camel(col)] as z.ZodType | undefined;
      return field === undefined || !isDeclared(field);
    })
    .map(({ tab, col }) => `${tab}.${col}`);
}

const classes = (schema: z.ZodObject): Record<string, Visibility> =>
  Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => [name, visibilityOf(field as z.ZodType)]),
  );

test('every field of every noun says who may read it', () => {
  for (const [noun, schema] of Object.entries(nouns)) {
    for (const [name, field] of Object.entries<z.ZodType>(schema.shape)) {
      expect(isDeclared(field), `${noun}.${name}`).toBe(true);
    }
  }
});

test('whatever the notebook stores is a field that says who may read it, also of a noun to come', () => {
  const { db } = anOpenNotebook();
  expect(Object.keys(nouns).sort()).toEqual(expect.arrayContaining(['agreement', 'course', 'meeting']));
  expect(undeclared(db)).toEqual([]);
  db.exec('CREATE TABLE review (id TEXT, course_id TEXT, made_at INTEGER, answer TEXT) STRICT');
  db.exec("ALTER TABLE meeting ADD COLUMN mood TEXT NOT NULL DEFAULT ''");
  expect(undeclared(db)).toEqual(['meeting.mood', 'review.answer']);
});

test('a field that was forgotten counts as private', () => {
  const forgotten = z.string();
  expect(isDeclared(forgotten)).toBe(false);
  expect(visibilityOf(forgotten)).toBe('private');
});

test('fields under one mark are of one class: those of several, and one that was forgotten, do not compile', () => {
  const [own, both, hr] = [onlyMentor(z.string()), forMeeting(z.string()), forHr(z.string())];
  expect(sharedClass(both)).toBe('meeting');
  expect(sharedClass(own, onlyMentor(z.int()))).toBe('private');
  expect(sharedClass(hr, forHr(z.boolean()), forHr(z.int().nullable()))).toBe('hr');
  // @ts-expect-error What is the mentor's own does not stand under the mark of what both know,
  sharedClass(both, own);
  // @ts-expect-error nor the other way round,
  sharedClass(own, both);
  // @ts-expect-error nor as the last of many,
  sharedClass(hr, hr, both);
  // @ts-expect-error and what was not declared stands under none,
  sharedClass(z.string());
  // @ts-expect-error beside another either.
  sharedClass(own, z.string());
  // @ts-expect-error A mark stands for something.
  expect(() => sharedClass()).toThrow();
});

test('of the logbook page only expectations and the tasks for next time may be shared', () => {
  expect(classes(LogbookText)).toEqual({
    howItWent: 'private',
    expectations: 'meeting',
    topics: 'private',
    outcome: 'private',
    nextTasks: 'meeting',
    notes: 'private',
  });
});

test('HR may see the facts of a course and of its meetings, and no text but what is written for it', () => {
  const forHr = Object.entries(nouns).flatMap(([noun, schema]) =>
    Object.entries(classes(schema))
      .filter(([, visibility]) => visibility === 'hr')
      .map(([name]) => `${noun}.${name}`),
  );
  expect(forHr.sort()).toEqual([
    'course.alias',
    'course.endedOn',
    'course.expectedMonths',
    'course.levelAimed',
    'course.levelNow',
    'course.meetingMinutes',
    'course.name',
    'course.startsOn',
    'course.state',
    'hrComment.text',
    'meeting.date',
    'meeting.minutes',
    'meeting.preparationMinutes',
    'meeting.principles',
    'meeting.state',
    'notebook.owner',
    'reviewDone.atMeeting',
    'reviewDone.date',
    'reviewDone.kind',
  ]);
});

test('what holds several fields is of the strictest class among them, and a forgotten one is private', () => {
  const fields = { shared: forMeeting(z.string()), told: forHr(z.string()) };
  expect(strictestOf(z.object(fields))).toBe('meeting');
  expect(strictestOf(z.object({ told: fields.told }))).toBe('hr');
  expect(strictestOf(z.object({ ...fields, own: onlyMentor(z.string()) }))).toBe('private');
  expect(strictestOf(z.object({ ...fields, forgotten: z.string() }))).toBe('private');
});
