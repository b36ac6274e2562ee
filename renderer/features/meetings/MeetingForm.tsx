import { type ReactNode, useMemo } from 'react';
import { Day } from '../../../shared/day.ts';
import { MeetingFields, type MeetingPage } from '../../../shared/meeting.ts';
import { forMeeting } from '../../../shared/visibility.ts';
import { targetOf } from '../../ui/autosave/target-of.ts';
import { AutosaveForm } from '../../ui/form/AutosaveForm.tsx';
import { useRefresh } from '../../ui/queries.ts';

/** The page's fields, and *Næste møde · Dato*, which lives in the meeting that it makes or moves. */
export function MeetingForm({ page, children }: { page: MeetingPage; children: ReactNode }) {
  const refresh = useRefresh();
  const { id, date } = page.meeting;
  const shape = useMemo(() => {
    const later = Day.refine((day) => day > date, { message: 'errors.field.nextNotAfter' });
    return { ...MeetingFields.shape, nextDate: forMeeting(later.nullable()) };
  }, [date]);
  const values = useMemo(() => ({ ...page.meeting, nextDate: page.next?.date ?? null }), [page]);
  const texts = useMemo(() => ({ noun: 'meeting' as const, id }), [id]);
  const target = targetOf(id, async ({ nextDate, ...fields }) => {
    if (nextDate === undefined) return window.notebook.meetings.record({ id, fields });
    const saved = await window.notebook.meetings.record({ id, fields });
    // Told to main though the disk refused the rest: main holds what is refused over a lock.
    const planned = await window.notebook.meetings.planNext({ id, date: nextDate as Day | null });
    return saved.ok ? planned : saved;
  });
  return (
    <AutosaveForm
      shape={shape}
      values={values}
      drafts={page.drafts}
      target={target}
      onSaved={refresh}
      texts={texts}
    >
      {children}
    </AutosaveForm>
  );
}
