import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deriveUnsavedKey, type Secrets } from '../vault/secrets.ts';
import type { Save } from './saves-of-forms.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

type Root = Pick<Secrets, 'id' | 'root'>;

/** Nonce, tag and the saves, under a key that only the open notebook has. */
export function sealSaves(saves: readonly Save[], secrets: Root): Buffer {
  const key = deriveUnsavedKey(secrets);
  const plain = Buffer.from(JSON.stringify(saves));
  try {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
    const text = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]);
  } finally {
    key.fill(0);
    plain.fill(0);
  }
}

/** @returns undefined where another notebook sealed them, or this one under the key it had before */
export function openSaves(sealed: Buffer, secrets: Root): Save[] | undefined {
  const key = deriveUnsavedKey(secrets);
  const text = sealed.subarray(NONCE_BYTES + TAG_BYTES);
  try {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const cipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const plain = Buffer.concat([cipher.update(text), cipher.final()]);
    const saves = JSON.parse(plain.toString()) as Save[];
    plain.fill(0);
    return saves;
  } catch {
    return undefined;
  } finally {
    key.fill(0);
  }
}
