import { courseHandlers } from '../../main/features/courses/courses.handlers.ts';
import { meetingHandlers } from '../../main/features/meetings/meetings.handlers.ts';
import { worksheetHandlers } from '../../main/features/worksheets/worksheets.handlers.ts';
import { Day } from '../../shared/day.ts';
import type { Id } from '../../shared/ids.ts';
import type { Worksheet } from '../../shared/worksheet.ts';
import type { Answers } from '../../shared/worksheets/answers.ts';
import { anOpenNotebook, valueOf } from './notebook.ts';

const sheets = worksheetHandlers();

/** A course in a notebook of its own, and the ways to begin, write and read a sheet of it. */
export async function aCourseWithSheets() {
  const open = anOpenNotebook();
  const { id: courseId } = valueOf(await courseHandlers().start({ alias: 'M. K.' }, open));
  const start = async (kind: string, meetingId: Id | null = null) =>
    valueOf(await sheets.start({ courseId, kind, meetingId }, open));
  const write = async ({ id }: Worksheet, answers: Answers, later = 0) => {
    open.clock.at += later;
    return valueOf(await sheets.record({ id, answers }, open));
  };
  const answers = async ({ id }: Worksheet) => valueOf(await sheets.find({ id }, open)).worksheet.answers;
  const plan = async (date: string) =>
    valueOf(await meetingHandlers().plan({ courseId, date: Day.parse(date) }, open)).id;
  return { open, courseId, start, write, answers, plan };
}
