import { hkdfSync, randomBytes } from 'node:crypto';

export const ROOT_BYTES = 20;
const ID_BYTES = 16;
const KEY_BYTES = 32;

/** The root secret, 160 random bits, made once per notebook. Everything else is derived from it. */
export const newRootSecret = (): Buffer => randomBytes(ROOT_BYTES);
/** The notebook's id, 128 random bits, not secret: the database's salt. */
export const newNotebookId = (): Buffer => randomBytes(ID_BYTES);

export type Keys = {
  /** 32 bytes each. */
  database: Buffer;
  keyring: Buffer;
  backup: Buffer;
};

/** HKDF-SHA256 over the root secret with the notebook's id as salt, one key for each purpose. */
export function deriveKeys(root: Buffer, id: Buffer): Keys {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', root, id, `mentor-notebook/v1/${purpose}`, KEY_BYTES));
  return { database: derive('db'), keyring: derive('keyring'), backup: derive('backup') };
}

export function zeroKeys(keys: Keys): void {
  for (const key of Object.values(keys)) key.fill(0);
}

/** What an open notebook holds in memory until it is locked. */
export type Secrets = {
  /** 16 bytes, no secret. */
  id: Buffer;
  /** 20 bytes: what the recovery sheet carries, and what a new passphrase seals. */
  root: Buffer;
  keys: Keys;
};

export function zeroSecrets({ root, keys }: Secrets): void {
  root.fill(0);
  zeroKeys(keys);
}
