import { z } from 'zod';

/** Every `…Fields` that a file of shared/ exports, under its noun's name. */
export const nouns: Record<string, z.ZodObject> = Object.fromEntries(
  Object.values(import.meta.glob<Record<string, unknown>>('../../shared/*.ts', { eager: true }))
    .flatMap((module) => Object.entries(module))
    .flatMap(([name, schema]) =>
      name.endsWith('Fields') && schema instanceof z.ZodObject
        ? [[name.replace(/Fields$/, '').replace(/^[A-Z]/, (letter) => letter.toLowerCase()), schema] as const]
        : [],
    ),
);
