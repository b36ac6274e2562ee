import { type AppError, fail, ok, type Result } from '../../shared/result.ts';
import { toAppError } from '../db/db-errors.ts';
import { openNotebookFile, readNotebookId } from '../db/open.ts';
import { hasDatabase, type NotebookFolder } from '../files/notebook-folder.ts';
import { isGenuine, type Keyring } from './keyring.ts';
import { replaceKeyrings } from './keyring-files.ts';
import { knownRings } from './known-rings.ts';
import { parseRecoveryKey } from './recovery-key.ts';
import { sealPassphrase } from './seal-passphrase.ts';
import { deriveKeys, type Secrets, zeroKeys, zeroSecrets } from './secrets.ts';
import { forgetful, seenOf } from './seen.ts';
import { tellingRings } from './usable-rings.ts';
import type { VaultParts } from './vault-parts.ts';

type Sheet = { typedKey: string; passphrase: string };

/**
 * The secrets that the sheet's key and the database file give, though every key ring be gone; then a new key
 * ring under a new passphrase; one that is not the notebook's own is set aside. Nothing is written before the key has
 * opened the database.
 */
export async function recoverSecrets(
  folder: NotebookFolder,
  { kdf, cost, now, seen = forgetful }: Pick<VaultParts, 'kdf' | 'cost' | 'now' | 'seen'>,
  { typedKey, passphrase }: Sheet,
): Promise<Result<Secrets>> {
  const parsed = parseRecoveryKey(typedKey);
  if ('fault' in parsed) return fail({ kind: 'wrong-key', fault: parsed.fault });
  const { root } = parsed;
  if (!hasDatabase(folder)) {
    root.fill(0);
    return fail({ kind: 'damaged', what: 'notebook' });
  }
  const id = readNotebookId(folder.database);
  const secrets: Secrets = { id, root, keys: deriveKeys(root, id) };
  const refused = tryKey(folder, secrets);
  if (refused) {
    zeroSecrets(secrets);
    return fail(refused);
  }
  const key = secrets.keys.keyring;
  const beyond = seenOf(id.toString('hex'), seen)?.keyring ?? 0;
  const sealing = { kdf, cost, after: knownRings(folder, secrets), beyond };
  const ring = await sealPassphrase(passphrase, secrets, sealing);
  if (!ring.ok) {
    zeroSecrets(secrets);
    return ring;
  }
  try {
    await replaceKeyrings(folder, ring.value, { key, now });
  } catch (error) {
    zeroSecrets(secrets);
    throw error;
  }
  return ok(secrets);
}

/** A database that refuses the key that sealed its key ring is damaged; else the key is another's. */
function tryKey(folder: NotebookFolder, { id, root, keys }: Secrets): AppError | undefined {
  try {
    openNotebookFile(folder.database, { key: keys.database, id }).close();
    return undefined;
  } catch (error) {
    const expected = toAppError(error);
    if (!expected) throw error;
    if (expected.kind !== 'damaged') return expected;
    const isOurs = tellingRings(folder, id).some((ring) => hasSealed(root, ring));
    return isOurs ? expected : { kind: 'wrong-key', fault: 'other' };
  }
}

/** Whether a ring is genuine under this root secret and the id that it tells itself: the database's may be damaged. */
function hasSealed(root: Buffer, ring: Keyring): boolean {
  const keys = deriveKeys(root, Buffer.from(ring.id, 'hex'));
  const isOwn = isGenuine(ring, keys.keyring);
  zeroKeys(keys);
  return isOwn;
}
