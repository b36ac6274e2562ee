import { z } from 'zod';
import type { Wording } from '../../ui/form/AutosaveForm.tsx';

/** A field that holds a list of chosen things; its text is nobody's to read. */
export function listOf<S extends z.ZodType>(one: S): Wording<z.infer<S>[]> {
  const all = z.array(one);
  return {
    parse: (text) => {
      const found = all.safeParse(JSON.parse(text));
      return found.success ? found.data : undefined;
    },
    format: (chosen) => JSON.stringify(chosen),
  };
}
