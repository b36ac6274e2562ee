import { createHmac, randomBytes } from 'node:crypto';

export const ROOT_BYTES = 20;
const ID_BYTES = 16;
const FIRST_BLOCK = Buffer.of(1);

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

/**
 * HKDF-SHA256 (RFC 5869) over the root secret with the notebook's id as salt, one key for each purpose. Written out,
 * since Node's own keeps a copy of the root secret until its garbage is collected. A key is as long as one
 * block of the hash, so that the first block is all there is to expand.
 */
function derive<Purpose extends string>(
  root: Buffer,
  id: Buffer,
  purposes: readonly Purpose[],
): Record<Purpose, Buffer> {
  const extracted = createHmac('sha256', id).update(root).digest();
  const keyFor = (purpose: string) =>
    createHmac('sha256', extracted).update(`mentor-notebook/v1/${purpose}`).update(FIRST_BLOCK).digest();
  const keys = Object.fromEntries(purposes.map((purpose) => [purpose, keyFor(purpose)]));
  extracted.fill(0);
  return keys as Record<Purpose, Buffer>;
}

export function deriveKeys(root: Buffer, id: Buffer): Keys {
  const { db: database, keyring, backup } = derive(root, id, ['db', 'keyring', 'backup']);
  return { database, keyring, backup };
}

/** For what a disk refused and main holds over a lock; of no use to a file. Zeroed by the one who asked for it. */
export const deriveUnsavedKey = ({ root, id }: Pick<Secrets, 'root' | 'id'>): Buffer =>
  derive(root, id, ['unsaved']).unsaved;

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

export const copySecrets = ({ id, root }: Pick<Secrets, 'id' | 'root'>): Secrets => ({
  id: Buffer.from(id),
  root: Buffer.from(root),
  keys: deriveKeys(root, id),
});
