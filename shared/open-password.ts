import { z } from 'zod';

/** Fewer letters could be tried out on a file that lies anywhere. */
const LEAST = 15;
/** A PDF knows no longer one, in bytes of UTF-8. */
const MOST_BYTES = 127;

/** What opens a PDF; compared in the form in which readers compare it, however it is typed. */
export const OpenPassword = z
  .string()
  .transform((text) => text.normalize('NFKC'))
  .pipe(
    z
      .string()
      .min(LEAST, { message: 'errors.field.openPasswordShort' })
      .refine((text) => new TextEncoder().encode(text).length <= MOST_BYTES, {
        message: 'errors.field.tooLong',
      }),
  );
export type OpenPassword = z.infer<typeof OpenPassword>;
