import type { z } from 'zod';
import { type Declared, type Visibility, visibilityOf } from '../../shared/visibility.ts';

/** Who reads a paper of each class may read what is declared with these. */
const readable = {
  private: ['private', 'meeting', 'hr'],
  meeting: ['meeting', 'hr'],
  hr: ['hr'],
} as const satisfies Record<Visibility, readonly Visibility[]>;
export type Readable<C extends Visibility> = (typeof readable)[C][number];

/** A field that was forgotten counts as the mentor's own. */
type ClassOf<S> = S extends Declared<infer V> ? V : 'private';
type Fitting<C extends Visibility, Fields extends z.ZodObject> = {
  [
    K in keyof Fields['shape'] as Extract<ClassOf<Fields['shape'][K]>, Readable<C>> extends never ? never : K
  ]: z.output<Fields['shape'][K]>;
};

/** Made here alone. It has no fields; a protected member is written by no literal, and a copy by spreading loses it. */
class Seal<C extends Visibility> {
  protected isFor(paper: C): C {
    return paper;
  }
}
/** What a paper of class `C` may tell: a builder that asks for it takes nothing that was not picked for such a paper. */
export type Picked<C extends Visibility, T extends object> = Readonly<T> & Seal<C>;
/** What a paper of class `C` may tell of a noun with these fields. */
export type PickedFrom<C extends Visibility, Fields extends z.ZodObject> = Picked<C, Fitting<C, Fields>>;

/**
 * The one way from the notebook onto what others see of it: of a record only the fields whose own class fits the paper's. HR's
 * summary and text, the meeting's sheet, what a leader shows others of herself, the year plan, the calendar file and the note of
 * what is kept are made of what was picked.
 *
 * Three things carry everything by design: the access pack, which is all that is held in a mentee's courses without what the mentor
 * struck; the archive of the whole notebook; and the mentor's own copies, such as her logbook, her sheets and a course on one page.
 * The handbook, blank sheets, the mail with questions, a removal's receipt and the recovery sheet have no field of a course.
 */
export function pickFor<C extends Visibility, Fields extends z.ZodObject>(
  paper: C,
  fields: Fields,
  record: Fitting<C, Fields>,
): PickedFrom<C, Fields> {
  const shape: Readonly<Record<string, z.ZodType | undefined>> = fields.shape;
  const classes: readonly Visibility[] = readable[paper];
  const picked = Object.entries(record).filter(([name]) => {
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
    return field !== undefined && classes.includes(visibilityOf(field));
  });
  return Object.assign(new Seal<C>(), Object.fromEntries(picked) as Fitting<C, Fields>);
}

/** The same of a thing that goes whole or not at all: its class where that fits the paper's, undefined where it does not. */
export function classOn<C extends Visibility>(paper: C, own: Visibility): Readable<C> | undefined {
  const classes: readonly Visibility[] = readable[paper];
  return classes.find((one): one is Readable<C> => one === own);
}
