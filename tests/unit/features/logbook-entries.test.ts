import { expect, test } from 'vitest';
import { insertCourse, updateCourse } from '../../../main/features/courses/courses.repo.ts';
import { entriesOf, findEntry } from '../../../main/features/documents/logbook-entries.ts';
import { insertMeeting } from '../../../main/features/meetings/meetings.repo.ts';
import { Day } from '../../../shared/day.ts';
import { Id } from '../../../shared/ids.ts';
import { aCourse, aMeeting, idOf } from '../../support/builders.ts';
import { paperOf } from '../../support/every-document.ts';
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

test('of a course that has ended the logbook on paper leaves out what was planned and never held, unless something is written there', () => {
  const { db } = anOpenNotebook();
  const course = aCourse({ state: 'stopped', startsOn: '2026-04-21', endedOn: '2026-11-23' });
  insertCourse(db, course);
  for (const [index, parts] of (
    [
      { date: '2026-04-21' },
      { date: '2026-06-30', state: 'planned' },
      { date: '2026-10-01' },
      { date: '2026-12-01', state: 'planned', expectations: 'Vi begynder med budgettet.' },
      { date: '2027-01-19', state: 'planned' },
      { date: '2027-03-09', state: 'planned', sharedNotes: 'Skrevet, før dagen kom' },
    ] as const
  ).entries())
    insertMeeting(db, aMeeting({ id: idOf(101 + index), ...parts }));
  const headings = () => {
    const paper = paperOf({ kind: 'logbook', courseId: course.id, from: null, to: null }, db);
    return 'sheets' in paper ? paper.sheets.map((sheet) => 'heading' in sheet && sheet.heading) : [];
  };
  expect(headings()).toEqual(['Møde 1', 'Møde 3', 'Møde 4', 'Møde 6']);
  updateCourse(db, course.id, { state: 'running', endedOn: null });
  expect(headings()).toHaveLength(6);
});
