import { parameterNumbers } from '../../../shared/handbook.ts';
import { answerOf } from '../../../shared/worksheets/answers.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import { partsOf } from '../../../shared/worksheets/definition.ts';
import { leadershipLevel } from '../../../shared/worksheets/leadership-level.ts';
import type { ReadableDb } from '../../db/handle.ts';
import { prepared } from '../../db/prepared.ts';
import { answersIn, newestFirst } from './worksheets.repo.ts';

type Row = { version: number; answers: string };

/** What the three parameters are called on the newest of the course's sheets that names one; empty where none does. */
export function findParameterNames(db: ReadableDb, courseId: string): string[] {
  const sheets = prepared<[string, string], Row>(
    db,
    `SELECT version, answers FROM worksheet WHERE course_id = ? AND kind = ? ORDER BY ${newestFirst}`,
  );
  for (const row of sheets.all(courseId, leadershipLevel.kind)) {
    const names = namesIn(row);
    if (names.some((name) => name !== '')) return names;
  }
  return parameterNumbers.map(() => '');
}

function namesIn({ version, answers }: Row): string[] {
  const definition = definitionOf(leadershipLevel.kind, version);
  const part = definition && partsOf(definition).find(({ kind }) => kind === 'parameters');
  const given = part?.kind === 'parameters' ? answerOf(answersIn(answers), part) : [];
  return parameterNumbers.map((number) => given[number - 1]?.name.trim() ?? '');
}
