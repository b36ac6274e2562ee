import { rm } from 'node:fs/promises';
import { fail, type Result } from '../../shared/result.ts';
import type { NotebookStatus } from '../../shared/notebook.ts';
import { withNotebookFile } from '../db/open.ts';
import { syncFile } from '../files/atomic-write.ts';
import type { NotebookFolder } from '../files/notebook-folder.ts';
import type { Backups } from './backup/backups.ts';
import { checkCopyOf, copyNotebook } from './backup/make-backup.ts';
import type { Checker } from './checker.ts';
import type { Kdf } from './kdf-child.ts';
import type { KdfCost } from './kdf-cost.ts';
import { ownKeyrings, writeKeyrings } from './keyring-files.ts';
import { isWhole } from './page-verifier.ts';
import { dropStage, openStage, stagedFiles } from './replace-notebook.ts';
import { sealPassphrase } from './seal-passphrase.ts';
import { recordVoidSheet } from './sheet.repo.ts';
import { deriveKeys, newNotebookId, newRootSecret, type Secrets, zeroSecrets } from './secrets.ts';
import type { Vault } from './vault.ts';
import type { OpenedNotebook } from './vault-parts.ts';

type Parts = {
  folder: NotebookFolder;
  vault: Vault;
  checker: Checker;
  kdf: Kdf;
  cost: KdfCost;
  backups: Pick<Backups, 'make'>;
};

/** Text saved while the copy was made sends it round again; a mentor who asks for a new key does not type. */
const ROUNDS = 3;

/**
 * Encrypts the whole notebook anew under a new root secret, a new id and a new passphrase: the old passphrase, the old
 * sheet and the old key rings open it no more. First a proved backup under the old key; then a copy is made, given the
 * new key and proved to hold the same rows; then it takes the place of the old file, which goes to `quarantine/`. A kill leaves
 * the old notebook or the new one, whole.
 */
export async function giveNotebookNewKey(
  { typed, next }: { typed: string; next: string },
  parts: Parts,
): Promise<Result<NotebookStatus>> {
  const confirmed = await parts.vault.confirmPassphrase(typed);
  return confirmed.ok ? parts.vault.inTurn(() => replaceKey(next, parts)) : confirmed;
}

async function replaceKey(passphrase: string, parts: Parts): Promise<Result<NotebookStatus>> {
  const { folder, vault, backups } = parts;
  const opened = vault.opened();
  if (!opened) return fail({ kind: 'locked' });
  const { signal } = opened;
  const root = newRootSecret();
  const id = newNotebookId();
  const next: Secrets = { id, root, keys: deriveKeys(root, id) };
  let isHandedOver = false;
  try {
    openStage(folder, 'new-key'); // from here on the next start knows what a kill cut short
    const backup = await backups.make('new-key');
    if (!backup.ok) return backup;
    const after = ownKeyrings(folder, opened.secrets.keys.keyring);
    const ring = await sealPassphrase(passphrase, next, { ...parts, after });
    if (!ring.ok) return ring;
    for (let round = 1; ; round += 1) {
      const generation = opened.generation.seal();
      const { db } = opened;
      if (!(await stageCopy(opened, next, parts))) return fail({ kind: 'damaged', what: 'notebook' });
      await writeKeyrings(stagedFiles(folder), ring.value);
      signal.throwIfAborted();
      // Of a connection made anew nobody knows what was written before it.
      if (opened.db === db && opened.generation.seal() === generation) break;
      if (round === ROUNDS) return fail({ kind: 'busy-writing' });
    }
    isHandedOver = true;
    return await vault.exchange(next);
  } finally {
    if (!isHandedOver) {
      zeroSecrets(next);
      if (signal.aborted) await vault.seen.noteKeyKept(); // the window that asked is gone
      dropStage(folder);
    }
  }
}

/** @returns whether the copy under the new key holds the same rows as the notebook */
async function stageCopy(
  { db, secrets, signal }: OpenedNotebook,
  next: Secrets,
  { folder, checker }: Parts,
): Promise<boolean> {
  const { database: file } = openStage(folder, 'new-key');
  const from = { key: secrets.keys.database, id: secrets.id };
  const to = { key: next.keys.database, id: next.id };
  const digestKey = next.keys.backup;
  const source = copyNotebook(db, file);
  const job = { file, secret: from, backupKey: digestKey };
  const before = await checkCopyOf(source, { db, signal }, () => checker.copy(job, signal), digestKey);
  await checker.newKey({ file, from, to }, signal);
  const after = await checker.copy({ file, secret: to, backupKey: digestKey }, signal);
  // The old sheet opens the notebook no more; the mentor is reminded of a new one.
  withNotebookFile(file, to, recordVoidSheet);
  await rm(`${file}-journal`, { force: true });
  await syncFile(file);
  const isSame = before.whole && after.whole && before.contents === after.contents;
  // It was written in since it was proved.
  return isSame && isWhole(await checker.pages({ file, secret: to }, signal));
}
