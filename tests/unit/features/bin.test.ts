import { describe, expect, test } from 'vitest';
import type { WritableDb } from '../../../main/db/handle.ts';
import { agreementHandlers } from '../../../main/features/agreements/agreements.handlers.ts';
import { binHandlers } from '../../../main/features/bin/bin.handlers.ts';
import { throwAway } from '../../../main/features/bin/bin.repo.ts';
import { tidied } from '../../../main/features/bin/daily.ts';
import { courseHandlers } from '../../../main/features/courses/courses.handlers.ts';
import { keepDraft } from '../../../main/features/drafts/drafts.repo.ts';
import { meetingHandlers } from '../../../main/features/meetings/meetings.handlers.ts';
import { resultHandlers } from '../../../main/features/results/results.handlers.ts';
import { keepRevision } from '../../../main/features/revisions/revisions.repo.ts';
import { worksheetHandlers } from '../../../main/features/worksheets/worksheets.handlers.ts';
import type { BinKind } from '../../../shared/bin.ts';
import { Day } from '../../../shared/day.ts';
import type { Id } from '../../../shared/ids.ts';
import { idOf, NOW } from '../../support/builders.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';
import { seeded } from '../../support/random.ts';

const DAY = 86_400_000;
const bin = binHandlers();
const kinds = ['meeting', 'agreement', 'worksheet', 'result', 'reflection'] as const;

/** A course with two meetings and something of every kind that hangs on the first. */
async function aFullCourse() {
  const open = anOpenNotebook();
  const { db } = open;
  const { id: courseId } = valueOf(await courseHandlers().start({ alias: 'M. K.' }, open));
  const plan = async (date: string) =>
    valueOf(await meetingHandlers().plan({ courseId, date: Day.parse(date) }, open)).id;
  const meeting = await plan('2026-06-01');
  const second = await plan('2026-08-03');
  valueOf(
    await meetingHandlers().record({ id: meeting, fields: { topics: 'Budget', roles: ['coach'] } }, open),
  );
  const agreed = valueOf(await agreementHandlers().add({ meetingId: meeting, owner: 'mentee' }, open)).id;
  const record = agreementHandlers().record;
  valueOf(await record({ id: agreed, fields: { text: 'Skriver en liste' } }, open));
  valueOf(await record({ id: agreed, fields: { status: 'kept' }, saidAt: second }, open));
  const later = valueOf(await agreementHandlers().add({ meetingId: second, owner: 'mentor' }, open)).id;
  valueOf(await record({ id: later, fields: { text: 'Ringer' } }, open));
  valueOf(await record({ id: later, fields: { status: 'partly' }, saidAt: meeting }, open));
  const { id: result } = valueOf(
    await resultHandlers().fromAgreement({ agreementId: agreed, meetingId: meeting }, open),
  );
  const sheet = valueOf(
    await worksheetHandlers().start({ courseId, kind: 'review-meeting', meetingId: meeting }, open),
  ).id;
  db.prepare('INSERT INTO declined_review (meeting_id, kind) VALUES (?, ?)').run(meeting, 'review-early');
  db.prepare(
    `INSERT INTO reflection (id, course_id, meeting_id, date, text, created_at, changed_at)
     VALUES (?, ?, ?, '2026-06-02', 'Jeg talte for meget', ?, ?)`,
  ).run(idOf(900), courseId, meeting, NOW, NOW);
  keepDraft(db, { subject: meeting, field: 'startsAt', text: 'kvart i' });
  keepRevision(db, { subject: agreed, field: 'text', text: 'Skriver noget', at: NOW });
  const ids: Record<BinKind, string> = {
    meeting,
    agreement: agreed,
    worksheet: sheet,
    result,
    reflection: idOf(900),
  };
  return { open, courseId, ids, second };
}

/** All that the notebook holds but the bin and the search's index of it, table by table. */
function everything(db: WritableDb): Record<string, unknown[]> {
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
  return Object.fromEntries(
    tables
      .filter((table) => table !== 'binned' && !table.startsWith('search_'))
      .map((table) => [
        table,
        db
          .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`)
          .all()
          .map((row) => JSON.stringify(row))
          .sort(),
      ]),
  );
}

const list = async (open: ReturnType<typeof anOpenNotebook>) => valueOf(await bin.list(undefined, open));
const back = async (open: ReturnType<typeof anOpenNotebook>, id: Id) => bin.putBack({ id }, open);

test.each(kinds)(
  'a %s is put back as it was, with all that went along and all that pointed to it',
  async (kind) => {
    const { open, ids } = await aFullCourse();
    const before = everything(open.db);
    expect(throwAway(open.db, kind, ids[kind], NOW)).toBe(true);
    expect(everything(open.db)).not.toEqual(before);
    const [thing] = await list(open);
    expect(thing).toMatchObject({ kind, alias: 'M. K.', removedAt: NOW, goneAt: NOW + 30 * DAY });
    valueOf(await back(open, thing?.id as Id));
    expect(everything(open.db)).toEqual(before);
    expect(await list(open)).toEqual([]);
  },
);

test('whatever is thrown away in whatever order, the whole is there again when it is put back in turn', async () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const random = seeded(seed);
    const { open, ids, second } = await aFullCourse();
    const before = everything(open.db);
    const all: [BinKind, string][] = [
      ...kinds.map((kind): [BinKind, string] => [kind, ids[kind]]),
      ['meeting', second],
    ];
    while (all.length > 0) {
      const one = random.pick(all);
      all.splice(all.indexOf(one), 1);
      const [kind, id] = one;
      open.clock.at += 1000;
      throwAway(open.db, kind, id, open.now());
    }
    for (const { id } of await list(open)) valueOf(await back(open, id));
    expect(everything(open.db), `seed ${seed}`).toEqual(before);
  }
}, 60_000);

test('an agreement whose meeting is in the bin waits until the meeting is back', async () => {
  const { open, ids } = await aFullCourse();
  throwAway(open.db, 'agreement', ids.agreement, NOW);
  throwAway(open.db, 'meeting', ids.meeting, NOW + 1);
  const [meeting, agreement] = await list(open);
  expect(await back(open, agreement?.id as Id)).toMatchObject({
    error: { issues: [{ message: 'errors.field.noPlaceBack' }] },
  });
  valueOf(await back(open, meeting?.id as Id));
  valueOf(await back(open, agreement?.id as Id));
  expect(await list(open)).toEqual([]);
});

test('a sheet whose meeting is gone for good comes back without it', async () => {
  const { open, ids } = await aFullCourse();
  throwAway(open.db, 'worksheet', ids.worksheet, NOW);
  throwAway(open.db, 'meeting', ids.meeting, NOW + 1);
  const [meeting, sheet] = await list(open);
  valueOf(await bin.forget({ id: meeting?.id as Id }, open));
  valueOf(await back(open, sheet?.id as Id));
  expect(open.db.prepare('SELECT meeting_id FROM worksheet').pluck().all()).toEqual([null]);
});

describe('for good', () => {
  test('nothing of it is left: no draft, no earlier text, nor what in the bin belonged to it', async () => {
    const { open, ids } = await aFullCourse();
    throwAway(open.db, 'agreement', ids.agreement, NOW);
    throwAway(open.db, 'meeting', ids.meeting, NOW + 1);
    const [meeting] = await list(open);
    valueOf(await bin.forget({ id: meeting?.id as Id }, open));
    expect(await list(open)).toEqual([]);
    const left = JSON.stringify(everything(open.db));
    for (const text of ['Budget', 'Skriver noget', 'kvart i']) expect(left).not.toContain(text);
    expect(left).toContain('Jeg talte for meget');
  });

  test('it goes after thirty days and not before, by the clock of the notebook', async () => {
    const { open, ids } = await aFullCourse();
    throwAway(open.db, 'result', ids.result, NOW);
    open.clock.at = NOW + 30 * DAY - 1;
    expect(await list(open)).toHaveLength(1);
    open.clock.at = NOW + 30 * DAY;
    expect(await list(open)).toEqual([]);
  });

  test('a clock that is years ahead for a day takes nothing, whatever is written on that day; one that goes on is believed', async () => {
    const { open, ids } = await aFullCourse();
    const ahead = NOW + 3650 * DAY;
    throwAway(open.db, 'result', ids.result, NOW);
    open.clock.at = ahead;
    expect(await list(open)).toHaveLength(1);
    throwAway(open.db, 'agreement', ids.agreement, ahead);
    expect(await list(open), 'by what that day has written').toHaveLength(2);
    open.clock.at = NOW + DAY;
    expect(await list(open), 'set right').toHaveLength(2);
    open.clock.at = ahead + DAY;
    expect(await list(open), 'the day after').toHaveLength(1);
  });

  test('it goes at the first call after the unlock, and on each day after', async () => {
    const { open, ids } = await aFullCourse();
    const rest = () => open.db.prepare<[], number>('SELECT count(*) FROM binned').pluck().get();
    tidied(open);
    throwAway(open.db, 'result', ids.result, NOW - 31 * DAY);
    tidied(open);
    expect(rest(), 'once a day is enough').toBe(1);
    open.clock.at += DAY;
    tidied(open);
    expect(rest()).toBe(0);
  });

  test('what is of a course goes with the course', async () => {
    const { open, ids, courseId } = await aFullCourse();
    throwAway(open.db, 'result', ids.result, NOW);
    open.db.prepare('DELETE FROM course WHERE id = ?').run(courseId);
    expect(await list(open)).toEqual([]);
  });
});

test('what is empty is taken away at once, and what is not there is said to be not there', async () => {
  const { open, ids, courseId } = await aFullCourse();
  const added = valueOf(
    await agreementHandlers().add({ meetingId: ids.meeting as Id, owner: 'mentor' }, open),
  );
  valueOf(await agreementHandlers().remove({ id: added.id }, open));
  const empty = valueOf(await resultHandlers().add({ courseId, meetingId: null }, open));
  valueOf(await resultHandlers().remove({ id: empty.id }, open));
  expect(await list(open)).toEqual([]);
  expect(throwAway(open.db, 'meeting', added.id, NOW)).toBe(false);
  expect(await bin.forget({ id: added.id }, open)).toMatchObject({ error: { entity: 'binned' } });
  expect(await bin.putBack({ id: added.id }, open)).toMatchObject({ error: { entity: 'binned' } });
});
