import { z } from 'zod';

/** A random UUID, lower case. */
export const Id = z.uuid().brand<'Id'>();
export type Id = z.infer<typeof Id>;
