import { fail, type Result } from '../../shared/result.ts';
import type { NotebookFolder } from '../files/notebook-folder.ts';
import { type BackupManifest, isGenuineManifest } from './backup/backup-file.ts';
import type { Kdf } from './kdf-child.ts';
import { isGenuine, type Keyring, passphraseSlots } from './keyring.ts';
import { type Keys, type Secrets, zeroSecrets } from './secrets.ts';
import { forgetful, type Seen, seenOf, type SeenMemory } from './seen.ts';
import { heal, openRing, ringsToTry, tryRings } from './unlock-keys.ts';

/** So many rings of backups are tried at most: each costs a key derivation, and anyone may have written them. */
const MOST_TRIED = 3;

type Parts = { folder: NotebookFolder; kdf: Kdf; seen?: SeenMemory };

/**
 * The keys that a passphrase opens of the shut notebook. Where older key files have been put back, its present passphrase opens
 * the newest ring in the backups, which takes their place; where there is none, they are told as older.
 */
export async function unlockShut(
  { folder, kdf, seen = forgetful }: Parts,
  typed: string,
): Promise<Result<Secrets>> {
  const usable = ringsToTry(folder);
  if (!usable.ok) return usable;
  const unlocked = await tryRings(folder, usable.value, kdf, typed);
  if (unlocked.ok || unlocked.error.kind !== 'wrong-passphrase') return unlocked;
  const { rings, from, backups } = usable.value;
  const newest = rings.reduce((a, b) => (b.generation > a.generation ? b : a));
  const known = seenOf(newest.id, seen);
  const isBeside = from.length === 0;
  const opened = isBeside && (await openNewer(newest, { known, all: backups() }, { folder, kdf }, typed));
  if (opened) return opened;
  const areKeysOlder = known && known.keyring > newest.generation;
  return areKeysOlder ? fail({ ...unlocked.error, areKeysOlder }) : unlocked;
}

/** @returns undefined where no newer ring is opened; what failed at one says nothing of this notebook, but for a lock */
async function openNewer(
  beside: Keyring,
  { known, all }: { known: Seen | undefined; all: readonly BackupManifest[] },
  { folder, kdf }: Parts,
  typed: string,
): Promise<Result<Secrets> | undefined> {
  const later = all.filter((manifest) => isLater(manifest, beside, known));
  for (const ring of ringsOf(later)) {
    const opened = await openRing(ring, kdf, typed);
    if (opened.ok && isLastWord(ring, beside, { later, all, keys: opened.value.keys })) {
      await heal(folder, ring, opened.value);
      return opened;
    }
    if (opened.ok) zeroSecrets(opened.value);
    else if (opened.error.kind === 'locked') return opened;
  }
  return undefined;
}

/**
 * Whether a backup tells of a newer ring than the one beside the notebook. Where that one is no older than what was last seen,
 * the mentor has gone on with it: only a backup that was made after that knows better.
 */
function isLater({ id, generation, keyring }: BackupManifest, beside: Keyring, known?: Seen): boolean {
  if (id !== beside.id || keyring.id !== id || keyring.generation <= beside.generation) return false;
  if (!known) return true;
  return known.keyring > beside.generation
    ? keyring.generation >= known.keyring
    : generation > known.notebook;
}

/** The newest few, each once. The program seals one passphrase in a ring; more of them are somebody's, to be waited for. */
function ringsOf(manifests: readonly BackupManifest[]): Keyring[] {
  const rings = new Map(manifests.map(({ keyring }) => [keyring.checksum, keyring]));
  return [...rings.values()]
    .filter((ring) => passphraseSlots(ring).length === 1)
    .sort((a, b) => b.generation - a.generation)
    .slice(0, MOST_TRIED);
}

type Backups = { later: readonly BackupManifest[]; all: readonly BackupManifest[]; keys: Keys };

/**
 * Whether the key that this ring gives is the one of the ring beside the notebook, so that nobody has made it up, and has sealed
 * a backup that has it and none that has a newer one: the passphrase has not been changed since.
 */
function isLastWord(ring: Keyring, beside: Keyring, { later, all, keys }: Backups): boolean {
  const isOwn = (manifest: BackupManifest) => isGenuineManifest(manifest, keys.backup);
  return (
    isGenuine(beside, keys.keyring) &&
    later.some((manifest) => manifest.keyring.checksum === ring.checksum && isOwn(manifest)) &&
    !all.some((manifest) => manifest.keyring.generation > ring.generation && isOwn(manifest))
  );
}
