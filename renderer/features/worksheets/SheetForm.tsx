import { type ReactNode, useMemo } from 'react';
import { WorksheetFields, type WorksheetPage } from '../../../shared/worksheet.ts';
import { type Answers, shapeOf } from '../../../shared/worksheets/answers.ts';
import type { WorksheetDefinition } from '../../../shared/worksheets/definition.ts';
import type { SaveTarget } from '../../ui/autosave/autosaver.ts';
import { AutosaveForm } from '../../ui/form/AutosaveForm.tsx';
import { useRefresh } from '../../ui/queries.ts';

type Props = { page: WorksheetPage; definition: WorksheetDefinition; children: ReactNode };

/** The sheet's answers, each saved by itself, and its date. */
export function SheetForm({ page, definition, children }: Props) {
  const refresh = useRefresh();
  const { id, date, answers } = page.worksheet;
  const shape = useMemo(() => ({ ...shapeOf(definition), date: WorksheetFields.shape.date }), [definition]);
  const values = useMemo(() => ({ ...answers, date }), [answers, date]);
  const target = useMemo(
    (): SaveTarget => ({
      record: ({ date: changed, ...parts }) =>
        window.notebook.worksheets.record({
          id,
          answers: parts as Answers,
          ...(changed !== undefined && { date: changed as string }),
        }),
      keepDraft: (field, text) => window.notebook.drafts.keep({ subject: id, field, text }),
    }),
    [id],
  );
  return (
    <AutosaveForm shape={shape} values={values} drafts={page.drafts} target={target} onSaved={refresh}>
      {children}
    </AutosaveForm>
  );
}
