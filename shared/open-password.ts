import { z } from 'zod';

/** Fewer letters could be tried out on a file that lies anywhere. */
const LEAST = 15;
/** A PDF knows no longer one, in bytes of UTF-8. */
const MOST_BYTES = 127;
/** As it is typed, in signs: more than any password of that length is written with; a sign may become 18 others. */
const MOST_TYPED = 1000;

const tooLong = { message: 'errors.field.tooLong' };

/** What opens a PDF; compared in the form in which readers compare it, however it is typed. */
export const OpenPassword = z
  .string()
  .max(MOST_TYPED, tooLong)
  .transform((text) => text.normalize('NFKC'))
  .pipe(
    z
      .string()
      .min(LEAST, { message: 'errors.field.openPasswordShort' })
      .refine((text) => new TextEncoder().encode(text).length <= MOST_BYTES, tooLong),
  );
export type OpenPassword = z.infer<typeof OpenPassword>;
