import { type ReactNode, useMemo } from 'react';
import { WorksheetFields, type WorksheetPage } from '../../../shared/worksheet.ts';
import { type Answers, shapeOf } from '../../../shared/worksheets/answers.ts';
import type { WorksheetDefinition } from '../../../shared/worksheets/definition.ts';
import { targetOf } from '../../ui/autosave/target-of.ts';
import { AutosaveForm } from '../../ui/form/AutosaveForm.tsx';
import { useRefresh } from '../../ui/queries.ts';

type Props = { page: WorksheetPage; definition: WorksheetDefinition; children: ReactNode };

/** The sheet's answers, each saved by itself, and its date. */
export function SheetForm({ page, definition, children }: Props) {
  const refresh = useRefresh();
  const { id, date, answers } = page.worksheet;
  const shape = useMemo(() => ({ ...shapeOf(definition), date: WorksheetFields.shape.date }), [definition]);
  const values = useMemo(() => ({ ...answers, date }), [answers, date]);
  const target = targetOf(id, ({ date: changed, ...parts }) =>
    window.notebook.worksheets.record({
      id,
      answers: parts as Answers,
      ...(changed !== undefined && { date: changed as string }),
    }),
  );
  return (
    <AutosaveForm shape={shape} values={values} drafts={page.drafts} target={target} onSaved={refresh}>
      {children}
    </AutosaveForm>
  );
}
