import { readFileSync, writeFileSync } from 'node:fs';
import { BackupManifest, headOf, readHead } from '../../main/vault/backup/backup-file.ts';
import { seal } from '../../main/vault/canonical.ts';

/** The same backup with other facts at its head, sealed with a key that is not the notebook's. @returns its path */
export function forge(
  file: string,
  change: (facts: BackupManifest) => Partial<BackupManifest>,
  target = file,
  key: Buffer = Buffer.alloc(32),
): string {
  const head = readHead(file);
  if (!head) throw new Error('no head');
  const { format, version, id, madeAt, reason, generation, schemaVersion, keyring, contents } = {
    ...head.manifest,
    ...change(head.manifest),
  };
  const told = { format, version, id, madeAt, reason, generation, schemaVersion, keyring, contents };
  const facts = { ...told, database: head.manifest.database };
  const database = readFileSync(file).subarray(head.offset);
  writeFileSync(target, Buffer.concat([headOf(BackupManifest.parse(seal(facts, key))), database]));
  return target;
}
