import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { logEvent } from '../log.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { NotebookDraft } from '../../shared/notebook.ts';
import { codeOf } from '../files/file-errors.ts';
import { hasNotebookFiles, type NotebookFolder } from '../files/notebook-folder.ts';
import { connect } from '../db/driver.ts';
import { migrate } from '../db/migrate.ts';
import { createNotebookFile, type DatabaseKey, openNotebookFile } from '../db/open.ts';
import type { Kdf } from './kdf-child.ts';
import type { KdfCost } from './kdf-cost.ts';
import { readKeyrings, writeKeyrings } from './keyring-files.ts';
import type { Keyring } from './keyring.ts';
import { sealPassphrase } from './seal-passphrase.ts';
import { deriveKeys, newNotebookId, newRootSecret, type Secrets, zeroSecrets } from './secrets.ts';

type Parts = {
  folder: NotebookFolder;
  kdf: Kdf;
  cost: KdfCost;
  migrations: readonly string[];
  now: () => number;
};

const workFolder = (folder: NotebookFolder) => join(folder.root, '.creating');
const workFile = (folder: NotebookFolder) => join(workFolder(folder), 'notebook.mndb');

/**
 * Makes a notebook where there is none: database first, in a folder aside; then the key ring; then the
 * database takes its place. `finishCreation` completes or clears what a kill in between left.
 */
export async function createNotebook(
  draft: NotebookDraft,
  { folder, kdf, cost, migrations, now }: Parts,
): Promise<Result<Secrets>> {
  if (hasNotebookFiles(folder)) return fail({ kind: 'already-exists' });
  const root = newRootSecret();
  const id = newNotebookId();
  const secrets: Secrets = { id, root, keys: deriveKeys(root, id) };
  const ring = await sealPassphrase(draft.passphrase, secrets, { kdf, cost, after: [] });
  if (!ring.ok) {
    zeroSecrets(secrets);
    return ring;
  }
  try {
    await writeNotebook(secrets, ring.value, { folder, migrations, owner: draft.owner, createdAt: now() });
    return ok(secrets);
  } catch (error) {
    zeroSecrets(secrets);
    tryFinishCreation(folder); // so that the next try starts afresh
    throw error;
  }
}

/** As `finishCreation`, where a disk that fails is told by somebody else: at the start by the next unlock. */
export function tryFinishCreation(folder: NotebookFolder): void {
  try {
    finishCreation(folder);
  } catch {
    logEvent('creation-not-finished');
  }
}

type Contents = {
  folder: NotebookFolder;
  migrations: readonly string[];
  owner: string;
  createdAt: number;
};

async function writeNotebook(
  { id, keys }: Secrets,
  ring: Keyring,
  { folder, migrations, owner, createdAt }: Contents,
): Promise<void> {
  rmSync(workFolder(folder), { recursive: true, force: true });
  mkdirSync(workFolder(folder), { recursive: true, mode: 0o700 });
  const secret = { key: keys.database, id };
  const db = createNotebookFile(workFile(folder), secret);
  try {
    migrate(db, migrations);
    db.prepare('INSERT INTO notebook (only_row, owner, created_at) VALUES (1, ?, ?)').run(owner, createdAt);
  } finally {
    db.close();
  }
  proveEncrypted(workFile(folder), secret, owner);
  await writeKeyrings(folder, ring);
  finishCreation(folder);
}

/**
 * Completes a creation that was cut short after its key ring stood, and clears one that never got so far; what cannot be
 * cleared now is cleared later, for it stands in nobody's way.
 */
export function finishCreation(folder: NotebookFolder): void {
  if (!existsSync(workFolder(folder))) return;
  const [ring] = readKeyrings(folder).rings;
  if (existsSync(workFile(folder)) && !existsSync(folder.database) && ring) {
    const salt = readFileSync(workFile(folder)).subarray(0, 16).toString('hex');
    if (salt === ring.id) renameSync(workFile(folder), folder.database);
  }
  try {
    rmSync(workFolder(folder), { recursive: true });
  } catch {
    logEvent('creation-not-cleared');
  }
}

/** A driver that ignores a key would write plaintext: the new file must refuse every key but its own. */
export function proveEncrypted(
  file: string,
  secret: DatabaseKey,
  canary: string,
  open = openNotebookFile,
): void {
  const bytes = readFileSync(file);
  const readable = bytes.includes('SQLite format 3') || (canary.length >= 4 && bytes.includes(canary));
  if (readable || !bytes.subarray(0, 16).equals(secret.id))
    throw new Error('The new notebook is not encrypted');
  refuses(() => open(file, { key: randomBytes(32), id: secret.id }).close());
  refuses(() => {
    const db = connect(file, { readonly: true });
    try {
      db.prepare('SELECT count(*) FROM sqlite_master').get();
    } finally {
      db.close();
    }
  });
  open(file, secret).close();
}

function refuses(attempt: () => void): void {
  try {
    attempt();
  } catch (error) {
    if (codeOf(error) === 'SQLITE_NOTADB') return;
    throw error;
  }
  throw new Error('The new notebook opens without its key');
}
