import { z } from 'zod';

/** Who may read a field on paper: the mentor alone, both at the meeting, or HR too. */
export type Visibility = 'private' | 'meeting' | 'hr';

const registry = z.registry<{ visibility: Visibility }>();

declare const declaredAs: unique symbol;
/** A field's schema that says, in its type too, who may read it. */
export type Declared<V extends Visibility = Visibility> = { readonly [declaredAs]: V };

const mark =
  <V extends Visibility>(visibility: V) =>
  <S extends z.ZodType>(schema: S): S & Declared<V> => {
    // A copy, so that one schema in two fields can stand for two classes.
    const own = schema.clone();
    registry.add(own, { visibility });
    return own as S & Declared<V>;
  };

/** Declares a field as the mentor's own. */
export const onlyMentor = mark('private');
/** Declares a field as fit for the sheet that mentor and mentee share. */
export const forMeeting = mark('meeting');
/** Declares a field as one that a summary for HR may carry. */
export const forHr = mark('hr');

/** The class a field was declared with; a field that was forgotten counts as private. */
export const visibilityOf = (field: z.ZodType): Visibility => registry.get(field)?.visibility ?? 'private';

/** The class that the fields under one mark share; fields of several classes do not compile. */
export const sharedClass = <V extends Visibility>(
  ...fields: readonly [z.ZodType & Declared<V>, ...Declared<NoInfer<V>>[]]
): Visibility => visibilityOf(fields[0]);

const strictestFirst: readonly Visibility[] = ['private', 'meeting', 'hr'];

/** The class of what holds all of these fields: the strictest of theirs. */
export const strictestOf = ({ shape }: z.ZodObject): Visibility =>
  strictestFirst.find((one) =>
    Object.values(shape).some((field) => visibilityOf(field as z.ZodType) === one),
  ) ?? 'private';

export const isDeclared = (field: z.ZodType): boolean => registry.has(field);
