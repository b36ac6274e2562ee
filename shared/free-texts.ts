import type { z } from 'zod';

/** Two things that a person may write; a day, a time, a number and a choice take neither. */
const words = ['Ring først på torsdag', 'Å'];

/** The fields of a noun that take whatever a person writes, by what their schemas say. */
export const freeTextsOf = (noun: z.ZodObject): string[] =>
  Object.entries<z.ZodType>(noun.shape)
    .filter(([, field]) => words.every((text) => field.safeParse(text).success))
    .map(([name]) => name);
