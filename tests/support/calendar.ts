import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { courseHandlers } from '../../main/features/courses/courses.handlers.ts';
import { meetingHandlers } from '../../main/features/meetings/meetings.handlers.ts';
import { rhythmHandlers } from '../../main/features/rhythm/rhythm.handlers.ts';
import { createWords } from '../../main/words.ts';
import { Day } from '../../shared/day.ts';
import type { Id } from '../../shared/ids.ts';
import { aFolder, anOpenNotebook, valueOf } from './notebook.ts';
import { notRemembered } from './half-written.ts';

const courses = courseHandlers();
const meetings = meetingHandlers();

/** A course with names of all kinds, the handlers, and the file that the save dialog answers with. */
export async function aCourseWith(dates: readonly (readonly [string, object])[]) {
  const open = anOpenNotebook();
  const { id: courseId } = valueOf(await courses.start({ alias: 'M. K.' }, open));
  const ids: Id[] = [];
  for (const [date, fields] of dates) {
    const { id } = valueOf(await meetings.plan({ courseId, date: Day.parse(date) }, open));
    valueOf(await meetings.record({ id, fields }, open));
    ids.push(id);
  }
  const file = join(aFolder(), 'valgt.ics');
  const suggested: string[] = [];
  const rhythm = rhythmHandlers({
    t: createWords('da').t,
    askWhere: (name) => {
      suggested.push(name);
      return Promise.resolve(file);
    },
    halfWritten: notRemembered,
  });
  return { open, courseId, ids, rhythm, suggested, read: () => readFileSync(file) };
}

/** One that was held, two to come, and one that is cancelled. */
export const planned = [
  ['2026-10-06', { state: 'held', topics: 'Budget og sygefravær' }],
  ['2027-01-19', { startsAt: '13:00', minutes: 90, place: 'Mødelokale Åen' }],
  ['2027-03-09', { place: 'Rådhuset' }],
  ['2027-04-20', { state: 'cancelled' }],
] as const;
