import { z } from 'zod';

/** Argon2id's cost. Memory in KiB. */
export type KdfCost = z.infer<typeof KdfCost>;

/** RFC 9106's second recommendation is the floor; the ceiling keeps a forged file from tying up the machine. */
export const KdfCost = z.strictObject({
  memoryKiB: z.int().min(65_536).max(1_048_576),
  passes: z.int().min(3).max(20),
  lanes: z.int().min(1).max(16),
});

export const usualCost: KdfCost = { memoryKiB: 262_144, passes: 3, lanes: 4 };
/** Where the machine cannot give the usual memory. */
export const leastCost: KdfCost = { memoryKiB: 65_536, passes: 3, lanes: 4 };

/** What a typed passphrase means: NFKC, then UTF-8, so that é is é however the keyboard made it. */
export const passphraseBytes = (typed: string): Buffer => Buffer.from(typed.normalize('NFKC'), 'utf8');
