import { type Algorithm, hashRaw } from '@node-rs/argon2';
import type { KdfCost } from './kdf-cost.ts';
import { KEY_BYTES } from './masked-key.ts';

/** Argon2id's number in the library, whose const enum cannot be imported by single files. */
const ARGON2ID = 2 as Algorithm; // oxlint-disable-line typescript/no-unsafe-enum-assignment -- a const enum of the library

/** The 32-byte key that a passphrase gives with a 16-byte salt. */
export const deriveKey = (passphrase: Uint8Array, salt: Uint8Array, cost: KdfCost): Promise<Buffer> =>
  hashRaw(passphrase, {
    algorithm: ARGON2ID,
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    outputLen: KEY_BYTES,
    salt,
  });
