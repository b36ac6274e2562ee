import { expect, test } from 'vitest';
import { notebookFeatures } from '../../../main/features/notebook-features.ts';
import { findCourse } from '../../../main/features/courses/courses.repo.ts';
import { removeCourse } from '../../../main/features/removal/removal.repo.ts';
import { reflectionsNaming } from '../../../main/features/reflections/reflections-naming.repo.ts';
import { addDays, Day } from '../../../shared/day.ts';
import { hrCommentSubject } from '../../../shared/hr-comment.ts';
import type { Id } from '../../../shared/ids.ts';
import { NOW } from '../../support/builders.ts';
import { namedSubjects, orphansIn } from '../../support/kept-under.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';
import { type Random, seeded } from '../../support/random.ts';

const NOTEBOOKS = 12;
const STEPS = 160;
const DAY = 86_400_000;
const calls = notebookFeatures();

type Open = ReturnType<typeof anOpenNotebook>;
type Step = (random: Random, open: Open) => unknown;

const idsIn = ({ db }: Open, table: string): Id[] =>
  db.prepare<[], Id>(`SELECT id FROM ${table} ORDER BY rowid`).pluck().all();
const oneOf = (random: Random, ids: readonly Id[]): Id | undefined =>
  ids.length > 0 ? random.pick(ids) : undefined;
const aDay = (random: Random) => addDays(Day.parse('2026-06-01'), random.below(40) * 9);
/** Half of what is written is cleared again, and so is kept as an earlier text. */
const aText = (random: Random) => (random.below(2) ? '' : `Budget ${random.below(1000)}`);

/** Works on one row of a table, where there is one. */
const toOne =
  (table: string, work: (id: Id, random: Random, open: Open) => unknown): Step =>
  (random, open) => {
    const id = oneOf(random, idsIn(open, table));
    return id && work(id, random, open);
  };

/** What a mentor may do next; a refusal is as good as any answer. */
const steps: readonly Step[] = [
  toOne('course', (courseId, random, open) => calls.meetings.plan({ courseId, date: aDay(random) }, open)),
  toOne('course', (courseId, random, open) => calls.meetings.plan({ courseId, date: aDay(random) }, open)),
  toOne('meeting', (id, random, open) =>
    calls.meetings.record({ id, fields: { expectations: aText(random) } }, open),
  ),
  toOne('meeting', (id, _, open) =>
    calls.meetings.record({ id, fields: { expectations: '', topics: '' } }, open),
  ),
  toOne('meeting', (id, random, open) => calls.meetings.planNext({ id, date: aDay(random) }, open)),
  toOne('meeting', (id, _, open) => calls.meetings.planNext({ id, date: null }, open)),
  toOne('meeting', (id, _, open) => calls.meetings.planNext({ id, date: null }, open)),
  toOne('meeting', (id, random, open) => random.below(4) || calls.meetings.remove({ id }, open)),
  toOne('meeting', (meetingId, _, open) => calls.agreements.add({ meetingId, owner: 'mentee' }, open)),
  toOne('agreement', (id, random, open) =>
    calls.agreements.record({ id, fields: { text: aText(random) } }, open),
  ),
  toOne('agreement', (id, _, open) => calls.agreements.remove({ id }, open)),
  toOne('course', (courseId, _, open) => calls.results.add({ courseId, meetingId: null }, open)),
  toOne('result', (id, random, open) => calls.results.record({ id, fields: { text: aText(random) } }, open)),
  toOne('result', (id, _, open) => calls.results.remove({ id }, open)),
  toOne('course', (courseId, _, open) =>
    calls.worksheets.start({ courseId, kind: 'swot', meetingId: null }, open),
  ),
  toOne('worksheet', (id, _, open) => calls.worksheets.remove({ id }, open)),
  toOne('course', (courseId, _, open) => calls.reflections.start({ courseId, meetingId: null }, open)),
  toOne('reflection', (id, random, open) =>
    calls.reflections.record({ id, fields: { text: aText(random) } }, open),
  ),
  toOne('reflection', (id, _, open) => calls.reflections.remove({ id }, open)),
  toOne('course', (id, random, open) => calls.courses.record({ id, fields: { notes: aText(random) } }, open)),
  toOne('course', (id, random, open) =>
    calls.hr.recordComment({ id, fields: { text: aText(random) } }, open),
  ),
  (random, open) => {
    const tables = ['course', 'meeting', 'agreement', 'worksheet', 'result', 'reflection'];
    const comments = idsIn(open, 'course').map(hrCommentSubject);
    const subjects = [...namedSubjects, ...comments, ...tables.flatMap((table) => idsIn(open, table))];
    const text = random.below(4) ? 'kvart i' : null;
    return calls.drafts.keep({ subject: random.pick(subjects), field: 'startsAt', text }, open);
  },
  toOne('binned', (id, _, open) => calls.bin.putBack({ id }, open)),
  toOne('binned', (id, _, open) => calls.bin.forget({ id }, open)),
  (random, open) => (open.clock.at += random.below(3) * DAY),
];

test('each draft and each earlier text is of something that is there or lies in the bin, whatever the mentor does', async () => {
  let earlier = 0;
  for (let seed = 1; seed <= NOTEBOOKS; seed += 1) {
    const random = seeded(seed);
    const open = anOpenNotebook();
    open.clock.at = NOW;
    for (const alias of ['M. K.', 'S. T.']) valueOf(await calls.courses.start({ alias }, open));
    for (let step = 0; step < STEPS; step += 1) {
      await random.pick(steps)(random, open);
      expect(orphansIn(open.db), `seed ${seed}, step ${step}`).toEqual([]);
    }
    earlier += Number(open.db.prepare('SELECT count(*) FROM revision').pluck().get());
    for (const id of idsIn(open, 'course')) {
      const course = findCourse(open.db, id);
      const pages = course ? reflectionsNaming(open.db, course) : [];
      const decided = pages.map(({ reflection }) => ({ id: reflection.id, text: null }));
      expect(course && removeCourse(open.db, course, { pages: decided, at: open.now() })).toBeDefined();
      expect(orphansIn(open.db), `seed ${seed}`).toEqual([]);
    }
  }
  expect(earlier).toBeGreaterThan(3 * NOTEBOOKS);
});
