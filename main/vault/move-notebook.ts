import { cp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { hasNotebookFiles, makeFolder, movedWord, type NotebookFolder } from '../files/notebook-folder.ts';
import { digestFile } from './backup/backup-file.ts';
import { copyNotebook } from './backup/make-backup.ts';
import type { Checker } from './checker.ts';
import type { Vault } from './vault.ts';

type Parts = { folder: NotebookFolder; vault: Vault; checker: Checker };

/**
 * Moves the open notebook, its key rings and its backups to another folder, such as one that nothing syncs. Every
 * copy is proved before the word that decides is written; the old files are taken away only after it. The program must start
 * anew afterwards. A kill leaves the notebook in one folder or the other, whole.
 */
export async function moveNotebook(root: string, { folder, vault, checker }: Parts): Promise<Result<void>> {
  const opened = vault.opened();
  if (!opened) return fail({ kind: 'locked' });
  const target = makeFolder(root);
  if (hasNotebookFiles(target)) return fail({ kind: 'already-exists' });
  const { db, secrets, signal } = opened;
  try {
    opened.generation.seal();
    copyNotebook(db, target.database);
    const job = {
      file: target.database,
      secret: { key: secrets.keys.database, id: secrets.id },
      backupKey: secrets.keys.backup,
    };
    const copy = await checker.copy(job, signal);
    if (!copy.whole || copy.generation !== opened.generation.seal()) throw new Error('The copy is not whole');
    for (const file of [folder.keyring, folder.keyringCopy, folder.state, folder.backups, folder.quarantine])
      if (existsSync(file)) await cp(file, join(root, basename(file)), { recursive: true });
    if ((await digestFile(folder.keyring)) !== (await digestFile(target.keyring)))
      throw new Error('The key ring reads back differently');
  } catch (error) {
    for (const file of [
      target.database,
      target.keyring,
      target.keyringCopy,
      target.backups,
      target.quarantine,
    ])
      await rm(file, { recursive: true, force: true });
    throw error;
  }
  const { file, bytes } = movedWord(folder.root, root);
  await writeFileAtomically(file, bytes);
  vault.lock('asked');
  for (const old of [folder.database, folder.keyring, folder.keyringCopy, folder.backups, folder.quarantine])
    await rm(old, { recursive: true, force: true });
  return ok(undefined);
}
