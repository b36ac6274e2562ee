import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupManifest } from '../../main/vault/backup/backup-file.ts';
import type { Keyring } from '../../main/vault/keyring.ts';

type Vectors = Record<
  | 'root'
  | 'recoveryKey'
  | 'id'
  | 'databaseKey'
  | 'keyringKey'
  | 'backupKey'
  | 'passphrase'
  | 'passphraseKey'
  | 'backupStart'
  | 'backupSha256'
  | 'fingerprint',
  string
> & { keyring: Keyring; backup: BackupManifest };

const page = readFileSync(join(import.meta.dirname, '../../docs/format.md'), 'utf8');

/** The test vectors of `docs/format.md`; byte strings are hex. */
export const vectors = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '') as Vectors;
