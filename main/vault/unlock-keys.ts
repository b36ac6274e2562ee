import { logEvent } from '../log.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { hasDatabase, type NotebookFolder } from '../files/notebook-folder.ts';
import type { Kdf } from './kdf-child.ts';
import { passphraseBytes } from './kdf-cost.ts';
import { replaceKeyrings } from './keyring-files.ts';
import { type UsableRings, usableRings } from './usable-rings.ts';
import { type BackupManifest, isGenuineManifest } from './backup/backup-file.ts';
import { isGenuine, type Keyring, type PassphraseSlot, passphraseSlots, unwrapRoot } from './keyring.ts';
import { deriveKeys, type Secrets, zeroSecrets } from './secrets.ts';

/**
 * The keys that a passphrase opens. The slot's own seal tells a wrong passphrase from a damaged key ring
 * before the database is touched; a damaged or strange copy is healed from the good one, and two such from a backup's.
 * @param openId where the notebook is open already, its id
 */
export async function unlockKeys(
  folder: NotebookFolder,
  kdf: Kdf,
  typed: string,
  openId?: Buffer,
): Promise<Result<Secrets>> {
  const usable = ringsToTry(folder, openId);
  return usable.ok ? tryRings(folder, usable.value, kdf, typed) : usable;
}

/** What a passphrase is tried on; where there is nothing, why. */
export function ringsToTry(folder: NotebookFolder, openId?: Buffer): Result<UsableRings> {
  if (!hasDatabase(folder)) return fail({ kind: 'damaged', what: 'notebook' });
  const usable = usableRings(folder, openId);
  return usable.rings.length > 0 ? ok(usable) : fail({ kind: 'damaged', what: usable.lack });
}

/** As `unlockKeys`, on rings that have been read. */
export async function tryRings(
  folder: NotebookFolder,
  { rings, agree, from }: UsableRings,
  kdf: Kdf,
  typed: string,
): Promise<Result<Secrets>> {
  let isForged = false;
  const isFromBackups = from.length > 0;
  for (const ring of rings) {
    const opened = await openRing(ring, kdf, typed);
    if (opened.ok && isOutdated(ring, from, opened.value)) {
      zeroSecrets(opened.value);
      break;
    }
    if (opened.ok) {
      if (!agree) await heal(folder, ring, opened.value);
      return opened;
    }
    if (opened.error.kind !== 'wrong-passphrase' && opened.error.kind !== 'damaged') return opened;
    isForged ||= opened.error.kind === 'damaged';
    // A whole ring is the last word: an older one would let a passphrase in that has been changed since. One in a
    // backup may be nobody's: which word was the last is known as soon as any of them opens.
    if (!isForged && !isFromBackups) break;
  }
  return fail(isForged ? { kind: 'damaged', what: 'keys' } : { kind: 'wrong-passphrase', retryAfterMs: 0 });
}

/** Whether the newest of the backups that the notebook's own key sealed has another ring. */
function isOutdated(ring: Keyring, from: readonly BackupManifest[], { keys }: Secrets): boolean {
  const newest = from.find((manifest) => isGenuineManifest(manifest, keys.backup));
  return newest !== undefined && newest.keyring.checksum !== ring.checksum;
}

/** Whether it is the mentor who asks for a thing that only she may do; on the open notebook, whose `id` it is. */
export async function confirmPassphrase(
  folder: NotebookFolder,
  { kdf, id }: { kdf: Kdf; id: Buffer },
  typed: string,
): Promise<Result<void>> {
  const unlocked = await unlockKeys(folder, kdf, typed, id);
  if (!unlocked.ok) return unlocked;
  zeroSecrets(unlocked.value);
  return ok(undefined);
}

/** The keys that a passphrase opens of one ring; damaged where the ring is not as the notebook's own key sealed it. */
export async function openRing(ring: Keyring, kdf: Kdf, typed: string): Promise<Result<Secrets>> {
  const id = Buffer.from(ring.id, 'hex');
  let isForged = false;
  for (const slot of passphraseSlots(ring)) {
    const root = await openSlot(slot, ring, kdf, typed);
    if (!root.ok) return root;
    if (!root.value) continue;
    const secrets = { id, root: root.value, keys: deriveKeys(root.value, id) };
    if (isGenuine(ring, secrets.keys.keyring)) return ok(secrets);
    zeroSecrets(secrets);
    isForged = true;
  }
  return fail(isForged ? { kind: 'damaged', what: 'keys' } : { kind: 'wrong-passphrase', retryAfterMs: 0 });
}

/** The root secret; undefined where the passphrase does not open this slot. */
async function openSlot(
  slot: PassphraseSlot,
  ring: Keyring,
  kdf: Kdf,
  typed: string,
): Promise<Result<Buffer | undefined>> {
  const passphrase = passphraseBytes(typed);
  const { memoryKiB, passes, lanes, salt } = slot.kdf;
  const cost = { memoryKiB, passes, lanes };
  const key = await kdf.derive({ passphrase, salt: Buffer.from(salt, 'base64'), cost });
  passphrase.fill(0);
  if (!key.ok) return key;
  const root = unwrapRoot(slot, key.value, ring.id);
  key.value.fill(0);
  return ok(root);
}

/**
 * Makes both copies the good one; what is not the notebook's own is set aside. A copy that cannot be healed now does not keep
 * the mentor out: the next unlock tries again.
 */
export async function heal(folder: NotebookFolder, ring: Keyring, { keys }: Secrets): Promise<void> {
  try {
    await replaceKeyrings(folder, ring, { key: keys.keyring, now: Date.now });
    logEvent('keyring-healed');
  } catch {
    logEvent('keyring-not-healed');
  }
}
