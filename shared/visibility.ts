import { z } from 'zod';

/** Who may read a field on paper: the mentor alone, both at the meeting, or HR too. */
export type Visibility = 'private' | 'meeting' | 'hr';

const registry = z.registry<{ visibility: Visibility }>();

const mark =
  (visibility: Visibility) =>
  <S extends z.ZodType>(schema: S): S => {
    registry.add(schema, { visibility });
    return schema;
  };

/** Declares a field as the mentor's own. Give each field a schema instance of its own. */
export const onlyMentor = mark('private');
/** Declares a field as fit for the sheet that mentor and mentee share. */
export const forMeeting = mark('meeting');
/** Declares a field as one that a summary for HR may carry. */
export const forHr = mark('hr');

/** The class a field was declared with; a field that was forgotten counts as private. */
export const visibilityOf = (field: z.ZodType): Visibility => registry.get(field)?.visibility ?? 'private';

export const isDeclared = (field: z.ZodType): boolean => registry.has(field);
