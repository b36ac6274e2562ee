import { daysBetween } from '../../../shared/day.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Worksheet, WorksheetPage } from '../../../shared/worksheet.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import { Unanswered } from '../../ui/Answered.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useAnswer } from '../../ui/queries.ts';
import { Comparison } from './compare/Comparison.tsx';
import { copyNames } from './copy-names.ts';

/** Two copies of a sheet, the older one first. */
export function Compared({ page: { worksheet, copies }, other }: { page: WorksheetPage; other: Id }) {
  const language = useLanguage();
  const answer = useAnswer(['worksheet', other], () => window.notebook.worksheets.find({ id: other }));
  if (!answer.data) return <Unanswered answer={answer} />;
  const names = copyNames(copies, language);
  const copyOf = ({ id, kind, version, answers, date }: Worksheet) => {
    const definition = definitionOf(kind, version);
    return definition && { definition, answers, date, name: names.get(id) ?? '' };
  };
  const [before, after] = [worksheet, answer.data.worksheet]
    .toSorted((a, b) => daysBetween(b.date, a.date) || a.createdAt - b.createdAt)
    .map(copyOf);
  return before && after && <Comparison before={before} after={after} />;
}
