import type { Id } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import type { Answers } from '../../../shared/worksheets/answers.ts';
import { valueOf } from '../../support/value-of.ts';
import type { Stack } from '../rig/stack.ts';
import { numberOf, textOf } from './notebook.ts';

/** One text is all there is on it. */
const KIND = 'manager-talk';

/** The course's one sheet, which begins where there is none. */
export async function useSheet({ api }: Stack): Promise<Result<{ id: Id }>> {
  const courses = await api.courses.list();
  if (!courses.ok) return courses;
  const [course] = courses.value;
  if (!course) throw new Error('The course is gone');
  return api.worksheets.use({ courseId: course.id, kind: KIND });
}

/** Writes the text of that number over the one that stands there, which becomes an earlier state at the same time. */
export const writeSheet = ({ api }: Stack, id: Id, number: number): Promise<Result<{ savedAt: number }>> =>
  api.worksheets.record({ id, answers: { text: textOf(number) } });

/** What is wrong with the sheet, where the lines `sheet NUMBER` of these were acknowledged, in this order. */
export async function sheetProblems({ api }: Stack, acknowledged: readonly string[]): Promise<string[]> {
  const numbers = acknowledged
    .filter((line) => line.startsWith('sheet '))
    .map((line) => numberOf(line.slice('sheet '.length)));
  const [course] = valueOf(await api.courses.list());
  const [sheet] = course ? valueOf(await api.worksheets.list({ courseId: course.id })) : [];
  if (!sheet) return numbers.length > 0 ? ['the sheet is gone'] : [];
  const { id } = sheet;
  const states: Answers[] = [valueOf(await api.worksheets.find({ id })).worksheet.answers];
  for (const { id: earlier } of valueOf(await api.worksheets.history({ id })))
    states.push(valueOf(await api.worksheets.earlier({ id, earlier })).answers);
  const texts = states
    .map(({ text }) => (typeof text === 'string' ? text : ''))
    .filter((text) => text !== '');
  const found = texts.map(numberOf);
  const problems = texts
    .filter((text) => text !== textOf(numberOf(text)))
    .map((text) => `sheet ${numberOf(text)} is not whole`);
  const last = numbers.at(-1);
  if (last !== undefined && (found[0] ?? 0) < last)
    problems.push(`sheet ${last} became ${found[0] ?? 'nothing'}`);
  for (const number of numbers) if (!found.includes(number)) problems.push(`sheet ${number} is gone`);
  // Half of the transaction: the earlier state was kept, and what should replace it did not come.
  if (new Set(found).size < found.length) problems.push('what stands on the sheet stood there before');
  return problems;
}
