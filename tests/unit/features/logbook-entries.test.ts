import { expect, test } from 'vitest';
import { insertCourse } from '../../../main/features/courses/courses.repo.ts';
import { entriesOf, findEntry } from '../../../main/features/documents/logbook-entries.ts';
import { insertMeeting } from '../../../main/features/meetings/meetings.repo.ts';
import { Day } from '../../../shared/day.ts';
import { Id } from '../../../shared/ids.ts';
import { aCourse, aMeeting, idOf } from '../../support/builders.ts';
import { anOpenNotebook } from '../../support/notebook.ts';

test('a page of the logbook by itself says what it says among the others, the next meeting’s day too', () => {
  const { db } = anOpenNotebook();
  const course = aCourse();
  insertCourse(db, course);
  const dates = ['2026-04-21', '2026-06-30', '2026-10-01'];
  for (const [index, date] of dates.entries()) {
    const state = index === 1 ? 'cancelled' : 'held';
    insertMeeting(db, aMeeting({ id: Id.parse(idOf(101 + index)), date: Day.parse(date), state }));
  }
  const entries = entriesOf(db, course.id);
  expect(entries.map(({ number, nextDate }) => [number, nextDate])).toEqual([
    [1, '2026-10-01'],
    [null, '2026-10-01'],
    [2, null],
  ]);
  for (const entry of entries)
    expect(findEntry(db, entry.meeting.id)).toEqual({ ok: true, value: { alias: course.alias, entry } });
});
