import type { Id } from '../../../shared/ids.ts';
import type { Worksheet } from '../../../shared/worksheet.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { useAnswer } from '../../ui/queries.ts';
import { Comparison } from './compare/Comparison.tsx';

/** Two copies of a sheet, the older one first. */
export function Compared({ worksheet, other }: { worksheet: Worksheet; other: Id }) {
  const answer = useAnswer(['worksheet', other], () => window.notebook.worksheets.find({ id: other }));
  if (!answer.data) return <Unanswered answer={answer} />;
  const [before, after] = [worksheet, answer.data.worksheet]
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.createdAt - b.createdAt)
    .map(copyOf);
  return before && after && <Comparison before={before} after={after} />;
}

function copyOf({ kind, version, answers, date }: Worksheet) {
  const definition = definitionOf(kind, version);
  return definition && { definition, answers, date };
}
