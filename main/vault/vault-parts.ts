import type { Result } from '../../shared/result.ts';
import type { WritableDb } from '../db/handle.ts';
import type { NotebookFolder } from '../files/notebook-folder.ts';
import type { OpenNotebookFile } from './backup/make-backup.ts';
import type { Generation } from './generation.ts';
import type { Kdf } from './kdf-child.ts';
import type { KdfCost } from './kdf-cost.ts';
import type { Secrets } from './secrets.ts';
import type { SeenMemory } from './seen.ts';
import type { Fingerprint } from './shut-watch.ts';

/** What the trusted half itself works on while the notebook is open. */
export type OpenedNotebook = {
  db: WritableDb;
  secrets: Secrets;
  generation: Generation;
  /** Aborted when the notebook is locked; the keys are zero from then on. */
  signal: AbortSignal;
};

/** What a vault is built of. */
export type VaultParts = {
  folder: NotebookFolder;
  /** False where the folder could be neither found nor made: nothing is read there and nothing kept. */
  isUsable?: boolean;
  kdf: Kdf;
  /** The cost of a new passphrase slot. */
  cost: KdfCost;
  migrations: readonly string[];
  /** Wall clock, ms UTC. */
  now: () => number;
  /** A clock that nobody can set, ms. */
  monotonic: () => number;
  /** What was last seen of the notebook, kept beside it. */
  seen?: SeenMemory;
  /** Sees what the file of a shut notebook is; without it nobody notices that one page was put back. */
  fingerprint?: Fingerprint;
  /** Makes a proved backup before a newer program changes the notebook's schema. */
  backUp?: (file: OpenNotebookFile) => Promise<Result<unknown>>;
};
