import type { z } from 'zod';
import { visibilityOf, type Visibility } from '../../shared/visibility.ts';

const readable: Record<Visibility, readonly Visibility[]> = {
  private: ['private', 'meeting', 'hr'],
  meeting: ['meeting', 'hr'],
  hr: ['hr'],
};

/** Of a noun, the fields that a paper of this class may carry. */
export function pickFor<S extends z.ZodObject>(
  schema: S,
  value: z.infer<S>,
  paper: Visibility,
): Partial<z.infer<S>> {
  const allowed = Object.entries(schema.shape).filter(([, field]) =>
    readable[paper].includes(visibilityOf(field as z.ZodType)),
  );
  const all: Record<string, unknown> = value;
  return Object.fromEntries(allowed.map(([name]) => [name, all[name]])) as Partial<z.infer<S>>;
}
