import { type ReactNode, useMemo } from 'react';
import { type Course, CourseRecord } from '../../../shared/course.ts';
import type { Draft } from '../../../shared/draft.ts';
import { targetOf } from '../../ui/autosave/target-of.ts';
import { AutosaveForm } from '../../ui/form/AutosaveForm.tsx';
import { useRefresh } from '../../ui/queries.ts';

/** The course's facts and notes: one form, whichever tab shows. */
export function CourseForm({
  course,
  children,
}: {
  course: Course & { drafts: Draft[] };
  children: ReactNode;
}) {
  const refresh = useRefresh();
  const { id } = course;
  const texts = useMemo(() => ({ noun: 'course' as const, id }), [id]);
  const target = targetOf(id, (fields) => window.notebook.courses.record({ id, fields }));
  return (
    <AutosaveForm
      shape={CourseRecord.shape}
      values={course}
      drafts={course.drafts}
      target={target}
      onSaved={refresh}
      texts={texts}
    >
      {children}
    </AutosaveForm>
  );
}
