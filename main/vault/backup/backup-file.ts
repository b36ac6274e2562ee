import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';
import { canonicalBytes, isIntact, isSealedBy, seal } from '../canonical.ts';
import { Keyring } from '../keyring.ts';

/** Why a backup was made; those before a great change are kept apart from the daily ones. */
export const BackupReason = z.enum(['daily', 'migration', 'restore', 'new-key']);
export type BackupReason = z.infer<typeof BackupReason>;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** What stands before the database in a backup. Nothing in it tells how much is written, or of whom. */
export const BackupManifest = z.strictObject({
  format: z.literal('mentor-notebook/backup'),
  version: z.literal(1),
  /** The notebook's id. */
  id: hex(16),
  /** Wall clock, ms UTC. */
  madeAt: z.int().min(0),
  reason: BackupReason,
  /** The notebook's generation: of two backups the higher was made later, whatever the clock said. */
  generation: z.int().min(1),
  schemaVersion: z.int().min(1),
  keyring: Keyring,
  /** HMAC-SHA256 under the backup key over every row of every table. */
  contents: hex(32),
  database: z.strictObject({ bytes: z.int().min(4096), sha256: hex(32) }),
  mac: z.base64().length(44),
  checksum: hex(32),
});
export type BackupManifest = z.infer<typeof BackupManifest>;
export type BackupFacts = Omit<BackupManifest, 'mac' | 'checksum' | 'format' | 'version'>;

const MAGIC = Buffer.from('MNBAK01\n', 'latin1');
const LENGTH_BYTES = 4;
const LARGEST_MANIFEST = 262_144;

export const sealManifest = (facts: BackupFacts, backupKey: Buffer): BackupManifest =>
  seal({ format: 'mentor-notebook/backup', version: 1, ...facts } as const, backupKey);

/** Whether the manifest is the one that the notebook's own key sealed. */
export const isGenuineManifest = (manifest: BackupManifest, backupKey: Buffer): boolean =>
  isSealedBy(manifest, backupKey);

/** What a backup file begins with; the database follows. */
export function headOf(manifest: BackupManifest): Buffer {
  const json = canonicalBytes(manifest);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(json.length);
  return Buffer.concat([MAGIC, length, json]);
}

export type BackupHead = {
  manifest: BackupManifest;
  /** Where the database begins, bytes. */
  offset: number;
};

/**
 * The head of a backup file, or undefined where it is none, or damaged, or of another length than it tells.
 * @throws the system's error where the file cannot be read
 */
export function readHead(path: string): BackupHead | undefined {
  const file = openSync(path, 'r');
  try {
    const prefix = readExactly(file, 0, MAGIC.length + LENGTH_BYTES);
    if (!prefix?.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
    const length = prefix.readUInt32LE(MAGIC.length);
    if (length > LARGEST_MANIFEST) return undefined;
    const json = readExactly(file, prefix.length, length);
    const manifest = json && parseManifest(json);
    if (!manifest) return undefined;
    const offset = prefix.length + length;
    return fstatSync(file).size === offset + manifest.database.bytes ? { manifest, offset } : undefined;
  } finally {
    closeSync(file);
  }
}

function readExactly(file: number, at: number, length: number): Buffer | undefined {
  const bytes = Buffer.alloc(length);
  return readSync(file, bytes, 0, length, at) === length ? bytes : undefined;
}

/** Only the one form that this program writes is taken, so that no byte of the file is without meaning. */
function parseManifest(bytes: Buffer): BackupManifest | undefined {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
  const parsed = BackupManifest.safeParse(json);
  if (!parsed.success || !isIntact(parsed.data)) return undefined;
  return canonicalBytes(parsed.data).equals(bytes) ? parsed.data : undefined;
}
