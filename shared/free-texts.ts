import type { z } from 'zod';
import { LONGEST_TEXT } from './text-field.ts';

/** Two things that a person may write; a day, a time, a number and a choice take neither. */
const words = ['Ring først på torsdag', 'Å'];

const taking = (noun: z.ZodObject, texts: readonly string[]): string[] =>
  Object.entries<z.ZodType>(noun.shape)
    .filter(([, field]) => texts.every((text) => field.safeParse(text).success))
    .map(([name]) => name);

/** The fields of a noun that take whatever a person writes, by what their schemas say. */
export const freeTextsOf = (noun: z.ZodObject): string[] => taking(noun, words);

/** Those of them that take pages; the others are facts of a line. */
export const longTextsOf = (noun: z.ZodObject): string[] =>
  taking(noun, [...words, 'x'.repeat(LONGEST_TEXT)]);
