import { expect, test } from 'vitest';
import { agreementHandlers } from '../../../main/features/agreements/agreements.handlers.ts';
import { entriesOf } from '../../../main/features/documents/logbook-entries.ts';
import { meetingHandlers } from '../../../main/features/meetings/meetings.handlers.ts';
import { removeMeeting } from '../../../main/features/meetings/meetings.repo.ts';
import { courseHandlers } from '../../../main/features/courses/courses.handlers.ts';
import { AgreementStatus } from '../../../shared/agreement.ts';
import { addDays, Day } from '../../../shared/day.ts';
import type { Id } from '../../../shared/ids.ts';
import { NOW } from '../../support/builders.ts';
import { count, evidence } from '../../support/evidence.ts';
import { anOpenNotebook, valueOf } from '../../support/notebook.ts';
import { type Random, seeded } from '../../support/random.ts';

const COURSES = 120;
const STEPS = 30;
const agreements = agreementHandlers();
const meetings = meetingHandlers();

type Open = ReturnType<typeof anOpenNotebook>;

/** One thing a mentor does to her course, at some moment of the year. */
async function live(random: Random, open: Open, courseId: Id): Promise<void> {
  open.clock.at = NOW + (random.below(400) - 200) * 86_400_000;
  const day = addDays(Day.parse('2026-06-01'), random.below(40) * 9);
  const all = valueOf(await meetings.list({ courseId }, open));
  if (all.length < 2 || random.below(6) === 0) {
    valueOf(await meetings.plan({ courseId, date: day }, open));
    return;
  }
  const { id: meetingId } = random.pick(all);
  const made = open.db.prepare<[], Id>('SELECT id FROM agreement').pluck().all();
  const deed = random.below(10);
  if (deed < 3 || made.length === 0) {
    const { id } = valueOf(
      await agreements.add({ meetingId, owner: random.pick(['mentor', 'mentee'] as const) }, open),
    );
    valueOf(await agreements.record({ id, fields: { text: `Aftale ${made.length}` } }, open));
  } else if (deed < 7) {
    const { saidAt } = random.pick([{ saidAt: meetingId }, { saidAt: null }, { saidAt: undefined }]);
    const status = random.pick(AgreementStatus.options);
    valueOf(await agreements.record({ id: random.pick(made), fields: { status }, saidAt }, open));
  } else if (deed === 7) valueOf(await meetings.record({ id: meetingId, fields: { date: day } }, open));
  else if (deed === 8) {
    const state = random.pick(['planned', 'held', 'cancelled'] as const);
    valueOf(await meetings.record({ id: meetingId, fields: { state } }, open));
  } else if (random.below(3) === 0) removeMeeting(open.db, meetingId);
}

test('an open agreement appears exactly once in each later entry, and a closed one in none from its second on', async () => {
  let [seen, closed, entries] = [0, 0, 0];
  for (let seed = 1; seed <= COURSES; seed += 1) {
    const random = seeded(seed);
    const open = anOpenNotebook();
    const { id: courseId } = valueOf(await courseHandlers().start({ alias: 'M. K.' }, open));
    for (let step = 0; step < STEPS; step += 1) await live(random, open, courseId);
    const order = valueOf(await meetings.list({ courseId }, open));
    const taking = order.filter(({ state }) => state !== 'cancelled');
    const made = open.db
      .prepare<[], { id: string; meeting_id: string; status: string }>(
        'SELECT id, meeting_id, status FROM agreement',
      )
      .all();
    const printed = new Map(
      entriesOf(open.db, courseId).map(({ meeting, carried }) => [meeting.id, carried.map(({ id }) => id)]),
    );
    const at = (id: string) => order.findIndex((meeting) => meeting.id === id);
    const standing = new Map<string, string[]>();
    for (const { id } of order) {
      const { carried } = valueOf(await meetings.find({ id }, open));
      const ids = carried.map((one) => one.id);
      expect(new Set(ids).size, `seed ${seed}: none twice`).toBe(ids.length);
      expect(printed.get(id), `seed ${seed}: on paper as on the screen`).toEqual(ids);
      standing.set(id, ids);
      entries += 1;
    }
    for (const { id, meeting_id, status } of made) {
      const later = taking.filter((meeting) => at(meeting.id) > at(meeting_id));
      const where = order.filter((meeting) => standing.get(meeting.id)?.includes(id));
      const which = `seed ${seed}: ${status} agreement of ${meeting_id}`;
      if (status !== 'kept' && status !== 'dropped') {
        expect(
          where.map((meeting) => meeting.id),
          which,
        ).toEqual(later.map((meeting) => meeting.id));
        seen += later.length;
      } else {
        // It stands from the next meeting on without a gap, as far as it stands at all.
        expect(
          where.map((meeting) => meeting.id),
          which,
        ).toEqual(later.slice(0, where.length).map((meeting) => meeting.id));
        closed += 1;
      }
    }
  }
  expect(seen).toBeGreaterThan(COURSES);
  expect(closed).toBeGreaterThan(COURSES);
  evidence(
    import.meta.url,
    'An open agreement appears exactly once in each later entry, on the screen as on paper',
    `${COURSES} courses lived at random, ${count(entries)} entries: open agreements stand ${count(seen)} times, 0 missing, 0 twice; ${count(closed)} closed ones`,
  );
}, 120_000);
