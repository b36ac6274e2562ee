import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { hrJson } from '../../../main/documents/hr-data.ts';
import { addDays, Day } from '../../../shared/day.ts';
import { CourseState } from '../../../shared/course.ts';
import { HrSummary } from '../../../shared/hr-summary.ts';
import { NOW } from '../../support/builders.ts';
import { hrFacts } from '../../support/hr.ts';
import { aLifeMeeting } from '../../support/life.ts';
import { aFolder } from '../../support/notebook.ts';
import { seeded } from '../../support/random.ts';

const guideFile = join(import.meta.dirname, '../../../docs/hr-summary.md');
const guide = () => readFileSync(guideFile, 'utf8');
const blocksOf = (language: string): string[] =>
  Array.from(
    guide().matchAll(new RegExp('```' + language + '\\n([\\s\\S]*?)```', 'g')),
    ([, text = '']) => text,
  );

/** Set to have the document's schema written anew. */
test('the schema in docs/hr-summary.md is the one that the summaries are checked by', () => {
  const schema = `${JSON.stringify(z.toJSONSchema(HrSummary), null, 2)}\n`;
  if (process.env['WRITE_SCHEMA'])
    writeFileSync(
      guideFile,
      guide().replace(/```json\n[\s\S]*?```/, () => '```json\n' + schema + '```'),
    );
  expect(blocksOf('json')).toEqual([schema]);
});

test('every field of a summary is explained in docs/hr-summary.md', () => {
  const [fields = ''] = guide().split('## A folder of CSV files');
  for (const name of Object.keys(HrSummary.shape)) expect(fields).toMatch(new RegExp(`\`${name}[\`.]`));
});

type Row = Record<string, string | number>;

/** The files of a thousand courses that are all different, as HR gets them. */
function aThousand(madeAt = NOW): string[] {
  const random = seeded(2026);
  return Array.from({ length: 1000 }, (_, number) => {
    const first = addDays(Day.parse('2025-06-02'), random.below(500));
    const held = random.below(9);
    const state = random.pick(CourseState.options);
    const facts = hrFacts({
      course: {
        alias: `M${String(number).padStart(4, '0')} æøå`,
        startsOn: random.below(20) === 0 ? null : first,
        levelNow: random.pick([3, 4, 5, null]),
        state,
        endedOn: state === 'completed' || state === 'stopped' ? addDays(first, 300) : null,
      },
      meetings: Array.from({ length: held + random.below(4) }, (_each, index) =>
        aLifeMeeting(index + 1, addDays(first, index * 40), {
          state: index < held ? 'held' : 'planned',
          minutes: 30 + 5 * random.below(30),
        }),
      ),
      comment: random.below(3) === 0 ? 'Går godt; "fint".\nEn linje til.' : '',
      madeAt,
      choice: { comment: true, preparation: random.below(2) === 0, principles: random.below(2) === 0 },
    });
    return hrJson(facts);
  });
}

test('every summary passes the schema in docs/hr-summary.md, and none with a key that is not in it', () => {
  const validator = new Ajv2020({ formats: { date: /^\d{4}-\d\d-\d\d$/ } });
  const [schema = ''] = blocksOf('json');
  const passes = validator.compile(JSON.parse(schema) as object);
  const files = aThousand().map((json): unknown => JSON.parse(json));
  expect(files.filter((one) => !passes(one))).toEqual([]);
  const first = files
    .map((one) => HrSummary.parse(one))
    .find(({ principles, meetings }) => principles && meetings.length > 0);
  if (!first) throw new Error('No summary has all that can be chosen');
  const { meetings, principles = [], reviews, ...rest } = first;
  const others = {
    note: { ...first, note: 'HEMMELIGT' },
    'an answer': { ...first, reviews: { ...reviews, answer: 'HEMMELIGT' } },
    'a topic': { ...first, meetings: meetings.map((one) => ({ ...one, topics: 'HEMMELIGT' })) },
    'a question': { ...first, principles: principles.map((one) => ({ ...one, question: 'Tør du?' })) },
    'why it was stopped': { ...first, state: 'stopped: trust' },
    'a day in words': { ...first, startsOn: 'i april' },
    'no meetings': rest,
    'no mentee': { ...first, mentee: '' },
  };
  for (const [what, other] of Object.entries(others)) expect(passes(other), what).toBe(false);
});

const counted = <K extends string>(keys: readonly K[]): Map<K, number> => {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

test('the DuckDB examples in docs/hr-summary.md count a thousand summaries as we do', async () => {
  const files = aThousand();
  const all = files.map((json) => HrSummary.parse(JSON.parse(json)));
  const folder = join(aFolder(), 'hr');
  mkdirSync(folder);
  const put = (json: string, name: string) =>
    writeFileSync(join(folder, `HR-opsummering ${name}.json`), json);
  for (const [index, json] of files.entries()) put(json, String(index));
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  const ask = async (sql: string): Promise<Row[]> => {
    const rows = await connection.runAndReadAll(sql.replaceAll("'hr/", `'${folder}/`));
    return rows.getRowObjectsJson() as Row[];
  };
  const examples = blocksOf('sql');
  expect(examples).toHaveLength(4);
  const [courses = [], levels = [], months = []] = await Promise.all(examples.slice(0, 3).map(ask));
  // Every tenth is sent again a day later.
  const again = aThousand(NOW + 86_400_000);
  for (const [index, json] of again.entries()) if (index % 10 === 0) put(json, `${String(index)} (2)`);
  const newest = await ask(examples[3] ?? '');
  connection.closeSync();
  database.closeSync();

  expect(courses).toHaveLength(1000);
  expect(courses.map(({ mentee }) => mentee)).toEqual(
    all
      .toSorted((a, b) => b.heldMeetings - a.heldMeetings || (a.mentee < b.mentee ? -1 : 1))
      .map(({ mentee }) => mentee),
  );
  const made = (json: string | undefined) => HrSummary.parse(JSON.parse(json ?? '')).madeAt;
  expect(newest.map(({ madeAt }) => madeAt)).toEqual(
    all.map((_, index) => made((index % 10 === 0 ? again : files)[index])),
  );
  expect(newest.map(({ mentee }) => mentee)).toEqual(all.map(({ mentee }) => mentee));
  const hours = courses.reduce((sum, row) => sum + Number(row['hours']), 0);
  expect(hours * 60).toBeCloseTo(
    all.reduce((sum, one) => sum + one.meetingMinutes, 0),
    3,
  );

  const groups = counted(all.map(({ levelNow, state }) => `${String(levelNow)} ${state}`));
  expect(levels).toHaveLength(groups.size);
  for (const row of levels) {
    const key = `${String(row['levelNow'])} ${String(row['state'])}`;
    const own = all.filter(({ levelNow, state }) => `${String(levelNow)} ${state}` === key);
    expect(Number(row['courses']), key).toBe(own.length);
    expect(Number(row['meetings']), key).toBe(own.reduce((sum, one) => sum + one.heldMeetings, 0));
    expect(Number(row['minutes']), key).toBe(own.reduce((sum, one) => sum + one.meetingMinutes, 0));
  }

  const byMonth = counted(all.flatMap(({ meetings }) => meetings.map(({ date }) => date.slice(0, 7))));
  expect(months.map(({ month, meetings }) => [month, Number(meetings)])).toEqual(
    [...byMonth].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
});
